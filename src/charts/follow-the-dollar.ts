import { between, formatNumber, formatQuantity } from '../i18n/format.ts';
import type { Locale, Localized } from '../i18n/locale.ts';
import {
  followDollar,
  followSchema,
  ratioBase,
  ratioQuantities,
  type FollowState,
} from '../model/follow-the-dollar.ts';
import { defaultsOf } from '../model/parameters.ts';
import { explorableChart, type Scenario } from './explorable.ts';
import { frameOf, type Frame } from './frame.ts';
import { inPixels, rect, ruleX, text, type Markish } from './plot.ts';
import { halo, sides } from './quantity-marks.ts';
import { calculated, calculatedRow, quantityTable, sayIn } from './say.ts';
import type { DrawContext } from './types.ts';

const [sayHe, sayEn] = [sayIn('he'), sayIn('en')];

const first = defaultsOf(followSchema);

const dollars = (amount: number) => calculated(amount, 'usd', 2);

const write = (amount: number, locale: Locale): string => formatQuantity(dollars(amount), locale);

const scenarios: readonly Scenario<FollowState>[] = [
  {
    id: 'analysts',
    name: { he: 'לפי האומדנים של גולדמן זאקס', en: 'By Goldman Sachs’s estimates' },
    state: first,
  },
  {
    id: 'half',
    name: { he: 'חצי הולך לשבבים, חצי חוזר', en: 'Half goes to chips, half returns' },
    state: { back: ratioBase / 2, chips: 50, rounds: first.rounds },
  },
  {
    id: 'closed',
    name: { he: 'דבר אינו יוצא מן הלולאה', en: 'Nothing leaves the loop' },
    state: { back: ratioBase, chips: 100, rounds: followSchema.rounds.max },
  },
];

const roundsIn: Localized<(count: number) => string> = {
  he: (count) =>
    count === 1
      ? 'סיבוב אחד'
      : count === 2
        ? 'שני סיבובים'
        : `${formatNumber(count, 'he')} סיבובים`,
  en: (count) => (count === 1 ? 'one round' : `${formatNumber(count, 'en')} rounds`),
};

const say: Localized<(state: FollowState) => string> = {
  he: (state) => {
    const { booked, outside, inside, endless } = followDollar(state);
    const end =
      endless === null
        ? 'אילו הסיבובים לא נפסקו, גם לסכום לא היה סוף: דבר אינו יוצא מן הלולאה.'
        : `אילו הסיבובים לא נפסקו, היה הסכום מגיע ל־${write(endless, 'he')}.`;
    return `על כל דולר שבא מבחוץ נרשמו, אחרי ${roundsIn.he(state.rounds)}, הכנסות של ${write(booked, 'he')}: מתוכן ${write(outside, 'he')} מן הכסף שבא מבחוץ, ו־${write(inside, 'he')} מכסף שכבר נרשם קודם. ${end}`;
  },
  en: (state) => {
    const { booked, outside, inside, endless } = followDollar(state);
    const end =
      endless === null
        ? 'If it never stopped, neither would the sum: nothing leaves the loop.'
        : `If it never stopped, the sum would come to ${write(endless, 'en')}.`;
    return `After ${roundsIn.en(state.rounds)}, each dollar from outside has been booked as ${write(booked, 'en')} of revenue: ${write(outside, 'en')} of new money and ${write(inside, 'en')} of money already booked before. ${end}`;
  },
};

const words = {
  he: {
    round: (number: number) => `סיבוב ${formatNumber(number, 'he')}`,
    total: 'נרשם בסך הכול',
    outside: 'מכסף שבא מבחוץ',
    inside: 'מכסף שכבר נרשם קודם',
    endless: 'נרשם בסך הכול, אילו לא נפסק',
  },
  en: {
    round: (number: number) => `Round ${formatNumber(number, 'en')}`,
    total: 'Booked in all',
    outside: 'new money, from outside',
    inside: 'money already booked before',
    endless: 'Booked in all, if it never stopped',
  },
} as const;

