import { amountOf } from '../data/amounts.ts';
import { getQuantity } from '../data/index.ts';
import { frameOf } from './frame.ts';
import { inPixels, text } from './plot.ts';
import { drawSigns, opensCard, wordsStart } from './quantity-marks.ts';
import { quantityTable, sayIn } from './say.ts';
import { markOf } from './svg.ts';
import type { Chart, DrawContext } from './types.ts';
import { drawUnits, outlineDots, outlineSquares, rowsOf } from './unit-grid.ts';

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

function draw(context: DrawContext) {
  const { locale, size, width } = context;
  const frame = frameOf(context);
  const say = sayIn(locale);
  const perRow = size === 'desk' ? 20 : 10;
  const cell = width / perRow;
  const [all, ofAmd, binding] = [
    amountOf('compute-access'),
    amountOf('amd-compute'),
    amountOf('amd-binding-compute'),
  ];
  const squares = { frame, perRow, cell, top: 30 };
  const squaresBottom = squares.top + rowsOf(all, squares) * cell;
  const dots = { frame, perRow, cell, top: squaresBottom + 76 };
  const reactors = amountOf('reactor-equivalent');
  const line = (words: string, y: number, id: (typeof quantities)[number]) => ({
    x: frame.x(wordsStart(id)),
    y,
    words,
    id,
  });
  const lines = [
    line(`${labels[locale].compute}: ${say('compute-access')}`, 12, 'compute-access'),
    line(`AMD: ${say('amd-compute')}`, squaresBottom + 18, 'amd-compute'),
    line(
      `${labels[locale].binding}: ${say('amd-binding-compute')}`,
      squaresBottom + 36,
      'amd-binding-compute',
    ),
    line(labels[locale].reactors + say('reactor-equivalent'), dots.top - 12, 'reactor-equivalent'),
  ];
  return {
    height: dots.top + rowsOf(reactors, dots) * cell + 4,
    ...inPixels,
    marks: [
      markOf([
        'g',
        {},
        [
          // The binding gigawatt first, then the rest of AMD's, then all others.
          drawUnits('amd-binding-compute', outlineSquares(0, binding, squares)),
          drawUnits('amd-compute', outlineSquares(binding, ofAmd, squares)),
          drawUnits('compute-access', outlineSquares(ofAmd, all, squares)),
          [
            'path',
            {
              d: outlineDots(0, reactors, cell / 2 - 4, dots),
              fill: 'var(--ink-faint)',
              stroke: 'var(--ink)',
              'stroke-width': 1.3,
              'data-quantity': 'reactor-equivalent',
            },
          ],
        ],
      ]),
      drawSigns(lines, frame),
      text(lines, { x: 'x', y: 'y', text: 'words', textAnchor: frame.startAnchor, ...opensCard }),
    ],
  };
}
