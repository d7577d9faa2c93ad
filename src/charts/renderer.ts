/** Draws a chart with the DOM of the build, as the text of an SVG. */
import { parseHTML } from 'linkedom';

import { contextOf, drawChart, type RenderOptions } from './drawing.ts';
import type { Chart } from './types.ts';

const drawings = new WeakMap<Chart, Map<string, string>>();

/** Draws a chart as the text of an SVG element, the same for the same input, and once for all pages. */
export function renderChart(chart: Chart, options: RenderOptions): string {
  const key = JSON.stringify([contextOf(chart, options), options.label]);
  const drawn = drawings.get(chart) ?? new Map<string, string>();
  drawings.set(chart, drawn);
  const drawing = drawn.get(key) ?? drawAnew(chart, options);
  drawn.set(key, drawing);
  return drawing;
}

function drawAnew(chart: Chart, options: RenderOptions): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return roundNumbers(drawChart(chart, options, document).outerHTML);
}

/**
 * Whole px for straight edges and letters, tenths for curves: finer than that a screen does not show. Shares of a
 * letter's height are no px, and stay as they are.
 */
const roundNumbers = (markup: string): string =>
  markup.replace(
    / (d|x|y|x1|y1|x2|y2|cx|cy|r|width|height|transform)="[^"]*"/g,
    (attribute, name) =>
      attribute.replace(/\d+\.\d+(?!\d*em)/g, (digits) => {
        const finest = name === 'd' || name === 'transform' ? 10 : 1;
        return String(Math.round(Number(digits) * finest) / finest);
      }),
  );
