import { getQuantity } from '../data/index.ts';
import { drawBars, quantitiesOf, type BarGroup } from './bars.ts';
import { frameOf } from './frame.ts';
import { dot, inPixels, rect, text } from './plot.ts';
import { opensCard, quantityInk } from './quantity-marks.ts';
import { amountOf, quantityTable, sayIn } from './say.ts';
import type { Chart, DrawContext } from './types.ts';
import { placesOf } from './unit-grid.ts';

const wafers: readonly BarGroup[] = [
  {
    title: { he: 'לפי הדיווחים: DRAM בלבד', en: 'By the reports: DRAM only' },
    bars: [
      { id: 'dram-world', name: { he: 'העולם', en: 'World' } },
      { id: 'dram-target', name: { he: 'היעד', en: 'Target' } },
    ],
  },
];

const quantities = ['memory-share' as const, ...quantitiesOf(wafers)];
const [sayHe, sayEn] = [sayIn('he'), sayIn('en')];

export const memoryShare: Chart = {
  id: 'memory-share',
  chapter: 'pulling-ahead',
  rtl: 'mirror',
  quantities,
  inks: quantities.map(getQuantity),
  text: {
    he: () => ({
      title: `${sayHe('memory-share')} מהזיכרון בעולם? רק מסוג אחד, וגם זה רק במכתבי כוונות`,
      caption:
        'למעלה, כל סימן הוא אחוז אחד מן הקיבולת, והריבועים הם החלק שלפי כהן הובטח ל־OpenAI. למטה, מה שכתוב בדיווחים: יעד לקראת 2029 מול תחזית לתפוקה של 2025. היחס דומה, אבל אלה שנים שונות, ומדובר ב־DRAM בלבד.',
      description: `רשת של מאה סימנים; הריבועים שבהם הם חלקה של OpenAI: ${sayHe('memory-share')}. מתחתיה שתי עמודות: תפוקת ה־DRAM בעולם, ${sayHe('dram-world')}, והיעד של OpenAI, ${sayHe('dram-target')}.`,
    }),
    en: () => ({
      title: `${capitalize(sayEn('memory-share'))} of the world’s memory? One kind only, and only in letters of intent`,
      caption:
        'Above, each mark is one per cent of capacity; the squares are what Cohen says OpenAI has secured. Below is what the reports say: a target for 2029 against a forecast of output in 2025. The ratio is similar, but the years differ, and it is DRAM alone.',
      description: `A grid of a hundred signs, of which the squares are OpenAI’s share: ${sayEn('memory-share')}. Below are two bars: the world’s output of DRAM, ${sayEn('dram-world')}, and OpenAI’s target, ${sayEn('dram-target')}.`,
    }),
  },
  table: (locale) => quantityTable(quantities, locale),
  draw,
};

function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const heads = {
  he: 'לפי כהן: מכל הזיכרון בעולם',
  en: 'By Cohen: of all the world’s memory',
};

function draw(context: DrawContext) {
  const { locale, size, width } = context;
  const frame = frameOf(context);
  const perRow = size === 'desk' ? 20 : 10;
  const cell = width / perRow;
  const top = 60;
  const squares = placesOf(100, perRow).map(({ index, column, row }) => ({
    ...frame.span(column * cell + 2, (column + 1) * cell - 2),
    y1: top + row * cell + 2,
    y2: top + (row + 1) * cell - 2,
    x: frame.x((column + 0.5) * cell),
    y: top + (row + 0.5) * cell,
    id: 'memory-share' as const,
    secured: index < amountOf('memory-share'),
  }));
  const sides = { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2' } as const;
  const bars = drawBars(wafers, context, top + (100 / perRow) * cell + 8);
  return {
    ...inPixels,
    height: bars.height,
    marks: [
      text([heads[locale]], {
        x: frame.x(0),
        y: 18,
        textAnchor: frame.startAnchor,
        fontWeight: 700,
        fill: 'var(--ink-soft)',
      }),
      text([{ id: 'memory-share' as const }], {
        x: frame.x(2),
        y: 44,
        text: () => sayIn(locale)('memory-share'),
        textAnchor: frame.startAnchor,
        ...opensCard,
      }),
      dot(
        squares.filter(({ secured }) => !secured),
        { x: 'x', y: 'y', r: 3, fill: 'var(--ink-soft)' },
      ),
      rect(
        squares.filter(({ secured }) => secured),
        { ...sides, ...quantityInk, strokeWidth: 2, ...opensCard },
      ),
      ...bars.marks,
    ],
  };
}
