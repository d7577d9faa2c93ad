import { amountOf } from '../data/amounts.ts';
import { getQuantity, type QuantityId } from '../data/index.ts';
import type { Total } from '../data/sum.ts';
import { isolateArithmetic } from '../i18n/bidi.ts';
import { formatNumber, formatQuantity, type Measured } from '../i18n/format.ts';
import type { Locale, Localized } from '../i18n/locale.ts';
import { countedPart, dealParts, sumCountedOnce, sumHeadline } from '../model/trillion.ts';
import { frameOf, type Frame } from './frame.ts';
import { inksOf } from './inks.ts';
import { labelWidth } from './text-width.ts';
import { inPixels, rect, ruleX, text } from './plot.ts';
import {
  besideSign,
  drawSigns,
  halo,
  headingInk,
  opensCard,
  quantityInk,
  restsOn,
  sides,
} from './quantity-marks.ts';
import { calculatedRow, quantityTable, sayIn } from './say.ts';
import type { Chart, DrawContext, View } from './types.ts';

/** Beside the sum, and no part of it: money of other kinds, or the same money again. */
const notAdded = ['stargate', 'nvidia-investment'] as const satisfies readonly QuantityId[];

const quantities: readonly QuantityId[] = [...dealParts, ...notAdded, 'deals-total'];

const [sayHe, sayEn] = [sayIn('he'), sayIn('en')];

const views = ['headline', 'once'] as const;
type ViewId = (typeof views)[number];

const totals: Readonly<Record<ViewId, Total>> = { headline: sumHeadline(), once: sumCountedOnce() };

const measured = ({ low, unit }: Total): Measured => ({ amount: low, unit, qualifier: 'exact' });

const writeTotal = (view: ViewId, locale: Locale): string =>
  formatQuantity(measured(totals[view]), locale, { form: 'short' });

/** "500 + 300 + 22 = 822", in billions. */
const writeArithmetic = (view: ViewId, locale: Locale): string => {
  const { counted, low } = totals[view];
  const parts = counted.map((id) => formatNumber(amountOf(id), locale));
  return isolateArithmetic(`${parts.join(' + ')} = ${formatNumber(low, locale)}`);
};

/** The name of a part as it stands within a sentence. */
const withinSentence = (id: QuantityId, locale: Locale): string =>
  nameOf(id, locale).replace('The ', 'the ').replace('Full ', 'the full ');

/** How a view tells of an overlap: it counts both of a pair, or only the first. */
const overlapWords: Localized<Readonly<Record<ViewId, (one: string, other: string) => string>>> = {
  he: {
    headline: (one, other) => `בחפיפה שבין ${one} לבין ${other}`,
    once: (one, other) => `בלי ${other}, בשל חפיפה עם ${one}`,
  },
  en: {
    headline: (one, other) => `in ${one} and again in ${other}`,
    once: (one, other) => `without ${other}, because of an overlap with ${one}`,
  },
};

/** The overlaps that a view counts twice, or leaves out, with their reasons. */
const nameOverlaps = (view: ViewId, locale: Locale): string => {
  const { countedTwice, leftOut } = totals[view];
  const pairs = [
    ...countedTwice,
    ...leftOut.map(({ id, insteadOf, why }) => ({ between: [insteadOf, id] as const, why })),
  ];
  return pairs
    .map(({ between: [one, other], why }) => {
      const names = [withinSentence(one, locale), withinSentence(other, locale)] as const;
      return `${overlapWords[locale][view](...names)} (${why[locale]})`;
    })
    .join('; ');
};

