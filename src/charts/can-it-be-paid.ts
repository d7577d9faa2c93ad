import { amountOf } from '../data/amounts.ts';
import { getQuantity, type QuantityId } from '../data/index.ts';
import { between, formatNumber, formatQuantity, noBreak } from '../i18n/format.ts';
import type { Locale, Localized } from '../i18n/locale.ts';
import {
  paidSchema,
  payPromises,
  revenueQuantity,
  type PaidState,
  type Payment,
} from '../model/can-it-be-paid.ts';
import { defaultsOf, fitNumber } from '../model/parameters.ts';
import { dealParts } from '../model/trillion.ts';
import { explorableChart, type Handle, type Scenario } from './explorable.ts';
import { frameOfWords, type Frame } from './frame.ts';
import { dot, inPixels, rect, text, type Markish } from './plot.ts';
import { halo, opensCard, quantityInk, sides } from './quantity-marks.ts';
import { calculated, calculatedRow, quantityTable, sayIn } from './say.ts';
import { markOf, type SvgNode } from './svg.ts';
import type { DrawContext } from './types.ts';

const quantities: readonly QuantityId[] = [revenueQuantity, ...dealParts];

const [sayHe, sayEn] = [sayIn('he'), sayIn('en')];

const first = defaultsOf(paidSchema);

const payments = new WeakMap<PaidState, Payment>();

/** Asked for by every part of the picture, worked out once for each state. */
function paymentOf(state: PaidState): Payment {
  const payment = payments.get(state) ?? payPromises(state);
  payments.set(state, payment);
  return payment;
}

const billions = (amount: number) => calculated(amount, 'usd-bn', amount < 100 ? 1 : 0);

const write = (amount: number, locale: Locale): string => formatQuantity(billions(amount), locale);

const percent = (part: number) => calculated(part * 100, 'percent');

const writePercent = (part: number, locale: Locale): string =>
  formatQuantity(percent(part), locale);

const scenarios: readonly Scenario<PaidState>[] = [
  {
    id: 'all',
    name: { he: 'כל ההבטחות, בעשר שנים', en: 'All the promises, in ten years' },
    state: first,
  },
  {
    id: 'surer',
    name: { he: 'רק מה שחתום או דווח', en: 'Only what is signed or reported' },
    state: { ...first, counted: 'reported' },
  },
  {
    id: 'soon',
    name: {
      he: 'כל ההבטחות בחמש שנים, וההכנסות גדלות בחצי בכל שנה',
      en: 'All in five years, with revenue up by half each year',
    },
    state: { ...first, years: 5, growth: 50 },
  },
];

/** Below a thousandth a year nobody would speak of growth. */
const isStill = (growth: number): boolean => Math.abs(growth) < 0.0005;

const pace: Localized<(growth: number) => string> = {
  he: (growth) =>
    isStill(growth)
      ? 'בלי צמיחה'
      : growth > 0
        ? `צמיחה של ${writePercent(growth, 'he')} בכל שנה`
        : `ירידה של ${writePercent(-growth, 'he')} בכל שנה`,
  en: (growth) =>
    isStill(growth)
      ? 'no growth'
      : growth > 0
        ? `growth of ${writePercent(growth, 'en')} a year`
        : `a fall of ${writePercent(-growth, 'en')} a year`,
};

/** Nobody has drawn a line yet: revenue stays as it is today. */
const isUntouched = ({ growth, line }: PaidState): boolean => growth === 0 && line === null;

/** Which part of revenue goes to the promises, as a clause; none where all of it does and not all is needed. */
const parts: Localized<(share: number, neededGrowth: number) => string> = {
  he: (share, neededGrowth) => {
    const percents = writePercent(share / 100, 'he');
    if (neededGrowth <= 0) return share === 100 ? '' : `, גם כשרק ${percents} מהן מופנים לכך`;
    return share === 100
      ? ', גם אם כולן יופנו לכיסוי ההבטחות'
      : `, אם ${percents} מהן יופנו לכיסוי ההבטחות`;
  },
  en: (share, neededGrowth) => {
    const percents = writePercent(share / 100, 'en');
    if (neededGrowth <= 0)
      return share === 100 ? '' : `, with ${percents} of it going to the promises`;
    return share === 100
      ? ', even if all of it went to the promises'
      : `, if ${percents} of it went to the promises`;
  },
};

