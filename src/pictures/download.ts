import { isExplorable, sayFirst } from '../charts/explorable.ts';
import type { Chart } from '../charts/types.ts';
import type { Locale } from '../i18n/locale.ts';
import {
  credit,
  drawing,
  gap,
  legend,
  paragraph,
  rule,
  sourceLine,
  stack,
  types,
  type Column,
} from './blocks.ts';
import { renderDrawing } from './chart-drawing.ts';
import type { Picture } from './picture.ts';

const width = 800;
const margin = 40;

interface DownloadOptions {
  readonly locale: Locale;
  /** Which of the chart's views is drawn: the first unless told. */
  readonly view?: string | undefined;
  /** Where the chart is published, without the protocol. */
  readonly address: string;
}

/** A chart with all that it needs to stand on a page of somebody else's: title, legend, sources and credit. */
export function composeDownload(chart: Chart, { locale, view, address }: DownloadOptions): Picture {
  const { title, description } = chart.text[locale]();
  const column: Column = { locale, left: margin, width: width - 2 * margin };
  const shown = chart.views?.find(({ id }) => id === view) ?? chart.views?.[0];
  const { draw, height } = stack([
    gap(margin - 8),
    rule(4, column),
    gap(14),
    paragraph(title, types.title, column),
    gap(16),
    ...(shown === undefined ? [] : [paragraph(shown.name[locale], types.view, column), gap(10)]),
    // Alone, what is only supposed would pass for what is.
    ...(isExplorable(chart)
      ? [paragraph(sayFirst(chart, locale), types.result, column), gap(18)]
      : []),
    drawing(
      renderDrawing(chart, {
        locale,
        size: 'desk',
        ...(shown === undefined ? {} : { view: shown.id }),
      }),
      column,
    ),
    gap(18),
    legend(chart, column),
    gap(12),
    rule(1, column, 'var(--rule-strong)'),
    gap(10),
    sourceLine(chart, column),
    gap(4),
    credit(address, column),
    gap(margin - 16),
  ]);
  return { locale, width, height: Math.ceil(height), title, description, body: draw(0) };
}
