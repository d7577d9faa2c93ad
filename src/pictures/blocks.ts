/** What a picture that stands alone is put together from: pieces of a known height, one below the other. */
import { sayCredit } from '../charts/credit.ts';
import { frameOfWords, type Frame } from '../charts/frame.ts';
import { listLegend, type LegendEntry, type LegendGroup } from '../charts/legend.ts';
import { writeSvg, type SvgNode } from '../charts/svg.ts';
import type { Chart } from '../charts/types.ts';
import { orderChartText } from '../i18n/bidi.ts';
import type { Locale } from '../i18n/locale.ts';
import { messages } from '../i18n/messages.ts';
import type { Drawing } from './chart-drawing.ts';
import { measureText, typeAttributes, wrapText, type Type } from './letters.ts';

/** A stretch of the picture between two of its sides, in the direction of a language. */
export interface Column {
  readonly locale: Locale;
  /** Where the column begins on the left, and how wide it is, in px. */
  readonly left: number;
  readonly width: number;
}

/** A piece of a picture; `draw` writes it at a place from the top. */
export interface Block {
  readonly height: number;
  readonly draw: (top: number) => string;
}

export const types = {
  title: { face: 'serif', size: 28, leading: 34 },
  view: { face: 'sans-bold', size: 16, leading: 24 },
  result: { face: 'sans', size: 16, leading: 24 },
  legend: { face: 'sans', size: 13, leading: 22 },
  'legend-title': { face: 'sans-bold', size: 13, leading: 22 },
  note: { face: 'sans', size: 13, leading: 19 },
} as const satisfies Record<string, Type>;

const ink = 'var(--ink)';
const soft = 'var(--ink-soft)';

const frameOfColumn = ({ locale, left, width }: Column): Frame => {
  const frame = frameOfWords({ locale, width });
  return { ...frame, x: (fromStart) => left + frame.x(fromStart) };
};

interface Placed {
  readonly x: number;
  /** The middle of the line. */
  readonly y: number;
  readonly anchor: string;
  readonly fill: string;
}

const textNode = (words: string, type: Type, { x, y, anchor, fill }: Placed): SvgNode => [
  'text',
  { x, y, dy: '0.35em', 'text-anchor': anchor, fill, ...typeAttributes(type) },
  [words],
];

export const gap = (height: number): Block => ({ height, draw: () => '' });

/** One below the other. */
export const stack = (blocks: readonly Block[]): Block => ({
  height: blocks.reduce((total, { height }) => total + height, 0),
  draw: (top) => {
    let next = top;
    return blocks
      .map(({ height, draw }) => {
        const markup = draw(next);
        next += height;
        return markup;
      })
      .join('');
  },
});

/** Words in as many lines as they need. */
export function paragraph(words: string, type: Type, column: Column, fill = ink): Block {
  const { x, startAnchor } = frameOfColumn(column);
  const lines = wrapText(words, type, column.width);
  return {
    height: lines.length * type.leading,
    draw: (top) =>
      lines
        .map((line, index) =>
          writeSvg(
            textNode(orderChartText(line, column.locale), type, {
              x: x(0),
              y: top + (index + 0.5) * type.leading,
              anchor: startAnchor,
              fill,
            }),
          ),
        )
        .join(''),
  };
}

/** A line over the whole column. */
export const rule = (thickness: number, { left, width }: Column, stroke = ink): Block => ({
  height: thickness,
  draw: (top) =>
    writeSvg(['rect', { x: left, y: top, width, height: thickness, fill: stroke, stroke: 'none' }]),
});

/** A chart's drawing, in the middle of the column at a scale of its own. */
export const drawing = (
  { width, height, markup }: Drawing,
  column: Column,
  scale = column.width / width,
): Block => ({
  height: height * scale,
  draw: (top) => {
    const left = column.left + (column.width - width * scale) / 2;
    const move = `translate(${round(left)} ${round(top)}) scale(${round(scale)})`;
    return `<g transform="${move}">${markup}</g>`;
  },
});