const viewTexts: Readonly<Record<ViewId, Pick<View, 'name' | 'note'>>> = {
  headline: {
    name: { he: 'כל הרכיבים', en: 'All the parts' },
    note: {
      he: () =>
        `במיליארדי דולרים: ${writeArithmetic('headline', 'he')}. ייתכן שכאן נספר אותו כסף פעמיים, ${nameOverlaps('headline', 'he')}.`,
      en: () =>
        `In billions of dollars: ${writeArithmetic('headline', 'en')}. Some money may be counted twice here, ${nameOverlaps('headline', 'en')}.`,
    },
  },
  once: {
    name: { he: 'כל דולר פעם אחת', en: 'Each dollar once' },
    note: {
      he: () =>
        `במיליארדי דולרים: ${writeArithmetic('once', 'he')}, ${nameOverlaps('once', 'he')}. כמה חופף באמת לא ידוע; כאן הונח שהחוזה עם אורקל חופף כולו. לפי המספרים האלה הסכום הוא בין ${writeTotal('once', 'he')} ל־${writeTotal('headline', 'he')}; חלקם תקרות, וייתכנו חפיפות נוספות, ולכן אולי הוא נמוך אף יותר.`,
      en: () =>
        `In billions of dollars: ${writeArithmetic('once', 'en')}, ${nameOverlaps('once', 'en')}. How much really overlaps is not known; here the whole Oracle contract is taken to overlap. On these numbers the sum is between ${writeTotal('once', 'en')} and ${writeTotal('headline', 'en')}; some of them are ceilings, and more may overlap, so it may be lower still.`,
    },
  },
};

const viewOf = (id: ViewId): View => ({ id, restsOn: totals[id].counted, ...viewTexts[id] });

const names: Readonly<Partial<Record<QuantityId, Localized>>> = {
  'nvidia-build-cost': { he: 'עלות ההקמה בתוכנית אנבידיה', en: 'Full cost of the Nvidia plan' },
  'amd-build-cost': { he: 'עלות ההקמה בהסכם AMD', en: 'Full cost of the AMD deal' },
  'oracle-contract': { he: 'החוזה עם אורקל', en: 'The Oracle contract' },
  'coreweave-openai': { he: 'החוזים עם CoreWeave', en: 'The CoreWeave contracts' },
  stargate: { he: 'סטארגייט', en: 'Stargate' },
  'nvidia-investment': { he: 'השקעת אנבידיה', en: 'Nvidia’s investment' },
};

const nameOf = (id: QuantityId, locale: Locale): string =>
  (names[id] ?? getQuantity(id).measures)[locale];

const headings = {
  total: { he: 'ביחד', en: 'Together' },
  notAdded: {
    he: 'חופפים לעסקאות שלמעלה, ולכן לא בסכום',
    en: 'Overlap with the deals above, so not in the sum',
  },
} as const satisfies Record<string, Localized>;

const totalNames: Localized<Readonly<Record<ViewId, string>>> = {
  he: { headline: 'סכום הרכיבים, עם כפילויות', once: 'סכום הרכיבים, כל דולר פעם אחת' },
  en: {
    headline: 'The parts added up, overlaps and all',
    once: 'The parts added up, each dollar once',
  },
};

