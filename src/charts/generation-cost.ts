import { endsOf } from '../data/amounts.ts';
import { getQuantity } from '../data/index.ts';
import { formatQuantity } from '../i18n/format.ts';
import { quantitiesOf, stackGroups, type BarGroup, type Stacked } from './bars.ts';
import { frameOf } from './frame.ts';
import { inPixels, rect, ruleX, ruleY, text, type Markish } from './plot.ts';
import {
  halo,
  headingInk,
  nameQuantities,
  opensCard,
  quantityInk,
  sides,
} from './quantity-marks.ts';
import { quantityTable, sayIn } from './say.ts';
import type { Chart, DrawContext } from './types.ts';

const groups: readonly BarGroup[] = [
  {
    title: { he: 'תמונה אחת', en: 'One image' },
    bars: [
      { id: 'image-cost', name: { he: 'העלות, לפי כהן', en: 'Its cost, says Cohen' } },
      { id: 'image-list-price', name: { he: 'המחיר במחירון', en: 'Its list price' } },
    ],
  },
  {
    title: { he: 'סרטון אחד', en: 'One video' },
    bars: [
      { id: 'video-cost', name: { he: 'העלות, לפי כהן', en: 'Its cost, says Cohen' } },
      {
        id: 'video-estimate',
        name: { he: 'אומדן לסרטון קצר', en: 'An estimate for a short clip' },
      },
    ],
  },
];

const quantities = quantitiesOf(groups);
const [sayHe, sayEn] = [sayIn('he'), sayIn('en')];

/** Each step of the scale is ten times the one before: on a straight one a cent beside ten dollars is nothing. */
export const generationCost: Chart = {
  id: 'generation-cost',
  chapter: 'pulling-ahead',
  rtl: 'mirror',
  quantities,
  inks: quantities.map(getQuantity),
  text: {
    he: () => ({
      title: 'תמונה או סרטון של OpenAI: העלות שכהן נוקב בה גבוהה בהרבה מן המחירון ומאומדן שפורסם',
      caption:
        'בקנה המידה הזה כל קו הוא פי עשרה מקודמו. מחיר אינו עלות: כמה עולה ל־OpenAI תמונה או סרטון, החברה לא פרסמה, וכהן לא אמר באיזו איכות ובאיזה אורך.',
      description: `לתמונה: ${sayHe('image-cost')} לפי כהן, מול ${sayHe('image-list-price')} במחירון של OpenAI. לסרטון: ${sayHe('video-cost')} לפי כהן, מול ${sayHe('video-estimate')} באומדן לסרטון קצר.`,
    }),
    en: () => ({
      title:
        'An image or a video by OpenAI: the cost that Cohen names is far above the price list and a published estimate',
      caption:
        'On this scale each line is ten times the one before. A price is not a cost: OpenAI has not published what an image or a video costs it, and Cohen did not say at what quality or length.',
      description: `For an image: ${sayEn('image-cost')} according to Cohen, against ${sayEn('image-list-price')} on OpenAI’s price list. For a video: ${sayEn('video-cost')} according to Cohen, against ${sayEn('video-estimate')} in an estimate for a short clip.`,
    }),
  },
  table: (locale) => quantityTable(quantities, locale),
  draw,
};

const ticks = [0.01, 0.1, 1, 10] as const;
/** Px from either edge to the first and the last tick. */
const inset = 26;
const heights = { heading: 36, row: 50 } as const;
/** Px from the top of a row to its words and to its bar. */
const aboveWords = 7;
const aboveBar = 18;
const barHeight = 16;
/** A single amount is a bar of this width, since it has no length of its own. */
const pointWidth = 14;

function draw(context: DrawContext) {
  const { headings, rows, bottom } = stackGroups(groups, heights);
  return {
    height: bottom + 28,
    ...inPixels,
    marks: [
      ...drawScale(bottom, context),
      nameGroups(headings, context),
      drawLeaders(rows, context),
      rect(layBars(rows, context), { ...sides, ...quantityInk, strokeWidth: 2, ...opensCard }),
      ...nameBars(rows, context),
    ],
  };
}

/** Where so many dollars stand on the scale, in px from the start edge. */
function placeOf(dollars: number, width: number): number {
  const [first, , , last] = ticks;
  return inset + (Math.log(dollars / first) / Math.log(last / first)) * (width - 2 * inset);
}

/** A line for each step of the scale, with its amount below. */
function drawScale(bottom: number, context: DrawContext): Markish[] {
  const { locale, width } = context;
  const frame = frameOf(context);
  const steps = ticks.map((amount) => ({
    x: frame.x(placeOf(amount, width)),
    words: formatQuantity({ amount, unit: 'usd', qualifier: 'exact' }, locale, { form: 'short' }),
  }));
  return [
    ruleX(steps, { x: 'x', y1: heights.heading, y2: bottom, stroke: 'var(--rule)' }),
    text(steps, {
      className: 'tick',
      x: 'x',
      y: bottom + 14,
      text: 'words',
      fill: 'var(--ink-soft)',
    }),
  ];
}

function nameGroups(headings: Stacked['headings'], context: DrawContext): Markish {
  const frame = frameOf(context);
  return text(
    headings.map(({ title, top }) => ({ words: title[context.locale], y: top + 16 })),
    { x: frame.x(0), y: 'y', text: 'words', textAnchor: frame.startAnchor, ...halo, ...headingInk },
  );
}

/** From the words to the bar, however far to the side it stands. */
const drawLeaders = (rows: Stacked['rows'], { width }: DrawContext): Markish =>
  ruleY(
    rows.map(({ top }) => top + aboveBar + barHeight / 2),
    { x1: 0, x2: width, stroke: 'var(--rule)' },
  );

function layBars(rows: Stacked['rows'], context: DrawContext) {
  return rows.map(({ id, top }) => {
    const { low, high } = endsOf(id);
    const [start, end] = [placeOf(low, context.width), placeOf(high, context.width)];
    const widened = Math.max(0, (pointWidth - (end - start)) / 2);
    return {
      id,
      ...frameOf(context).span(start - widened, end + widened),
      y1: top + aboveBar,
      y2: top + aboveBar + barHeight,
    };
  });
}

/** What each amount is, above its bar, beside the sign of its layer. */
function nameBars(rows: Stacked['rows'], context: DrawContext): Markish[] {
  const { locale } = context;
  const labels = rows.map(({ id, name, top }) => ({
    id,
    y: top + aboveWords,
    words: `${name[locale]}: ${sayIn(locale)(id, { form: 'short' })}`,
  }));
  return nameQuantities(labels, frameOf(context), halo);
}
