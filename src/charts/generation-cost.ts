import { endsOf } from '../data/amounts.ts';
import { getQuantity, type QuantityId } from '../data/index.ts';
import { formatQuantity } from '../i18n/format.ts';
import { quantitiesOf, type BarGroup } from './bars.ts';
import { frameOf } from './frame.ts';
import { inPixels, rect, ruleX, ruleY, text } from './plot.ts';
import {
  besideSign,
  drawSigns,
  halo,
  headingInk,
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

const ticks = [0.01, 0.1, 1, 10];
/** Px from either edge to the first and the last tick. */
const inset = 26;
const headingHeight = 36;
const rowHeight = 50;
/** A single amount is a bar of this width, since it has no length of its own. */
const pointWidth = 14;

function draw(context: DrawContext) {
  const { locale, width } = context;
  const frame = frameOf(context);
  const [first = 1, last = 1] = [ticks[0], ticks.at(-1)];
  const place = (dollars: number): number =>
    inset + (Math.log(dollars / first) / Math.log(last / first)) * (width - 2 * inset);

  let top = 0;
  const headings: { y: number; words: string }[] = [];
  const rows: { id: QuantityId; x1: number; x2: number; y1: number; y2: number; words: string }[] =
    [];
  for (const { title, bars } of groups) {
    headings.push({ y: top + 16, words: title[locale] });
    top += headingHeight;
    for (const { id, name } of bars) {
      const { low, high } = endsOf(id);
      const [start, end] = [place(low), place(high)];
      const widened = Math.max(0, (pointWidth - (end - start)) / 2);
      rows.push({
        id,
        ...frame.span(start - widened, end + widened),
        y1: top + 18,
        y2: top + 34,
        words: `${name[locale]}: ${sayIn(locale)(id, { form: 'short' })}`,
      });
      top += rowHeight;
    }
  }
  return {
    height: top + 28,
    ...inPixels,
    marks: [
      ruleX(
        ticks.map((tick) => frame.x(place(tick))),
        { y1: headingHeight, y2: top, stroke: 'var(--rule)' },
      ),
      text(ticks, {
        className: 'tick',
        x: (tick: number) => frame.x(place(tick)),
        y: top + 14,
        text: (tick: number) =>
          formatQuantity({ amount: tick, unit: 'usd', qualifier: 'exact' }, locale, {
            form: 'short',
          }),
        fill: 'var(--ink-soft)',
      }),
      text(headings, {
        x: frame.x(0),
        y: 'y',
        text: 'words',
        textAnchor: frame.startAnchor,
        ...halo,
        ...headingInk,
      }),
      // From the words to the bar, however far to the side it stands.
      ruleY(
        rows.map(({ y1, y2 }) => (y1 + y2) / 2),
        { x1: 0, x2: width, stroke: 'var(--rule)' },
      ),
      rect(rows, {
        ...sides,
        ...quantityInk,
        strokeWidth: 2,
        ...opensCard,
      }),
      drawSigns(
        rows.map(({ id, y1 }) => ({ id, y: y1 - 11 })),
        frame,
      ),
      text(rows, {
        x: frame.x(besideSign),
        y: ({ y1 }: { y1: number }) => y1 - 11,
        text: 'words',
        textAnchor: frame.startAnchor,
        ...halo,
        ...opensCard,
      }),
    ],
  };
}