export const dealsCounted: Chart = {
  id: 'deals-counted',
  chapter: 'opening',
  rtl: 'mirror',
  quantities,
  inks: [...dealParts, ...notAdded].map(getQuantity),
  filterable: true,
  views: [viewOf('headline'), viewOf('once')],
  text: {
    he: () => ({
      title: `החוזה עם אורקל, ${sayHe('oracle-contract')}, אולי נספר פעמיים בטריליון`,
      caption:
        'כל עמודה מתחילה במקום שבו נגמרה הקודמת, והסכום הוא האורך של כולן. כשסופרים כל דולר פעם אחת, החוזה עם אורקל נכנס מתחת לעמודה של אנבידיה: ייתכן שאלה אותם שבבים, באותם אתרים. סטארגייט והשקעת אנבידיה אינם בסכום.',
      description: `ארבעה רכיבים: עלות ההקמה בתוכנית אנבידיה ${sayHe('nvidia-build-cost')}, עלות ההקמה בהסכם AMD ${sayHe('amd-build-cost')}, החוזה עם אורקל ${sayHe('oracle-contract')}, והחוזים עם CoreWeave ${sayHe('coreweave-openai')}. יחד, בחיבור פשוט שלנו: ${writeTotal('headline', 'he')}; בלי החפיפה בין אורקל לאנבידיה: ${writeTotal('once', 'he')}. בכתבה: ${sayHe('deals-total')}. לצידם, מחוץ לסכום: סטארגייט ${sayHe('stargate')} והשקעת אנבידיה ${sayHe('nvidia-investment')}.`,
    }),
    en: () => ({
      title: `The Oracle contract, ${sayEn('oracle-contract')}, may be counted twice in the trillion`,
      caption:
        'Each bar begins where the one before it ended, and the sum is the length of them all. When each dollar is counted once, the Oracle contract slides under Nvidia’s bar: these may be the same chips, on the same sites. Stargate and Nvidia’s investment are not in the sum.',
      description: `Four parts: the full cost of the Nvidia plan ${sayEn('nvidia-build-cost')}, that of the AMD deal ${sayEn('amd-build-cost')}, the Oracle contract ${sayEn('oracle-contract')}, and the CoreWeave contracts ${sayEn('coreweave-openai')}. Added up by us, overlap included: ${writeTotal('headline', 'en')}; without the overlap between Oracle and Nvidia: ${writeTotal('once', 'en')}. In the article: ${sayEn('deals-total')}. Beside them, outside of the sum: Stargate ${sayEn('stargate')} and Nvidia’s investment ${sayEn('nvidia-investment')}.`,
    }),
  },
  table: (locale) => {
    const { columns, rows } = quantityTable(quantities, locale);
    const sums = views.map((view) =>
      calculatedRow(totalNames[locale][view], measured(totals[view]), locale),
    );
    return { columns, rows: [...rows, ...sums] };
  },
  draw,
};

const rowHeight = 50;
/** Px from the top of a row to its bar: the words stand above it. */
const aboveBar = 22;
const barHeight = 20;
const headingHeight = 36;
/** The picture from the top: a row for each part, one for their sum, and below a heading what is not added. */
const totalTop = dealParts.length * rowHeight + 6;
const restTop = totalTop + rowHeight + headingHeight;

type PartId = (typeof dealParts)[number];
type ShownId = PartId | (typeof notAdded)[number];

function topOf(id: ShownId): number {
  const part = dealParts.findIndex((each) => each === id);
  if (part >= 0) return part * rowHeight;
  return restTop + notAdded.findIndex((each) => each === id) * rowHeight;
}

/** The upper and lower edge of a row's bar. @param top where the row begins, in px. */
const barBelow = (top: number) => ({ y1: top + aboveBar, y2: top + aboveBar + barHeight });

/** Whether a view leaves a part out of the sum, and shows it under the one that it overlaps. */
const isOverlap = (id: QuantityId, view: ViewId): boolean =>
  totals[view].leftOut.some((each) => each.id === id);

/** Where a part begins, in billions: after the one before, or under the one that it overlaps. */
function startsOf(view: ViewId): Readonly<Record<string, number>> {
  let next = 0;
  return Object.fromEntries(
    dealParts.map((id) => {
      if (isOverlap(id, view)) return [id, 0];
      const start = next;
      next += amountOf(id);
      return [id, start];
    }),
  );
}

/** What all parts of a picture are drawn by. */
interface Setting {
  readonly locale: Locale;
  readonly view: ViewId;
  readonly frame: Frame;
  /** Where an amount in billions ends that is counted from the start edge, in px. */
  readonly place: (billions: number) => number;
}

function settingOf(context: DrawContext): Setting {
  const billion = (context.width - 4) / totals.headline.low;
  return {
    locale: context.locale,
    view: context.view === 'once' ? 'once' : 'headline',
    frame: frameOf(context),
    place: (billions) => 2 + billions * billion,
  };
}

interface Bar {
  readonly id: QuantityId;
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  readonly words: string;
}

function layBars({ locale, view, frame, place }: Setting): Bar[] {
  const starts = startsOf(view);
  return [...dealParts, ...notAdded].map((id) => {
    const start = starts[id] ?? 0;
    return {
      id,
      ...frame.span(place(start), place(start + amountOf(id))),
      ...barBelow(topOf(id)),
      words: `${nameOf(id, locale)}: ${sayIn(locale)(id, { form: 'short' })}`,
    };
  });
}

