import { readEnds } from '../data/amounts.ts';
import { getQuantity, type QuantityId } from '../data/index.ts';
import type { Localized } from '../i18n/locale.ts';
import { frameOf } from './frame.ts';
import { inPixels, rect, ruleX, text, type Markish } from './plot.ts';
import {
  drawSigns,
  headingInk,
  opensCard,
  quantityInk,
  sides,
  wordsStart,
} from './quantity-marks.ts';
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

const headingHeight = 40;
const barHeight = 20;
const rowHeight = 52;

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

interface BarsDrawing {
  /** Where the bars end, in px from the top. */
  readonly height: number;
  readonly marks: Markish[];
}

/**
 * Horizontal bars in one scale, in groups. A range is filled up to its low end and empty from there to its
 * high end; an order of magnitude, which has no length, has its words and no bar.
 *
 * @param start where the first group begins, in px from the top.
 * @throws where the quantities are not in one unit.
 */
export function drawBars(
  groups: readonly BarGroup[],
  context: DrawContext,
  start = 0,
): BarsDrawing {
  const { locale, width } = context;
  const frame = frameOf(context);
  const say = sayIn(locale);
  const ids = quantitiesOf(groups);
  requireOneScale(ids);
  const longest = Math.max(...ids.map((id) => readEnds(getQuantity(id).amount)?.high ?? 0));
  const lengthOf = (value: number): number => Math.max(1.5, (value / longest) * (width - 2));

  let top = start;
  const headings: { x: number; y: number; words: string }[] = [];
  const labels: { id: QuantityId; x: number; y: number; words: string }[] = [];
  const boxes: { id: QuantityId; x1: number; x2: number; y1: number; y2: number }[] = [];
  const rests: typeof boxes = [];
  for (const { title, bars } of groups) {
    headings.push({ x: frame.x(5), y: top + 18, words: title[locale] });
    top += headingHeight;
    for (const { id, name } of bars) {
      const y1 = top + rowHeight - barHeight - 10;
      const words = `${name[locale]}: ${say(id, { form: 'short' })}`;
      labels.push({ id, x: frame.x(wordsStart(id)), y: y1 - 10, words });
      const ends = readEnds(getQuantity(id).amount);
      if (ends !== null) {
        const box = (from: number, to: number) => ({
          id,
          y1,
          y2: y1 + barHeight,
          ...frame.span(from, to),
        });
        boxes.push(box(0, lengthOf(ends.low)));
        if (ends.high > ends.low) rests.push(box(lengthOf(ends.low), lengthOf(ends.high)));
      }
      top += rowHeight;
    }
  }
  return {
    height: top + 4,
    marks: [
      text(headings, {
        x: 'x',
        y: 'y',
        text: 'words',
        textAnchor: frame.startAnchor,
        ...headingInk,
      }),
      rect(boxes, { ...sides, ...quantityInk, ...opensCard }),
      rect(rests, { ...sides, ...quantityInk, fill: 'var(--paper)', ...opensCard }),
      ruleX([frame.x(0)], {
        y1: start + headingHeight,
        y2: top,
        stroke: 'var(--ink)',
        strokeWidth: 1,
      }),
      drawSigns(labels, frame),
      text(labels, {
        x: 'x',
        y: 'y',
        text: 'words',
        textAnchor: frame.startAnchor,
        ...opensCard,
      }),
    ],
  };
}
