import { amountOf, endsOf } from '../data/amounts.ts';
import { getQuantity, type QuantityId } from '../data/index.ts';
import { formatNumber, formatQuantity, type Measured } from '../i18n/format.ts';
import type { Locale, Localized } from '../i18n/locale.ts';
import { costOf } from '../model/trillion.ts';
import { frameOf, type Frame } from './frame.ts';
import { inPixels, rect, text, type RectOptions } from './plot.ts';
import { besideSign, drawSigns, opensCard, quantityInk, sides } from './quantity-marks.ts';
import { calculatedRow, quantityTable, sayIn } from './say.ts';
import { markOf } from './svg.ts';
import type { Chart, DrawContext } from './types.ts';

const quantities = [
  'cost-per-gw-huang',
  'cost-per-gw',
  'compute-access',
  'compute-farm-cost',
  'deals-total',
] as const;

const [sayHe, sayEn] = [sayIn('he'), sayIn('en')];

/** Power times price, at the price of OpenAI's executives and at that of Nvidia's chief. */
const total = (price: 'cost-per-gw' | 'cost-per-gw-huang'): Measured => {
  const { low, high } = costOf('compute-access', price);
  return low === high
    ? { amount: low, unit: 'usd-bn', qualifier: 'exact' }
    : { amount: { low, high }, unit: 'usd-bn', qualifier: 'range' };
};

const writeTotal = (price: Parameters<typeof total>[0], locale: Locale): string =>
  formatQuantity(total(price), locale);

/** Money as an area: the width is the power, the height is the price of a gigawatt. */
export const gigawattCost: Chart = {
  id: 'gigawatt-cost',
  chapter: 'opening',
  rtl: 'mirror',
  quantities,
  inks: quantities.filter((id) => id !== 'deals-total' && id !== 'compute-access').map(getQuantity),
  text: {
    he: () => ({
      title: 'החשבון שמאחורי הטריליון: הספק כפול מחיר',
      caption: `רוחב המלבן הוא ההספק, עמודה לכל ג׳יגה־ואט, והגובה הוא מחירו של ג׳יגה־ואט אחד. השטח הוא העלות, בקירוב: ${writeTotal('cost-per-gw', 'he')}. זו עלות ההקמה, לא היקף החוזים. כהן נוקב באותו סכום לחוות מחשוב אחת; זה מתיישב רק אם כל חווה היא בהספק של ג׳יגה־ואט אחד.`,
      description: `מלבן שרוחבו ${sayHe('compute-access')} וגובהו ${sayHe('cost-per-gw')}; שטחו ${writeTotal('cost-per-gw', 'he')}, קרוב לסך העסקאות: ${sayHe('deals-total')}. מעליו רצועה ריקה: לפי הואנג המחיר הוא ${sayHe('cost-per-gw-huang')}, והמכפלה היא ${writeTotal('cost-per-gw-huang', 'he')}. עמודה אחת מוקפת בקו: ${sayHe('compute-farm-cost')} לחוות מחשוב אחת, לפי כהן.`,
    }),
    en: () => ({
      title: 'The arithmetic behind the trillion: power times price',
      caption: `The width is the power, a column for each gigawatt, and the height is the price of one. The area is the cost, roughly: ${writeTotal('cost-per-gw', 'en')}. That is the cost of building, not the value of contracts. Cohen names the same sum for one computing farm; that fits only if each farm is one gigawatt.`,
      description: `A rectangle ${sayEn('compute-access')} wide and ${sayEn('cost-per-gw')} high; its area is ${writeTotal('cost-per-gw', 'en')}, close to the total of the deals, ${sayEn('deals-total')}. Above it is an empty strip: Huang puts the price at ${sayEn('cost-per-gw-huang')}, which makes ${writeTotal('cost-per-gw-huang', 'en')}. One column is outlined: ${sayEn('compute-farm-cost')} for one computing farm, according to Cohen.`,
    }),
  },
  table: (locale) => {
    const { columns, rows } = quantityTable(quantities, locale);
    const products = prices.map((price) =>
      calculatedRow(productNames[locale][price], total(price), locale),
    );
    return { columns, rows: [...rows, ...products] };
  },
  draw,
};

type Price = Parameters<typeof total>[0];

const prices = ['cost-per-gw-huang', 'cost-per-gw'] as const satisfies readonly Price[];

const productNames: Localized<Readonly<Record<Price, string>>> = {
  he: {
    'cost-per-gw': 'ההספק כפול המחיר לפי הבכירים ב־OpenAI',
    'cost-per-gw-huang': 'ההספק כפול המחיר לפי הואנג',
  },
  en: {
    'cost-per-gw': 'Power times the price OpenAI’s executives give',
    'cost-per-gw-huang': 'Power times Huang’s price',
  },
};

const labels = {
  he: {
    'cost-per-gw': 'בכירי OpenAI',
    'cost-per-gw-huang': 'הואנג',
    farm: 'כהן, לחווה אחת',
    power: 'הרוחב',
  },
  en: {
    'cost-per-gw': 'OpenAI’s executives',
    'cost-per-gw-huang': 'Huang',
    farm: 'Cohen, for one farm',
    power: 'The width',
  },
};

interface Line {
  readonly id: QuantityId;
  readonly words: string;
  /** The first line of a label has the sign of its layer. */
  readonly first: boolean;
}

