import { amountOf } from '../data/amounts.ts';
import { getQuantity } from '../data/index.ts';
import { drawBars, quantitiesOf, type BarGroup } from './bars.ts';
import { frameOf } from './frame.ts';
import { inPixels, text } from './plot.ts';
import { headingInk, opensCard } from './quantity-marks.ts';
import { capitalize, quantityTable, sayIn } from './say.ts';
import { markOf } from './svg.ts';
import type { Chart, DrawContext } from './types.ts';
import { drawUnits, outlineDots, outlineSquares, rowsOf } from './unit-grid.ts';

const wafers: readonly BarGroup[] = [
  {
    title: { he: 'לפי הדיווחים: DRAM בלבד', en: 'According to reports: DRAM only' },
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
        'למעלה, כל סימן הוא אחוז אחד מכושר הייצור, והריבועים הם החלק שלפי כהן הובטח ל־OpenAI. למטה, מה שכתוב בדיווחים: יעד לקראת 2029 מול תחזית לתפוקה של 2025. היחס דומה, אבל אלה שנים שונות, ומדובר ב־DRAM בלבד.',
      description: `רשת של מאה סימנים; הריבועים הם החלק שלפי כהן הובטח ל־OpenAI: ${sayHe('memory-share')}. מתחתיה שתי עמודות: תפוקת ה־DRAM בעולם, ${sayHe('dram-world')}, והיעד של OpenAI, ${sayHe('dram-target')}.`,
    }),
    en: () => ({
      title: `${capitalize(sayEn('memory-share'))} of the world’s memory? One kind only, and only in letters of intent`,
      caption:
        'Above, each mark is one per cent of capacity; the squares are what Cohen says OpenAI has secured. Below is what the reports say: a target for 2029 against a forecast of output in 2025. The ratio is similar, but the years differ, and it is DRAM alone.',
      description: `A grid of a hundred signs, of which the squares are what Cohen says OpenAI has secured: ${sayEn('memory-share')}. Below are two bars: the world’s output of DRAM, ${sayEn('dram-world')}, and OpenAI’s target, ${sayEn('dram-target')}.`,
    }),
  },
  table: (locale) => quantityTable(quantities, locale),
  draw,
};

const heads = {
  he: 'לפי כהן: מכל הזיכרון בעולם',
  en: 'According to Cohen: of all the world’s memory',
};

function draw(context: DrawContext) {
  const { locale, size, width } = context;
  const frame = frameOf(context);
  const perRow = size === 'desk' ? 20 : 10;
  const cell = width / perRow;
  const top = 60;
  const grid = { frame, perRow, cell, top };
  const secured = amountOf('memory-share');
  const bars = drawBars(wafers, context, top + rowsOf(100, grid) * cell + 8);
  return {
    ...inPixels,
    height: bars.height,
    marks: [
      text([heads[locale]], {
        x: frame.x(0),
        y: 18,
        textAnchor: frame.startAnchor,
        ...headingInk,
      }),
      text([{ id: 'memory-share' as const }], {
        x: frame.x(2),
        y: 44,
        text: () => sayIn(locale)('memory-share'),
        textAnchor: frame.startAnchor,
        ...opensCard,
      }),
      markOf([
        'g',
        {},
        [
          drawUnits('memory-share', outlineSquares(0, secured, grid)),
          ['path', { d: outlineDots(secured, 100, 3, grid), fill: 'var(--ink-soft)' }],
        ],
      ]),
      ...bars.marks,
    ],
  };
}
