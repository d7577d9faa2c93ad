import { readEnds } from '../data/amounts.ts';
import { getQuantity, type QuantityId } from '../data/index.ts';
import type { Localized } from '../i18n/locale.ts';
import { frameOf } from './frame.ts';
import { inPixels, rect, ruleX, text, type Markish } from './plot.ts';
import { headingInk, nameQuantities, opensCard, quantityInk, sides } from './quantity-marks.ts';
import { quantityTable, sayIn } from './say.ts';
import type { Chart, DrawContext } from './types.ts';

/** A quantity as a bar, under its name. */
interface Bar {
  readonly id: QuantityId;
  readonly name: Localized;
}

/** Bars of one kind, which may be compared with one another. */
export interface BarGroup {
  readonly title: Localized;
  readonly bars: readonly Bar[];
}

interface BarChart extends Pick<Chart, 'id' | 'chapter' | 'text'> {
  readonly groups: readonly BarGroup[];
}

/** A chart that is bars and nothing else. */
export function barChart({ groups, ...chart }: BarChart): Chart {
  const quantities = quantitiesOf(groups);
  return {
    ...chart,
    rtl: 'mirror',
    quantities,
    inks: quantities.map(getQuantity),
    table: (locale) => quantityTable(quantities, locale),
    draw: (context) => ({ ...inPixels, ...drawBars(groups, context) }),
  };
}

/** The quantities of some groups, in the order of their bars. */
export const quantitiesOf = (groups: readonly BarGroup[]): QuantityId[] =>
  groups.flatMap(({ bars }) => bars.map(({ id }) => id));

const heights = { heading: 40, row: 52 } as const;
const barHeight = 20;
/** Px from the top of a row to its bar: the words stand above it. */
const aboveBar = 22;

/** What a length stands for: a sum for one year may stand beside one as such. */
const scaleOf = (id: QuantityId): string => getQuantity(id).unit.replace(/-per-year$/, '');

/** @throws where bars that share a scale are not in one unit. */
function requireOneScale([first, ...rest]: readonly QuantityId[]): void {
  const other = rest.find((id) => first !== undefined && scaleOf(id) !== scaleOf(first));
  if (first === undefined || other === undefined) return;
  throw new Error(
    `Bars share one scale, but "${first}" is in "${getQuantity(first).unit}" and "${other}" in "${getQuantity(other).unit}": draw each in a scale of its own.`,
  );
}

/** What each takes of the height of a picture, in px. */
interface Heights {
  readonly heading: number;
  readonly row: number;
}

/** Where headings and rows begin, in px from the top. */
export interface Stacked {
  readonly headings: readonly { readonly title: Localized; readonly top: number }[];
  readonly rows: readonly Row[];
  /** Where the rows end, in px from the top. */
  readonly bottom: number;
}

type Row = Bar & { readonly top: number };

/** Sets groups under one another, each under its heading. @param start where the first begins, in px from the top. */
export function stackGroups(groups: readonly BarGroup[], heights: Heights, start = 0): Stacked {
  let top = start;
  const headings: { title: Localized; top: number }[] = [];
  const rows: Row[] = [];
  for (const { title, bars } of groups) {
    headings.push({ title, top });
    top += heights.heading;
    for (const bar of bars) {
      rows.push({ ...bar, top });
      top += heights.row;
    }
  }
  return { headings, rows, bottom: top };
}

interface BarsDrawing {
  /** Where the bars end, in px from the top. */
  readonly height: number;
  readonly marks: Markish[];
}

/**
 * Horizontal bars in one scale, in groups. A range is filled up to its low end and empty from there to its
 * high end; an order of magnitude has no length, and so no bar.
 *
 * @param start where the first group begins, in px from the top.
 * @throws where the quantities are not in one unit; dollars and dollars a year are one here.
 */
export function drawBars(
  groups: readonly BarGroup[],
  context: DrawContext,
  start = 0,
): BarsDrawing {
  requireOneScale(quantitiesOf(groups));
  const { headings, rows, bottom } = stackGroups(groups, heights, start);
  const { certain, open } = layBoxes(rows, context);
  return {
    height: bottom + 4,
    marks: [
      nameGroups(headings, context),
      rect(certain, { ...sides, ...quantityInk, ...opensCard }),
      rect(open, { ...sides, ...quantityInk, fill: 'var(--paper)', ...opensCard }),
      drawBase(start + heights.heading, bottom, context),
      ...nameBars(rows, context),
    ],
  };
}

interface Box {
  readonly id: QuantityId;
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

/** The boxes of the bars: up to the low end of each, and from there to the high end of a range. */
function layBoxes(
  rows: readonly Row[],
  context: DrawContext,
): { readonly certain: Box[]; readonly open: Box[] } {
  const known = rows.flatMap(({ id, top }) => {
    const ends = readEnds(getQuantity(id).amount);
    return ends === null ? [] : [{ id, ends, y1: top + aboveBar, y2: top + aboveBar + barHeight }];
  });
  const longest = Math.max(0, ...known.map(({ ends }) => ends.high));
  const lengthOf = (value: number): number =>
    Math.max(1.5, (value / longest) * (context.width - 2));
  const { span } = frameOf(context);
  return {
    certain: known.map(({ ends, ...row }) => ({ ...row, ...span(0, lengthOf(ends.low)) })),
    open: known
      .filter(({ ends }) => ends.high > ends.low)
      .map(({ ends, ...row }) => ({ ...row, ...span(lengthOf(ends.low), lengthOf(ends.high)) })),
  };
}

function nameGroups(headings: Stacked['headings'], context: DrawContext): Markish {
  const frame = frameOf(context);
  return text(
    headings.map(({ title, top }) => ({ words: title[context.locale], y: top + 18 })),
    { x: frame.x(5), y: 'y', text: 'words', textAnchor: frame.startAnchor, ...headingInk },
  );
}

/** The line that all bars begin at. */
const drawBase = (top: number, bottom: number, context: DrawContext): Markish =>
  ruleX([frameOf(context).x(0)], { y1: top, y2: bottom, stroke: 'var(--ink)', strokeWidth: 1 });

/** What each bar is and how much, above it. */
function nameBars(rows: readonly Row[], context: DrawContext): Markish[] {
  const { locale } = context;
  const labels = rows.map(({ id, name, top }) => ({
    id,
    y: top + aboveBar - 10,
    words: `${name[locale]}: ${sayIn(locale)(id, { form: 'short' })}`,
  }));
  return nameQuantities(labels, frameOf(context));
}