const say: Localized<(state: PaidState) => string> = {
  he: (state) => {
    const { promised, brought, missing, drawnGrowth, neededGrowth, needed } = paymentOf(state);
    const years = words.he.within(state.years);
    const part = parts.he(state.share, neededGrowth);
    const need =
      neededGrowth <= 0
        ? `כדי לכסות ${write(promised, 'he')} בתוך ${years} די בהכנסות של אמצע 2025${part}.`
        : `כדי לכסות ${write(promised, 'he')} בתוך ${years}, ההכנסות צריכות לגדול ב־${writePercent(neededGrowth, 'he')} בכל שנה ולהגיע בשנה האחרונה ל־${write(needed.at(-1) ?? 0, 'he')}${part}.`;
    const rest = missing < 0.05 ? 'וזה מספיק' : `ויחסרו ${write(missing, 'he')}`;
    const income = `ייכנסו ${write(brought, 'he')}, ${rest}.`;
    return isUntouched(state)
      ? `${need} אם ההכנסות יישארו כפי שהן, ${income}`
      : `${need} לפי הקו שציירתם (הנחה שלכם) ${income} הקו שקול לקצב אחיד: ${pace.he(drawnGrowth)}.`;
  },
  en: (state) => {
    const { promised, brought, missing, drawnGrowth, neededGrowth, needed } = paymentOf(state);
    const years = words.en.within(state.years);
    const part = parts.en(state.share, neededGrowth);
    const need =
      neededGrowth <= 0
        ? `To pay ${write(promised, 'en')} within ${years}, revenue at its mid-2025 level is enough${part}.`
        : `To pay ${write(promised, 'en')} within ${years}, revenue must grow by ${writePercent(neededGrowth, 'en')} every year, to ${write(needed.at(-1) ?? 0, 'en')} in the last year${part}.`;
    const rest = missing < 0.05 ? 'which is enough' : `which leaves ${write(missing, 'en')} unpaid`;
    if (isUntouched(state))
      return `${need} If revenue stays as it is, ${write(brought, 'en')} comes in, ${rest}.`;
    return `${need} Your line – your assumption – brings ${write(brought, 'en')}, ${rest}. It comes to the same as a steady pace: ${pace.en(drawnGrowth)}.`;
  },
};

const words = {
  he: {
    axis: 'ההכנסות בכל אחת מן השנים הבאות, במיליארדי דולרים',
    promised: 'ההבטחות שנספרות',
    brought: 'מה שייכנס',
    needed: 'הדרוש',
    yours: 'שלכם',
    asToday: 'בלי צמיחה',
    within: (years: number) =>
      years === 2 ? 'שנתיים' : `${formatNumber(years, 'he')}${noBreak}שנים`,
    year: (year: number) => `שנה ${formatNumber(year, 'he')}`,
    growth: 'הצמיחה הדרושה',
    lastYear: 'ההכנסות הדרושות בשנה האחרונה',
    unpaid: 'מה שיישאר בלי כיסוי',
  },
  en: {
    axis: 'Revenue in each year ahead, in billions of dollars',
    promised: 'Promises counted',
    brought: 'What comes in',
    needed: 'needed',
    yours: 'yours',
    asToday: 'flat',
    within: (years: number) => `${formatNumber(years, 'en')}${noBreak}years`,
    year: (year: number) => `Year ${formatNumber(year, 'en')}`,
    growth: 'The growth needed',
    lastYear: 'The revenue needed in the last year',
    unpaid: 'What is left unpaid',
  },
} as const;

const top = 122;
const bottom = 310;