/** A line down from one part to another, in the pieces that lie between words. */
interface Joint {
  readonly between: readonly QuantityId[];
  readonly lines: readonly { readonly x: number; readonly y1: number; readonly y2: number }[];
}

/** From the end of each part to the beginning of the next; of an overlap, from the bar above it to its end. */
function layJoints({ view, frame, place }: Setting, bars: readonly Bar[]): Joint[] {
  const starts = startsOf(view);
  return dealParts.slice(1).map((id, index) => {
    const above = isOverlap(id, view) ? countedPart : previousCounted(index, view);
    const at = place(isOverlap(id, view) ? amountOf(id) : (starts[id] ?? 0));
    const [from, to] = [barBelow(topOf(above)).y2, barBelow(topOf(id)).y1];
    const crossed = bars.filter(({ words }) => besideSign + labelWidth(words) > at);
    const lines = breakLine(from, to, crossed).map((line) => ({ x: frame.x(at), ...line }));
    return { between: [above, id], lines };
  });
}

/** The part that ends where the one after `index` begins. */
const previousCounted = (index: number, view: ViewId): PartId =>
  dealParts.slice(0, index + 1).findLast((id) => !isOverlap(id, view)) ?? dealParts[0];

/** The pieces of a line down, which stops for the words above each bar that it passes. */
function breakLine(from: number, to: number, bars: readonly Bar[]) {
  const passed = bars.filter(({ y1 }) => y1 > from && y1 <= to);
  const ends = [from, ...passed.flatMap(({ y1 }) => [y1 - 19, y1 - 2]), to];
  return ends.flatMap((y, end) => (end % 2 === 0 ? [{ y1: y, y2: ends[end + 1] ?? y }] : []));
}

function draw(context: DrawContext) {
  const setting = settingOf(context);
  const bars = layBars(setting);
  return {
    height: restTop + notAdded.length * rowHeight,
    ...inPixels,
    marks: [
      ...layJoints(setting, bars).map(drawJoint),
      rect(bars, { ...sides, ...quantityInk, ...opensCard }),
      drawTotal(setting),
      ...nameBars(setting, bars),
      nameTotal(setting),
      headNotAdded(setting),
    ],
  };
}

const drawJoint = ({ between, lines }: Joint) =>
  ruleX(lines, {
    x: 'x',
    y1: 'y1',
    y2: 'y2',
    stroke: 'var(--ink-soft)',
    strokeDasharray: '2 3',
    ...restsOn(...between),
  });

const drawTotal = ({ view, frame, place }: Setting) =>
  rect([{ ...frame.span(place(0), place(totals[view].low)), ...barBelow(totalTop) }], {
    ...sides,
    fill: 'var(--ink)',
    ...restsOn(...totals[view].counted),
  });

/** A sign and words above each bar. */
const nameBars = ({ frame }: Setting, bars: readonly Bar[]) => [
  ...bars.map(({ id, y1 }) => drawSigns([{ id, y: y1 - 10 }], frame, inksOf(id))),
  text(bars, {
    x: frame.x(besideSign),
    y: ({ y1 }: Bar) => y1 - 10,
    text: 'words',
    textAnchor: frame.startAnchor,
    ...halo,
    ...opensCard,
  }),
];

const nameTotal = ({ locale, view, frame }: Setting) =>
  text([`${headings.total[locale]}: ${writeTotal(view, locale)}`], {
    x: frame.x(2),
    y: totalTop + 11,
    textAnchor: frame.startAnchor,
    fontWeight: 700,
    ...halo,
    ...restsOn(...totals[view].counted),
  });

const headNotAdded = ({ locale, frame }: Setting) =>
  text([headings.notAdded[locale]], {
    x: frame.x(0),
    y: restTop - 14,
    textAnchor: frame.startAnchor,
    ...headingInk,
  });