const round = (value: number): number => Math.round(value * 1000) / 1000;

const swatch = { width: 26, height: 14 };
const afterSwatch = 6;
const betweenEntries = 16;

/** Each group has its name at the start, and its entries beside it in as many lines as they need. */
export function legend(chart: Chart, column: Column): Block {
  const groups = chart.inks.length === 0 ? [] : listLegend(chart.inks, column.locale);
  const widthOf = (title: string): number => measureText(title, types['legend-title']);
  const indent = Math.max(0, ...groups.map(({ title }) => widthOf(title))) + betweenEntries;
  return stack(groups.map((group) => legendGroup(group, indent, column)));
}

interface Spot {
  /** How far from the start of the column, in px. */
  readonly start: number;
  readonly row: number;
}

function legendGroup({ title, entries }: LegendGroup, indent: number, column: Column): Block {
  const spots = placeInRows(
    entries.map(({ name }) => swatch.width + afterSwatch + measureText(name, types.legend)),
    { from: indent, to: column.width },
  );
  const { leading } = types.legend;
  const middleOf = (top: number, row: number): number => top + (row + 0.5) * leading;
  const frame = frameOfColumn(column);
  const write = (words: string, type: Type, x: number, y: number): SvgNode =>
    textNode(orderChartText(words, column.locale), type, {
      x,
      y,
      anchor: frame.startAnchor,
      fill: soft,
    });
  return {
    height: ((spots.at(-1)?.row ?? 0) + 1) * leading,
    draw: (top) =>
      [
        write(title, types['legend-title'], frame.x(0), middleOf(top, 0)),
        ...entries.flatMap((entry, index) => {
          const { start, row } = spots[index] ?? { start: 0, row: 0 };
          const y = middleOf(top, row);
          return [
            drawSwatch(entry, frame.x(start + swatch.width / 2), y),
            write(entry.name, types.legend, frame.x(start + swatch.width + afterSwatch), y),
          ];
        }),
      ]
        .map(writeSvg)
        .join(''),
  };
}

function placeInRows(
  widths: readonly number[],
  { from, to }: { readonly from: number; readonly to: number },
): Spot[] {
  let next = { start: from, row: 0 };
  return widths.map((width) => {
    if (next.start > from && next.start + width > to) next = { start: from, row: next.row + 1 };
    const spot = next;
    next = { start: spot.start + width + betweenEntries, row: spot.row };
    return spot;
  });
}

/** The box of a legend's entry, around a point. */
const drawSwatch = ({ fill, stroke, sign }: LegendEntry, x: number, y: number): SvgNode => [
  'g',
  { transform: `translate(${round(x)} ${round(y)})` },
  [
    [
      'rect',
      {
        x: 1 - swatch.width / 2,
        y: 1 - swatch.height / 2,
        width: swatch.width - 2,
        height: swatch.height - 2,
        fill,
        stroke,
        'stroke-width': 1.3,
      },
    ],
    ...(sign === undefined ? [] : [['path', { d: sign, fill: 'var(--paper)' }] satisfies SvgNode]),
  ],
];

/** Whose numbers they are, and as of when. */
export function sourceLine(chart: Chart, column: Column): Block {
  return paragraph(sayCredit(chart, column.locale), types.note, column, soft);
}

/** The name of the site, and at the other end the address, which runs from left to right in any language. */
export function credit(address: string, column: Column, type: Type = types.note): Block {
  const { locale, width } = column;
  const { x, startAnchor, endAnchor } = frameOfColumn(column);
  const strong = { ...type, face: 'sans-bold' } as const;
  return {
    height: type.leading,
    draw: (top) => {
      const y = top + type.leading / 2;
      const name = orderChartText(messages[locale].siteName, locale);
      return [
        textNode(name, strong, { x: x(0), y, anchor: startAnchor, fill: ink }),
        textNode(address, type, { x: x(width), y, anchor: endAnchor, fill: soft }),
      ]
        .map(writeSvg)
        .join('');
    },
  };
}