/** Two lines of yearly revenue, the reader's and the one that is needed, under a bar of what is to be paid. */
export const canItBePaid = explorableChart({
  id: 'can-it-be-paid',
  chapter: 'supply-chain',
  rtl: 'keep',
  quantities,
  inks: quantities.map(getQuantity),
  text: {
    he: () => ({
      title: 'בקצב של אמצע 2025, ההכנסות לא היו מכסות את כל ההבטחות גם בעשר שנים',
      caption:
        'למעלה: ההבטחות שנספרות, כל דולר פעם אחת, ומתחתן מה שייכנס. למטה: הקו המלא הוא ההכנסות, בלי צמיחה כל עוד לא צויר קו אחר, והמקווקו הוא הדרוש. זה חישוב, לא תחזית.',
      description: `ההכנסות מול ההבטחות, שנה אחר שנה. באמצע 2025 היה הקצב השנתי שלהן ${sayHe(revenueQuantity)}. ${say.he(first)}`,
    }),
    en: () => ({
      title: 'At its mid-2025 level, revenue would not cover all the promises even in ten years',
      caption:
        'Above: the promises counted, each dollar once, and below them what comes in. Below: the solid line is revenue, held at its mid-2025 level unless another line is drawn, and the dashed one is what would be needed. A calculation, not a forecast.',
      description: `Revenue against the promises, year by year. In mid-2025 it ran at ${sayEn(revenueQuantity)} a year. ${say.en(first)}`,
    }),
  },
  table: (locale) => {
    const { columns, rows } = quantityTable(quantities, locale);
    const t = words[locale];
    return {
      columns,
      rows: [
        ...rows,
        ...scenarios.flatMap(({ name, state }) => {
          const { promised, brought, missing, neededGrowth, needed } = paymentOf(state);
          const row = (what: string, result: ReturnType<typeof billions>) =>
            calculatedRow(
              `${name[locale]} (${t.within(state.years)})${between}${what}`,
              result,
              locale,
            );
          return [
            row(t.promised, billions(promised)),
            row(t.growth, percent(neededGrowth)),
            row(t.lastYear, billions(needed.at(-1) ?? 0)),
            row(t.brought, billions(brought)),
            row(t.unpaid, billions(missing)),
          ];
        }),
      ],
    };
  },
  explorable: {
    schema: paidSchema,
    controls: {
      counted: {
        name: { he: 'אילו הבטחות נספרות', en: 'Which promises count' },
        unit: { he: '', en: '' },
        options: {
          he: {
            signed: 'חתום, והצדדים פרסמו סכום',
            reported: 'גם מה שדווח',
            ceiling: 'גם תקרות, “עד”',
          },
          en: {
            signed: 'signed, with a published sum',
            reported: 'also what is reported',
            ceiling: 'also ceilings, “up to”',
          },
        },
        from: [],
      },
      years: {
        name: { he: 'בתוך כמה שנים', en: 'Within how many years' },
        unit: { he: 'שנים', en: 'years' },
        from: [],
      },
      share: {
        name: {
          he: 'איזה חלק מן ההכנסות מופנה להבטחות',
          en: 'Share of revenue that goes to the promises',
        },
        unit: { he: 'אחוזים', en: 'per cent' },
        from: [],
      },
      growth: {
        name: { he: 'קו בקצב צמיחה אחיד', en: 'Draw a line of steady growth' },
        unit: { he: 'אחוזים בשנה', en: 'per cent a year' },
        from: [],
      },
      line: {
        name: { he: 'או קו שמציירים ביד, שנה אחר שנה', en: 'Or draw it by hand, year by year' },
        unit: { he: 'מיליארדי דולרים', en: 'billions of dollars' },
        from: [],
      },
    },
    given: [
      {
        text: {
          he: 'ההכנסות באמצע 2025, ומהן מתחיל הקו',
          en: 'Revenue in mid-2025, where the line begins',
        },
        from: [revenueQuantity],
      },
      {
        text: { he: 'ההבטחות, כל אחת בסכומה', en: 'The promises, each with its amount' },
        from: dealParts,
      },
    ],
    scenarios,
    limits: {
      he: {
        can: [
          'איזה קצב צמיחה דרוש, לפי מה שסופרים ולפי הזמן שנותנים לזה.',
          'כמה מן התשובה תלוי בתקרות: בלעדיהן הסכום יורד ביותר ממחצית.',
        ],
        cannot: [
          'האם ההבטחות יקוימו. אפשר לשלם גם בכסף שמגייסים או לווים, וההכנסות צריכות לכסות עוד הרבה מלבד זה; שניהם אינם בחשבון.',
          'מתי צריך לשלם ומי משלם. חלק מן הסכומים הם תקרות ועלויות הקמה, ולוח התשלומים לא פורסם. החפיפה בין אורקל לאנבידיה נחשבת כאן מלאה.',
          'מה שנחתם אחרי הכתבה. גם ההכנסות הן מאותם ימים: קצב שנתי של אמצע 2025, לא שנה שלמה.',
        ],
      },
      en: {
        can: [
          'What pace of growth it takes, by what is counted and by the time allowed.',
          'How much of the answer rests on ceilings: without them the sum falls by more than half.',
        ],
        cannot: [
          'Whether the promises will be paid. They can also be paid with money raised or borrowed, and revenue has much else to cover; neither is in the sum.',
          'When they fall due, and who pays. Some of the sums are ceilings and building costs, and no schedule was published. The overlap of Oracle and Nvidia is taken to be whole.',
          'What was signed after the article. The revenue is of that time too: an annualised rate, not a full year.',
        ],
      },
    },
    say: (state, locale) => say[locale](state),
    draw,
    line: {
      name: 'line',
      resets: ['growth'],
      area: { top, bottom },
      values,
      nameOf: nameYear,
      handles,
      valueAt,
    },
  },
});

