import { parseHTML } from 'linkedom';

import { charts } from '../../../src/charts/index.ts';
import { renderChart } from '../../../src/charts/renderer.ts';
import { sizeNames, type Chart, type Size } from '../../../src/charts/types.ts';
import { locales, type Locale } from '../../../src/i18n/locale.ts';

interface Drawing {
  readonly id: string;
  readonly chart: Chart;
  readonly locale: Locale;
  readonly size: Size;
}

/** Every chart in every language and size. */
export const drawings: readonly Drawing[] = charts.flatMap((chart) =>
  locales.flatMap((locale) => sizeNames.map((size) => ({ id: chart.id, chart, locale, size }))),
);

/** A chart as it is written into a page. */
export const draw = ({ chart, locale, size }: Omit<Drawing, 'id'>): string =>
  renderChart(chart, { locale, size });

/** The root of a drawing, read back as a browser would. */
export function readSvg(markup: string): SVGSVGElement {
  const { document } = parseHTML(`<!doctype html><html><body>${markup}</body></html>`);
  const svg = document.querySelector('svg');
  if (svg === null) throw new Error('There is no picture in the markup.');
  return svg;
}
