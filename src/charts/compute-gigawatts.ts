import { amountOf } from '../data/amounts.ts';
import { getQuantity, type QuantityId } from '../data/index.ts';
import { frameOf } from './frame.ts';
import { inPixels, type Markish } from './plot.ts';
import { nameQuantities } from './quantity-marks.ts';
import { quantityTable, sayIn } from './say.ts';
import { markOf } from './svg.ts';
import type { Chart, DrawContext } from './types.ts';
import { drawUnits, outlineDots, outlineSquares, rowsOf, type UnitGrid } from './unit-grid.ts';

const quantities = [
  'compute-access',
  'amd-compute',
  'amd-binding-compute',
  'reactor-equivalent',
] as const;

const [sayHe, sayEn] = [sayIn('he'), sayIn('en')];

/** One square a gigawatt, one dot a reactor, in the same rows so that the eye can pair them. */
export const computeGigawatts: Chart = {
  id: 'compute-gigawatts',
  chapter: 'opening',
  rtl: 'mirror',
  quantities,
  inks: quantities.map(getQuantity).filter(({ layer }) => layer !== 'none'),
  text: {
    he: () => ({
      title: `ההספק שהובטח שווה לזה של ${sayHe('reactor-equivalent')}`,
      caption: `כל ריבוע הוא ג׳יגה־ואט אחד, וכל עיגול הוא כור גרעיני אחד. הריבועים הירוקים שבתחילת השורה הם חלקה של AMD; המלא הוא היחיד מהם שרכישתו מחייבת. ההשוואה היא של הספק ברגע נתון, לא של כמות חשמל בשנה.`,
      description: `שורה של ריבועים, ריבוע לכל ג׳יגה־ואט של כוח מחשוב שההתחייבויות נותנות ל־OpenAI: ${sayHe('compute-access')}. מהם, בתחילת השורה, ${sayHe('amd-compute')} לפי ההסכם עם AMD, ורק ${sayHe('amd-binding-compute')} מצויר מלא: הרכישה שלו מחייבת. מתחתם שורה של עיגולים, עיגול לכל כור גרעיני: ${sayHe('reactor-equivalent', { form: 'number' })}.`,
    }),
    en: () => ({
      title: `The power promised would keep ${sayEn('reactor-equivalent')} busy`,
      caption: `Each square is one gigawatt, each dot one nuclear reactor. The green squares at the start of the row are AMD’s share; the solid one is the only part of it that is a binding purchase. The comparison is of power at one moment, not of electricity over a year.`,
      description: `A row of squares, one for each gigawatt of computing power that the commitments give OpenAI: ${sayEn('compute-access')}. Of these, at the start of the row, ${sayEn('amd-compute')} fall under the agreement with AMD, and only ${sayEn('amd-binding-compute')} is drawn solid: its purchase is binding. Below, a row of dots, one for each nuclear reactor: ${sayEn('reactor-equivalent', { form: 'number' })} of them.`,
    }),
  },
  table: (locale) => quantityTable(quantities, locale),
  draw,
};

const labels = {
  he: { compute: 'כוח המחשוב שהובטח', binding: 'מתוכם ברכישה מחייבת', reactors: 'ההספק של ' },
  en: {
    compute: 'Power promised',
    binding: 'of these, a binding purchase',
    reactors: 'The power of ',
  },
};

interface Layout {
  readonly squares: UnitGrid;
  readonly squaresBottom: number;
  readonly dots: UnitGrid;
  readonly dotsBottom: number;
}

/** The squares, and below them, with room for words, the dots. */
function layOut(context: DrawContext): Layout {
  const perRow = context.size === 'desk' ? 20 : 10;
  const cell = context.width / perRow;
  const squares = { frame: frameOf(context), perRow, cell, top: 30 };
  const squaresBottom = bottomOf('compute-access', squares);
  const dots = { ...squares, top: squaresBottom + 76 };
  return { squares, squaresBottom, dots, dotsBottom: bottomOf('reactor-equivalent', dots) };
}

const bottomOf = (id: QuantityId, grid: UnitGrid): number =>
  grid.top + rowsOf(amountOf(id), grid) * grid.cell;

function draw(context: DrawContext) {
  const layout = layOut(context);
  return {
    height: layout.dotsBottom + 4,
    ...inPixels,
    marks: [drawPower(layout), ...drawLines(layout, context)],
  };
}

/** The binding gigawatt first, then the rest of AMD's, then all others; below them the reactors. */
function drawPower({ squares, dots }: Layout): Markish {
  const binding = amountOf('amd-binding-compute');
  const ofAmd = amountOf('amd-compute');
  return markOf([
    'g',
    {},
    [
      drawUnits('amd-binding-compute', outlineSquares(0, binding, squares)),
      drawUnits('amd-compute', outlineSquares(binding, ofAmd, squares)),
      drawUnits('compute-access', outlineSquares(ofAmd, amountOf('compute-access'), squares)),
      [
        'path',
        {
          d: outlineDots(0, amountOf('reactor-equivalent'), dots.cell / 2 - 4, dots),
          fill: 'var(--ink-faint)',
          stroke: 'var(--ink)',
          'stroke-width': 1.3,
          'data-quantity': 'reactor-equivalent',
        },
      ],
    ],
  ]);
}

/** What the squares and the dots stand for, each line beside its sign. */
function drawLines({ squaresBottom, dots }: Layout, context: DrawContext): Markish[] {
  const { locale } = context;
  const say = sayIn(locale);
  const { compute, binding: bound, reactors: powerOf } = labels[locale];
  const lines = [
    { id: 'compute-access', y: 12, words: `${compute}: ${say('compute-access')}` },
    { id: 'amd-compute', y: squaresBottom + 18, words: `AMD: ${say('amd-compute')}` },
    {
      id: 'amd-binding-compute',
      y: squaresBottom + 36,
      words: `${bound}: ${say('amd-binding-compute')}`,
    },
    { id: 'reactor-equivalent', y: dots.top - 12, words: powerOf + say('reactor-equivalent') },
  ] as const;
  return nameQuantities(lines, frameOf(context));
}
