import type { RenderOptions } from '../charts/drawing.ts';
import { renderChart } from '../charts/renderer.ts';
import type { Chart } from '../charts/types.ts';

/** What is in the SVG of a chart, to stand in a picture with a frame of its own. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly markup: string;
}

export function renderDrawing(chart: Chart, options: RenderOptions): Drawing {
  const svg = renderChart(chart, options);
  const [, width, height, markup] =
    /^<svg[^>]* viewBox="0 0 (\S+) (\S+)"[^>]*>(.*)<\/svg>$/s.exec(svg) ?? [];
  if (markup === undefined) throw new Error(`"${chart.id}" is drawn as no SVG with a view box.`);
  return { width: Number(width), height: Number(height), markup };
}