/** What the loop books of one dollar, round by round, each bar beginning where the last one ended. */
export const followTheDollar = explorableChart({
  id: 'follow-the-dollar',
  chapter: 'industry-effort',
  rtl: 'mirror',
  quantities: ratioQuantities,
  inks: [],
  text: {
    he: () => ({
      title: 'דולר אחד מבחוץ יכול להירשם כהכנסה יותר מפעם אחת',
      caption:
        'כל עמודה היא מה שנרשם כהכנסה בסיבוב אחד, והיא מתחילה במקום שבו נגמרה הקודמת. בצבע הטקסט: הדולר שבא מבחוץ. חיוור יותר: כסף שכבר נרשם לפחות פעם אחת. מקווקו: סיבובים שלא נספרו. זה חישוב, לא נתון.',
      description: `החישוב הוא לפי היחס בין שני האומדנים של גולדמן זאקס, ${sayHe('goldman-return')} שחוזרים מתוך ${sayHe('goldman-revenue')}, ובהנחה שכל הכסף הולך לשבבים. ${say.he(first)}`,
    }),
    en: () => ({
      title: 'One dollar from outside can be booked as revenue more than once',
      caption:
        'Each bar is what is booked as revenue in one round, and begins where the last one ended. In the colour of the text: the dollar from outside. Paler: money that has been booked at least once. Dashed: rounds not counted. A calculation, not a finding.',
      description: `The calculation follows the ratio of Goldman Sachs’s two estimates, ${sayEn('goldman-return')} returning out of ${sayEn('goldman-revenue')}, and assumes that all the money goes to chips. ${say.en(first)}`,
    }),
  },
  table: (locale) => {
    const { columns, rows } = quantityTable(ratioQuantities, locale);
    const { rounds, outside, inside, endless } = followDollar(first);
    const t = words[locale];
    const nameOf = ({ name, state }: Scenario<FollowState>): string =>
      `${name[locale]}${between}${roundsIn[locale](state.rounds)}`;
    return {
      columns,
      rows: [
        ...rows,
        ...rounds.map(({ number, booked }) =>
          calculatedRow(t.round(number), dollars(booked), locale),
        ),
        calculatedRow(t.outside, dollars(outside), locale),
        calculatedRow(t.inside, dollars(inside), locale),
        ...(endless === null ? [] : [calculatedRow(t.endless, dollars(endless), locale)]),
        ...scenarios.map((scenario) =>
          calculatedRow(nameOf(scenario), dollars(followDollar(scenario.state).booked), locale),
        ),
      ],
    };
  },
  explorable: {
    schema: followSchema,
    controls: {
      back: {
        name: { he: 'כמה חוזר אל הקונה כהשקעה', en: 'How much returns to the buyer as investment' },
        unit: {
          he: `דולר מכל ${formatNumber(ratioBase, 'he')} שנרשמו`,
          en: `dollars of every ${formatNumber(ratioBase, 'en')} booked`,
        },
        from: ratioQuantities,
      },
      chips: {
        name: { he: 'כמה מן הכסף הולך לשבבים', en: 'How much of the money goes to chips' },
        unit: { he: 'אחוזים', en: 'per cent' },
        from: [],
      },
      rounds: {
        name: { he: 'כמה פעמים הכסף מסתובב', en: 'How many times the money goes round' },
        unit: { he: 'סיבובים', en: 'rounds' },
        from: [],
      },
    },
    given: [
      {
        text: {
          he: 'הסכום שביחס אליו נמדד מה שחוזר',
          en: 'The revenue of which a part returns',
        },
        from: ['goldman-revenue'],
      },
    ],
    scenarios,
    limits: {
      he: {
        can: [
          'איך אותו כסף נרשם כהכנסה שוב ושוב, וכמה מן ההכנסות באו מבחוץ.',
          'מה עוצר את הלולאה: מה שהמוכרת משאירה אצלה, ומה שהקונה מוציאה על דברים אחרים.',
        ],
        cannot: [
          'האם זה קורה, וכמה פעמים. היחס הוא הערכה לשנה אחת, והתוכנית שמאחוריה הוחלפה; לפי הדיווח חוזר רוב הרווח הגולמי, לא אותם דולרים עצמם.',
          'האם השבבים שווים את מחירם. במודל עומדים שבבים מאחורי כל רישום; מה הם יכניסו, הוא אינו יודע.',
        ],
      },
      en: {
        can: [
          'How the same money is booked as revenue again and again, and how much of the revenue came from outside.',
          'What brings the loop to rest: what the seller keeps, and what the buyer spends on other things.',
        ],
        cannot: [
          'Whether this happens, or how often. The ratio is an estimate for one year, and the plan behind it was replaced; as reported, most of the gross profit returns, not the same dollars.',
          'Whether the chips are worth their price. In the model there are chips behind every booking; what they will earn it does not know.',
        ],
      },
    },
    say: (state, locale) => say[locale](state),
    draw,
  },
});