/** "Huang: $50–60bn a gigawatt × 20 = $1–1.2tn", in two lines where there is no room for one. */
function writeProduct(price: Price, { locale, size }: DrawContext): Line[] {
  const factor = `${labels[locale][price]}: ${sayIn(locale)(price, { form: 'short' })}`;
  const result = `× ${formatNumber(amountOf('compute-access'), locale)} = ${formatQuantity(total(price), locale, { form: 'short' })}`;
  const lines = size === 'desk' ? [`${factor} ${result}`] : [factor, result];
  return lines.map((words, index) => ({ id: price, words, first: index === 0 }));
}

/** How wide the farm of one gigawatt is, what it costs, and the power that all of it comes to. */
const writeSides = ({ locale }: DrawContext): Line[] => [
  {
    id: 'compute-farm-cost',
    words: `${labels[locale].farm}: ${sayIn(locale)('compute-farm-cost', { form: 'short' })}`,
    first: true,
  },
  {
    id: 'compute-access',
    words: `${labels[locale].power}: ${sayIn(locale)('compute-access')}`,
    first: true,
  },
];

const pxPerBillion = 4.4;
const lineHeight = 22;
/** Px from the edges of the picture to the area. */
const inset = 2;

/** Where the area stands, in px. */
interface Layout {
  readonly frame: Frame;
  readonly gigawatts: number;
  /** The width of one gigawatt. */
  readonly column: number;
  /** Down to the highest price, to the lower one, and to none. */
  readonly top: number;
  readonly line: number;
  readonly bottom: number;
}

function layOut(linesAbove: number, context: DrawContext): Layout {
  const gigawatts = amountOf('compute-access');
  const price = amountOf('cost-per-gw');
  const top = linesAbove * lineHeight + 10;
  const line = top + (endsOf('cost-per-gw-huang').high - price) * pxPerBillion;
  return {
    frame: frameOf(context),
    gigawatts,
    column: (context.width - 2 * inset) / gigawatts,
    top,
    line,
    bottom: line + price * pxPerBillion,
  };
}

function draw(context: DrawContext) {
  const above = writeProduct('cost-per-gw-huang', context);
  const below = [...writeProduct('cost-per-gw', context), ...writeSides(context)];
  const layout = layOut(above.length, context);
  const lines = [...stack(above, 12), ...stack(below, layout.bottom + 18)];
  return {
    height: layout.bottom + 18 + below.length * lineHeight,
    ...inPixels,
    marks: [
      drawStrip(layout),
      drawArea(layout),
      drawGaps(layout),
      drawFarm(layout),
      ...drawLines(lines, layout),
    ],
  };
}

/** Sets lines under one another. @param middle that of the first, in px from the top. */
const stack = (lines: readonly Line[], middle: number) =>
  lines.map((line, index) => ({ ...line, y: middle + index * lineHeight }));

/** So many columns from the start, as wide as they are. */
const columns = ({ frame, column }: Layout, count: number) =>
  frame.span(inset, inset + count * column);

/** As wide as all gigawatts, between two heights. */
const drawBand = (id: Price, layout: Layout, y1: number, y2: number, look: RectOptions = {}) =>
  rect([{ id, ...columns(layout, layout.gigawatts), y1, y2 }], {
    ...sides,
    ...quantityInk,
    ...look,
    ...opensCard,
  });

/** What the area grows by at the highest price: nobody has to pay it, so it is empty. */
const drawStrip = (layout: Layout) =>
  drawBand('cost-per-gw-huang', layout, layout.top, layout.line, {
    fill: 'var(--paper)',
    strokeDasharray: '4 3',
  });

const drawArea = (layout: Layout) => drawBand('cost-per-gw', layout, layout.line, layout.bottom);

/** Between the gigawatts. */
const drawGaps = ({ frame, gigawatts, column, top, bottom }: Layout) =>
  markOf([
    'path',
    {
      d: Array.from(
        { length: gigawatts - 1 },
        (_, index) => `M${frame.x(inset + (index + 1) * column)} ${top + 1}V${bottom - 1}`,
      ).join(''),
      stroke: 'var(--paper)',
      'stroke-width': 2,
    },
  ]);

const farmInk = { fill: 'none', stroke: 'var(--ink)', strokeWidth: 3 } as const;

/** Around one gigawatt. */
const drawFarm = (layout: Layout) =>
  rect(
    [
      {
        id: 'compute-farm-cost' as const,
        ...columns(layout, 1),
        y1: layout.bottom - amountOf('compute-farm-cost') * pxPerBillion,
        y2: layout.bottom,
      },
    ],
    { ...sides, ...farmInk, pointerEvents: 'all', ...opensCard },
  );

/** The words, each beside its sign: that of the farm is an outline as around its column. */
function drawLines(lines: readonly (Line & { readonly y: number })[], { frame }: Layout) {
  const [farm, others] = [
    lines.filter(({ id }) => id === 'compute-farm-cost'),
    lines.filter(({ id, first }) => first && id !== 'compute-farm-cost'),
  ];
  return [
    drawSigns(others, frame),
    rect(
      farm.map(({ id, y }) => ({ id, ...frame.span(5, 15), y1: y - 5, y2: y + 5 })),
      { ...sides, ...farmInk, ...opensCard },
    ),
    text(lines, {
      x: frame.x(besideSign),
      y: 'y',
      text: 'words',
      textAnchor: frame.startAnchor,
      ...opensCard,
    }),
  ];
}