const [startEdge, endEdge] = [14, 70];

/** The heights that a scale may end at, so that it seldom changes. */
const roundTop = (value: number): number => {
  const digits = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 3, 4, 5, 6, 8].find((each) => each * digits >= value) ?? 10) * digits;
};

interface Scale {
  readonly most: number;
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
}

function scaleOf({ width }: DrawContext, state: PaidState): Scale {
  const { needed, drawn, base } = paymentOf(state);
  const most = roundTop(Math.max(2 * base, ...needed.map((value) => value * 1.1), ...drawn));
  return {
    most,
    x: (year) => startEdge + (year / state.years) * (width - startEdge - endEdge),
    y: (value) => bottom - (value / most) * (bottom - top),
  };
}

function values(state: PaidState): number[] {
  return paymentOf(state).drawn.map((value) => fitNumber(paidSchema.line, value));
}

function nameYear(index: number, locale: Locale): string {
  return words[locale].year(index + 1);
}

function handles(context: DrawContext, state: PaidState): Handle[] {
  const { x, y } = scaleOf(context, state);
  const { locale } = context;
  return values(state).map((value, index) => ({
    x: x(index + 1),
    y: y(value),
    value,
    name: nameYear(index, locale),
    text: write(value, locale),
  }));
}

function valueAt(context: DrawContext, state: PaidState, y: number): number {
  const { most } = scaleOf(context, state);
  return Math.min(most, Math.max(0, ((bottom - y) / (bottom - top)) * most));
}

/** Px between the two lines of a label, and between the middles of two labels. */
const [lineHeight, labelHeight] = [16, 34];

/** Two heights at which two labels do not meet, above the years. */
function keepApart(one: number, other: number): [number, number] {
  const [highest, lowest] = [top + lineHeight / 2, bottom - lineHeight / 2];
  const within = (at: number, room = 0): number =>
    Math.min(Math.max(at, highest + room), lowest - room);
  const [first, second] = [within(one), within(other)];
  if (Math.abs(first - second) >= labelHeight) return [first, second];
  const middle = within((first + second) / 2, labelHeight / 2);
  const away = first <= second ? labelHeight / 2 : -labelHeight / 2;
  return [middle - away, middle + away];
}

/** Where everything stands, in px. */
interface Layout extends Scale {
  readonly headings: readonly { readonly words: string; readonly y: number }[];
  /** The promises in a row, each as long as it is large, and what comes in below them. */
  readonly promises: readonly {
    readonly id: QuantityId;
    readonly x1: number;
    readonly x2: number;
  }[];
  readonly brought: { readonly x1: number; readonly x2: number };
  readonly endLabels: readonly {
    readonly name: string;
    readonly value: number;
    readonly at: number;
  }[];
  /** Values of the scale that are written out. */
  readonly ticks: readonly number[];
  readonly years: readonly number[];
}

function layOut(context: DrawContext, state: PaidState, frame: Frame): Layout {
  const { locale, width } = context;
  const t = words[locale];
  const { counted, promised, brought } = paymentOf(state);
  const scale = scaleOf(context, state);
  const billion = (width - 4) / promised;
  let end = 2;
  const promises = counted.map((id) => {
    const start = end;
    end += amountOf(id) * billion;
    return { id, ...frame.span(start, end) };
  });
  return {
    ...scale,
    headings: [
      { words: `${t.promised}: ${write(promised, locale)}`, y: 12 },
      { words: `${t.brought}: ${write(brought, locale)}`, y: 57 },
    ],
    promises,
    brought: frame.span(2, 2 + Math.min(brought, promised) * billion),
    endLabels: labelEnds(state, scale, locale),
    ticks: [0.25, 0.5, 0.75, 1].map((part) => part * scale.most),
    years: Array.from({ length: state.years + 1 }, (_, year) => year),
  };
}