const rowHeight = 26;
const barHeight = 16;
/** Room for "Round 8: $0.77" in a line of its own beside the bars. */
const roomForNames = 122;

/** The least of some scales that holds a sum, so that the bars seldom change theirs. */
const scaleFor = (total: number): number => [1, 2, 4].find((most) => total <= most) ?? 8;

interface Bar {
  readonly number: number;
  readonly amount: number;
  /** Where it begins, in px from the left. */
  readonly x: number;
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

/** The bars of all rounds, counted or not, and how to lay others in their scale. */
function layOut(width: number, frame: Frame, state: FollowState) {
  const { rounds } = followDollar({ ...state, rounds: followSchema.rounds.max });
  const all = rounds.reduce((sum, round) => sum + round.booked, 0);
  const dollar = (width - roomForNames - 2) / scaleFor(all);
  const stretch = (from: number, to: number) =>
    frame.span(roomForNames + from * dollar, roomForNames + to * dollar);
  let end = 0;
  const bars = rounds.map(({ number, booked: amount }): Bar => {
    const start = end;
    end += amount;
    const x = frame.x(roomForNames + start * dollar);
    const y1 = (number - 1) * rowHeight + 4;
    return { number, amount, x, ...stretch(start, end), y1, y2: y1 + barHeight };
  });
  return { bars, stretch };
}

/** Px from the top to the bar of all rounds: below those of each. */
const totalTop = followSchema.rounds.max * rowHeight + 34;

/** Px from the top to the lines that say what is from outside and what was booked before. */
const keyLines = [totalTop + 40, totalTop + 62] as const;

function draw(context: DrawContext, state: FollowState) {
  const { locale, width } = context;
  const frame = frameOf(context);
  const { bars, stretch } = layOut(width, frame, state);
  const counted = bars.slice(0, state.rounds);
  return {
    height: totalTop + 74,
    ...inPixels,
    marks: [
      // From the end of each bar down to the beginning of the next.
      ruleX(counted.slice(1), {
        x: 'x',
        y1: ({ y1 }: Bar) => y1 - rowHeight + barHeight,
        y2: 'y1',
        stroke: 'var(--ink-soft)',
        strokeDasharray: '2 3',
      }),
      rect(bars.slice(state.rounds), {
        ...sides,
        fill: 'none',
        stroke: 'var(--rule-strong)',
        strokeDasharray: '3 3',
      }),
      ...drawCounted(counted, stretch, frame, state),
      ...writeWords(counted, frame, locale, state),
    ],
  };
}

/** What was booked before and what came from outside: in the rounds, in their sum, and beside the words for it. */
function drawCounted(
  counted: readonly Bar[],
  stretch: Frame['span'],
  frame: Frame,
  state: FollowState,
): Markish[] {
  const { booked, outside } = followDollar(state);
  const inTotal = (from: number, to: number) => ({
    ...stretch(from, to),
    y1: totalTop,
    y2: totalTop + 20,
  });
  const swatch = (middle: number) => ({ ...frame.span(1, 11), y1: middle - 5, y2: middle + 5 });
  const ink = { ...sides, stroke: 'var(--ink)', strokeWidth: 1.3 } as const;
  return [
    rect([...counted.slice(1), inTotal(outside, booked), swatch(keyLines[1])], {
      ...ink,
      fill: 'var(--ink-faint)',
    }),
    rect([...counted.slice(0, 1), inTotal(0, outside), swatch(keyLines[0])], {
      ...ink,
      fill: 'var(--ink)',
    }),
  ];
}

/** What is booked in each round and in all of them, and what of that came from where. */
function writeWords(
  counted: readonly Bar[],
  frame: Frame,
  locale: Locale,
  state: FollowState,
): Markish[] {
  const t = words[locale];
  const { booked, outside, inside } = followDollar(state);
  const fromStart = { x: frame.x(0), textAnchor: frame.startAnchor } as const;
  return [
    text(counted, {
      ...fromStart,
      y: ({ y1 }: Bar) => y1 + barHeight / 2,
      text: ({ number, amount }: Bar) => `${t.round(number)}: ${write(amount, locale)}`,
    }),
    text([`${t.total}: ${write(booked, locale)}`], {
      ...fromStart,
      y: totalTop - 14,
      fontWeight: 700,
      ...halo,
    }),
    text([`${t.outside}: ${write(outside, locale)}`, `${t.inside}: ${write(inside, locale)}`], {
      ...fromStart,
      x: frame.x(18),
      y: keyLines,
    }),
  ];
}
