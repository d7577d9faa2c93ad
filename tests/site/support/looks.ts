/** What a chart looks like, kept as a drawing that any browser opens, and painted the same on any machine. */
import { paintPng } from '../../../scripts/painter.ts';
import { moneyLoopAt } from '../../../src/charts/money-loop/chart.ts';
import { loopSteps } from '../../../src/charts/money-loop/steps.ts';
import { charts } from '../../../src/charts/index.ts';
import { renderPatternsOf } from '../../../src/charts/textures.ts';
import { sizeNames, type Chart, type Size } from '../../../src/charts/types.ts';
import { locales, type Locale } from '../../../src/i18n/locale.ts';
import { renderDrawing } from '../../../src/pictures/chart-drawing.ts';
import { drawingStyles, rulesAnywhere } from '../../../src/pictures/paint.ts';
import stepStyles from '../../../src/styles/steps.css?raw';

export const themes = ['light', 'dark'] as const;

type Theme = (typeof themes)[number];

/** A chart as it is drawn for one width of a page. */
export interface Look {
  /** Of its file, without the ending. */
  readonly name: string;
  readonly chart: Chart;
  readonly locale: Locale;
  readonly size: Size;
  readonly view?: string;
}

const listLooks = (chart: Chart, id: string): Look[] =>
  locales.flatMap((locale) =>
    sizeNames.flatMap((size) =>
      (chart.views ?? [undefined]).map((view) => ({
        name: [id, view?.id, locale, size].filter((part) => part !== undefined).join('.'),
        chart,
        locale,
        size,
        ...(view === undefined ? {} : { view: view.id }),
      })),
    ),
  );

/** Every chart in every view, and every step of the loop. */
export const looks: readonly Look[] = [
  ...charts.flatMap((chart) => listLooks(chart, chart.id)),
  ...loopSteps.flatMap(({ id }) => listLooks(moneyLoopAt(id), `money-loop.${id}`)),
];

/** The name of the file of rules, to which each drawing points. */
export const stylesName = 'styles.css';

/** A line an element, so that a change of the drawing is a change of few lines. */
export function drawLook({ chart, ...options }: Look): string {
  const { width, height, markup } = renderDrawing(chart, options);
  return [
    `<?xml-stylesheet href="${stylesName}"?>`,
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<defs>${renderPatternsOf(markup)}</defs><rect width="${width}" height="${height}" fill="var(--paper)"/>`,
    `<g class="plot">${markup}</g></svg>\n`,
  ]
    .join('\n')
    .replaceAll('><', '>\n<');
}

/** The tokens as they come to a reader, out of a built page, and the rules that all drawings share. */
export function readStyles(page: string): string {
  const [tokens] = /:root\s*\{[^}]*--paper:[^}]*\}/.exec(page) ?? [];
  if (tokens === undefined) throw new Error('The page has no rule for :root that names the paper.');
  return `${tokens}${drawingStyles}${rulesAnywhere(stepStyles)}\n`.replaceAll(
    /[;{}] ?(?=.)/g,
    '$&\n',
  );
}

/** @param styles as `readStyles` gives them. */
export function paintLook(drawing: string, styles: string, theme: Theme): Uint8Array {
  const tokens = new Map(
    [...styles.matchAll(/(--[\w-]+):\s*([^;}]+)/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
  const resolve = (text: string): string =>
    text
      .replace(/var\((--[\w-]+)\)/g, (_, name: string) => resolve(tokens.get(name) ?? 'none'))
      .replace(/light-dark\(([^,]+),\s*([^)]+)\)/g, theme === 'light' ? '$1' : '$2');
  const [, rules = ''] = /^:root\s*\{[^}]*\}(.*)$/s.exec(styles) ?? [];
  const svg = drawing
    .replace(/^<\?.*\n/, '')
    .replace('<defs>', `<style>${rules}</style><defs>`)
    .replaceAll('>\n<', '><');
  return paintPng({ svg: resolve(svg), scale: 1 });
}