/** What is written at the ends of the two lines. */
function labelEnds(state: PaidState, { y }: Scale, locale: Locale): Layout['endLabels'] {
  const t = words[locale];
  const { drawn, needed } = paymentOf(state);
  const [lastDrawn, lastNeeded] = [drawn.at(-1) ?? 0, needed.at(-1) ?? 0];
  const [ownAt, neededAt] = keepApart(y(lastDrawn), y(lastNeeded));
  return [
    { name: isUntouched(state) ? t.asToday : t.yours, value: lastDrawn, at: ownAt },
    { name: t.needed, value: lastNeeded, at: neededAt },
  ];
}

const line = (d: string, look: Readonly<Record<string, string | number>>): SvgNode => [
  'path',
  { d, fill: 'none', stroke: 'var(--ink)', ...look },
];

/** What comes in, the scales and the two lines: in one piece, since it is drawn anew at every move. */
function drawLines(
  { x, y, brought, ticks, years }: Layout,
  width: number,
  state: PaidState,
): SvgNode {
  const { base, drawn, needed } = paymentOf(state);
  const pathOf = (values: readonly number[]): string =>
    [base, ...values]
      .map((value, year) => `${year === 0 ? 'M' : 'L'}${x(year)} ${y(value)}`)
      .join('');
  const { x1, x2 } = brought;
  return [
    'g',
    {},
    [
      ['rect', { x: x1, y: 68, width: x2 - x1, height: 10, fill: 'var(--ink)' }],
      line(ticks.map((value) => `M${startEdge} ${y(value)}H${width - endEdge}`).join(''), {
        stroke: 'var(--rule)',
      }),
      line(
        `M${startEdge} ${bottom}H${width - endEdge}${years
          .map((year) => `M${x(year)} ${bottom}v5`)
          .join('')}`,
        {},
      ),
      line(pathOf(needed), { 'stroke-width': 2, 'stroke-dasharray': '6 4' }),
      line(pathOf(drawn), { 'stroke-width': 3.5 }),
      ...drawn.map((value, index): SvgNode => {
        const place = { cx: x(index + 1), cy: y(value), r: 5 };
        return ['circle', { ...place, fill: 'var(--ink)', stroke: 'var(--paper)' }];
      }),
    ],
  ];
}

function draw(context: DrawContext, state: PaidState) {
  const { locale, width } = context;
  // Time runs from left to right in every language; words and bars run as the language does.
  const frame = frameOfWords(context);
  const layout = layOut(context, state, frame);
  const { x, y, headings, promises, endLabels } = layout;
  const heading = { x: frame.x(2), textAnchor: frame.startAnchor, ...halo } as const;
  return {
    height: bottom + 26,
    ...inPixels,
    marks: [
      text(headings, { ...heading, y: 'y', text: 'words', fontWeight: 700 }),
      rect(promises, { ...sides, y1: 23, y2: 41, ...quantityInk, ...opensCard }),
      text([words[locale].axis], { ...heading, y: top - 16, fill: 'var(--ink-soft)' }),
      markOf(drawLines(layout, width, state)),
      ...writeScales(layout, locale),
      dot([{ id: revenueQuantity, x: x(0), y: y(paymentOf(state).base) }], {
        x: 'x',
        y: 'y',
        r: 7,
        ...quantityInk,
        ...opensCard,
      }),
      ...writeEnds(endLabels, width - endEdge + 12, locale),
    ],
  };
}

/** The values beside the picture, and the years below it. */
function writeScales({ x, y, ticks, years }: Layout, locale: Locale): Markish[] {
  const tick = {
    className: 'tick',
    text: (value: number) => formatNumber(value, locale),
    fill: 'var(--ink-soft)',
  } as const;
  return [
    text(ticks, {
      ...halo,
      ...tick,
      x: startEdge,
      y: (value: number) => y(value) + 9,
      textAnchor: 'start',
    }),
    text(years.slice(1), { ...tick, x, y: bottom + 16 }),
  ];
}

/** The name of each line, and below it the value that it ends at. @param x where they begin, in px from the left. */
function writeEnds(labels: Layout['endLabels'], x: number, locale: Locale): Markish[] {
  const inLine = (line: number) =>
    ({ x, y: ({ at }: { at: number }) => at + line * lineHeight, textAnchor: 'start' }) as const;
  return [
    text(labels, { ...inLine(-0.5), text: 'name' }),
    text(labels, {
      ...inLine(0.5),
      text: ({ value }: { value: number }) =>
        formatQuantity(billions(value), locale, { form: 'number' }),
      fontWeight: 700,
    }),
  ];
}
