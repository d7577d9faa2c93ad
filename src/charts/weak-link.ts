import { amountOf } from '../data/amounts.ts';
import { getEntity, getFlow, getQuantity, type QuantityId } from '../data/index.ts';
import { endName } from '../i18n/bidi.ts';
import {
  between,
  formatQuantity,
  joinList,
  joinPrefix,
  type Measured,
  type QuantityForm,
} from '../i18n/format.ts';
import type { Locale, Localized } from '../i18n/locale.ts';
import { messages } from '../i18n/messages.ts';
import { defaultsOf, fitNumber } from '../model/parameters.ts';
import {
  chipPrice,
  exposedQuantities,
  weaken,
  weakSchema,
  weakSpots,
  type Exposure,
  type Shortfall,
  type WeakSpot,
  type WeakState,
} from '../model/weak-link.ts';
import { explorableChart, type Scenario } from './explorable.ts';
import { frameOf, type Frame } from './frame.ts';
import { inPixels, rect, ruleY, text, type Markish, type TextOptions } from './plot.ts';
import { halo, headingInk, opensCard, quantityInk, sides } from './quantity-marks.ts';
import { calculated, calculatedRow, nameInSentence, quantityTable, sayIn } from './say.ts';
import type { DrawContext } from './types.ts';

const first = defaultsOf(weakSchema);

const billions = (amount: number): Measured => calculated(amount, 'usd-bn', 2);

const nameOf = (who: WeakSpot | Exposure['player'], locale: Locale): string =>
  who === chipPrice ? words[locale].chips : getEntity(who).name[locale];

const scenarios: readonly Scenario<WeakState>[] = [
  {
    id: 'half',
    name: { he: 'OpenAI משלמת חצי', en: 'OpenAI pays half' },
    state: first,
  },
  {
    id: 'nvidia',
    name: {
      he: 'אנבידיה משקיעה רק את הסכום שהוכרז אחר כך',
      en: 'Nvidia invests only what was announced later',
    },
    state: { struck: 'nvidia', left: laterShare('nvidia-investment') },
    restated: { left: 'nvidia-investment' },
  },
  {
    id: 'chips',
    name: { he: 'מחיר השבבים נחתך בחצי', en: 'The price of chips falls by half' },
    state: { struck: chipPrice, left: 50 },
  },
];

/** What was left of a promise when it was last restated, in percent, as near as the control comes to it. */
function laterShare(id: QuantityId): number {
  const last = getQuantity(id).revisions.at(-1)?.amount;
  if (typeof last !== 'number') {
    throw new Error(
      `The last of the revisions of "${id}" is not one number, as a scenario in src/charts/weak-link.ts needs it: ` +
        'give one number, or take the scenario out.',
    );
  }
  return fitNumber(weakSchema.left, (last / amountOf(id)) * 100);
}

const inSentence = (who: Parameters<typeof nameOf>[0], locale: Locale): string =>
  who === chipPrice ? words[locale].chips : nameInSentence(who, locale);

/** Each name once, in their order; the one who began it comes back to it. */
function playersOf(exposures: readonly Exposure[], struck: WeakSpot, locale: Locale): string {
  const players = [...new Set(exposures.map(({ player }) => player))];
  const names = players.map((player) => {
    const name = inSentence(player, locale);
    return player === struck ? words[locale].again(name) : name;
  });
  return joinList(names, locale);
}

const isYearly = (quantity: QuantityId): boolean => getQuantity(quantity).basis === 'one-year';

/** A debt stays as it is when chips lose part of their price: what goes missing is its cover. */
const isCover = ({ via, flow }: Exposure): boolean =>
  via === chipPrice && getFlow(flow).layer === 'debt';

type Known = Exposure & { readonly missing: number };

const isKnown = (exposure: Exposure): exposure is Known => exposure.missing !== null;

function writeMissing(exposure: Known, locale: Locale, form: QuantityForm = 'short'): string {
  const missing = formatQuantity(billions(exposure.missing), locale, { form });
  return isCover(exposure) ? words[locale].cover(missing) : missing;
}

/** Words about what is missing, with the time for which it is, where that is one year. */
const inPeriod = (line: string, { quantity }: Exposure, locale: Locale): string =>
  quantity !== null && isYearly(quantity) ? words[locale].inYear(line) : line;

type BasisNames = Readonly<Record<Shortfall['basis'], string>>;

const words = {
  he: {
    chips: 'מחיר השבבים',
    again: (name: string) => `${name} (שוב)`,
    to: (name: string) => joinPrefix('ל', name),
    inYear: (line: string) => `${line} בשנה אחת`,
    of: (name: string, missing: string, whole: string) => `${name}: ${missing} מתוך ${whole}`,
    // The unit comes with the whole: a line with both does not fit a phone.
    partForm: 'number',
    missing: (name: string) => `חסר ${joinPrefix('ל', name)}`,
    missingCover: (name: string) => `כיסוי לחוב שחסר ${joinPrefix('ל', name)}`,
    together: 'חסר בסך הכול',
    cover: (missing: string) => `כיסוי ${joinPrefix('ל', missing)}`,
    nothing: 'דבר אינו חסר.',
    notKnown: (name: string) => `${name}: לא ידוע כמה`,
    from: (name: string, buyer: string) => `${name}, ${joinPrefix('מ', buyer)}`,
    via: (name: string, via: string) => `${name}, דרך ${via}`,
    orders: ['הנפגעים הישירים, ומה חסר להם', 'אחריהם', 'ואחר כך', 'ובהמשך', 'ובסוף השרשרת'],
    bases: {
      'multi-year': 'לאורך שנים',
      'one-year': 'בשנה אחת',
      moment: 'מתוך חוב קיים',
      'half-year': 'בחצי שנה',
      quarter: 'ברבעון אחד',
      unknown: 'בתקופה לא ידועה',
    } satisfies BasisNames,
  },
  en: {
    chips: 'The price of chips',
    again: (name: string) => `${name} again`,
    to: (name: string) => `for ${name}`,
    inYear: (line: string) => `${line} in one year`,
    of: (name: string, missing: string, whole: string) => `${name}: ${missing} of ${whole}`,
    partForm: 'short',
    missing: (name: string) => `missing for ${name}`,
    missingCover: (name: string) => `cover for the debt missing for ${name}`,
    together: 'missing in all',
    cover: (missing: string) => `cover for ${missing}`,
    nothing: 'Nothing is missing.',
    notKnown: (name: string) => `${name}: not known how much`,
    from: (name: string, buyer: string) => `${name}, from ${buyer}`,
    via: (name: string, via: string) => `${name}, through ${via}`,
    orders: [
      'Hit first, and how much goes missing',
      'Hit next',
      'And then',
      'After that',
      'At the end of the chain',
    ],
    bases: {
      'multi-year': 'over years',
      'one-year': 'in one year',
      moment: 'of existing debt',
      'half-year': 'in half a year',
      quarter: 'in one quarter',
      unknown: 'over an unknown time',
    } satisfies BasisNames,
  },
} as const;

const say: Localized<(state: WeakState) => string> = {
  he: (state) => {
    const { isWhole, known, unknown, later, left } = sortOut(state, 'he');
    const event =
      state.struck === chipPrice
        ? `נניח שממחיר השבבים נשארים ${left}`
        : `נניח שמכל מה שצפוי להתקבל ${joinPrefix('מ', nameOf(state.struck, 'he'))} מגיעים ${left}`;
    if (isWhole) return `${event}. ${words.he.nothing}`;
    return [
      `${event}.`,
      known === '' ? 'לגבי הנפגעים הישירים לא ידוע שום סכום.' : `במקרה כזה חסרים ${known}.`,
      unknown === '' ? '' : `ייפגעו גם ${unknown}, בסכומים לא ידועים.`,
      later === '' ? '' : `ואחריהם, בלי סכומים: ${later}.`,
    ]
      .filter(Boolean)
      .join(' ');
  },
  en: (state) => {
    const { isWhole, known, unknown, later, left } = sortOut(state, 'en');
    const event =
      state.struck === chipPrice
        ? `Suppose that ${left} of the price of chips is left`
        : `Suppose that, of what is expected from ${inSentence(state.struck, 'en')}, ${left} arrives`;
    if (isWhole) return `${event}. ${words.en.nothing}`;
    return [
      `${event}.`,
      known === '' ? 'No amount is known for any of those hit first.' : `Shortfall then: ${known}.`,
      unknown === '' ? '' : `Also hit, by unknown amounts: ${unknown}.`,
      later === '' ? '' : `After them, without amounts: ${later}.`,
    ]
      .filter(Boolean)
      .join(' ');
  },
};

/** The exposures of a state in words: with an amount, without one, and those that come after. */
function sortOut(state: WeakState, locale: Locale) {
  const { exposures } = weaken(state);
  const direct = exposures.filter(({ order }) => order === 1);
  const known = direct.filter(isKnown);
  const knownPlayers = new Set(known.map(({ player }) => player));
  return {
    isWhole: exposures.length === 0,
    known: joinList(
      known.map((exposure) => {
        const player = endName(words[locale].to(inSentence(exposure.player, locale)), locale);
        return inPeriod(`${player} ${writeMissing(exposure, locale)}`, exposure, locale);
      }),
      locale,
    ),
    unknown: playersOf(
      direct.filter(({ player, missing }) => missing === null && !knownPlayers.has(player)),
      state.struck,
      locale,
    ),
    later: playersOf(
      exposures.filter(({ order }) => order > 1),
      state.struck,
      locale,
    ),
    left: formatQuantity(calculated(state.left, 'percent'), locale),
  };
}

/** Who lacks something, and what, where it is not the money itself. */
function nameLoss(exposure: Known, locale: Locale): string {
  const t = words[locale];
  const name = isCover(exposure) ? t.missingCover : t.missing;
  return name(inSentence(exposure.player, locale));
}

/** Who is struck when a link weakens: bars where there are amounts, and bare links where there are none. */
export const weakLink = explorableChart({
  id: 'weak-link',
  chapter: 'supply-chain',
  rtl: 'mirror',
  quantities: exposedQuantities,
  inks: exposedQuantities.map(getQuantity),
  text: {
    he: () => ({
      title: 'כשחוליה נחלשת, אפשר לחשב רק חלק מן המכה הראשונה, ומה שאחריה לא ידוע',
      caption:
        'העמודה היא כל מה שהובטח או נאמד, והקטע הריק שבקצה, במסגרת מקווקוות, הוא מה שחסר. קו מקווקו הוא פגיעה שגודלה לא ידוע לנו. הסדר נגזר מן הקשרים: תחילה מי שהיו אמורים לקבל את הכסף, אחר כך מי שתלויים בהם.',
      description: say.he(first),
    }),
    en: () => ({
      title:
        'If one link weakens, part of the first blow can be put in numbers, but none of what follows',
      caption:
        'A bar is all that was promised or estimated, and the empty part at its end, in a dashed outline, is what is missing. A dashed line is a blow whose size we do not know. The order follows from the ties: first those who were to be paid, then those who depend on them.',
      description: say.en(first),
    }),
  },
  table: (locale) => {
    const { columns, rows } = quantityTable(exposedQuantities, locale);
    const t = words[locale];
    return {
      columns,
      rows: [
        ...rows,
        ...scenarios.flatMap(({ name, state }) => {
          const { exposures, shortfalls } = weaken(state);
          const known = exposures.filter(isKnown);
          const left = formatQuantity(calculated(state.left, 'percent'), locale);
          const label = (what: string): string => `${name[locale]} (${left})${between}${what}`;
          const sumOf = ({ basis, missing }: Shortfall) =>
            calculatedRow(label(sumName(basis, locale)), billions(missing), locale);
          return [
            ...known.map((exposure) =>
              calculatedRow(label(nameLoss(exposure, locale)), billions(exposure.missing), locale),
            ),
            ...(known.length > 1 ? shortfalls.map(sumOf) : []),
          ];
        }),
        ...weaken(first)
          .exposures.filter(({ missing }) => missing === null)
          .map(({ player, via }) => [
            {
              text: `${scenarios[0]?.name[locale] ?? ''}${between}${t.via(nameOf(player, locale), nameOf(via, locale))}`,
            },
            { text: messages[locale].notKnown },
            { text: messages[locale].none },
            { text: messages[locale].figure.calculatedBy },
          ]),
      ],
    };
  },
  explorable: {
    schema: weakSchema,
    controls: {
      struck: {
        name: { he: 'מה נחלש', en: 'What weakens' },
        unit: { he: '', en: '' },
        options: { he: namesOfSpots('he'), en: namesOfSpots('en') },
        from: [],
      },
      left: {
        name: {
          he: 'כמה נשאר ממה שהובטח, או מן המחיר',
          en: 'How much is left of what was promised, or of the price',
        },
        unit: { he: 'אחוזים', en: 'per cent' },
        from: [],
      },
    },
    given: [
      {
        text: {
          he: 'הסכומים שעלולים לחסור, כל אחד לפי תנועת הכסף שלו',
          en: 'The amounts that can be missing, each from its own flow',
        },
        from: exposedQuantities,
      },
    ],
    scenarios,
    limits: {
      he: {
        can: [
          'מי היו אמורים לקבל את הכסף, כמה חסר להם לפי סכומי המאגר, ומי תלוי בהם.',
          'איפה אין מידע: קשר שסכומו לא ידוע לנו מוצג בלי מספר.',
        ],
        cannot: [
          'כמה מן הנזק יעבור הלאה. לא ראינו מקור שאומר זאת, ולכן מן הקבוצה השנייה, “אחריהם”, והלאה אין מספרים. תחזית לנזק איננו מציגים.',
          'האם הסכומים היו משולמים במועדם. ועוד: תקרה, חוזה והערכה לשנה אחת אינם מאותו סוג, והם מחוברים רק כשגם הסוג וגם התקופה זהים.',
          'מה השבבים שווים. כשמחירם יורד, החוב שהם הבטוחה לו נשאר; מה שמוצג הוא כמה ממנו היה נחשף אילו הייתה הבטוחה שווה לחוב בדיוק. זו הנחה שלנו. הסכום הוא של הכתבה; לפי הדוח היו ההלוואות האלה כמחציתו.',
        ],
      },
      en: {
        can: [
          'Who was to be paid, how much they would lack going by the amounts in the dataset, and who depends on them.',
          'Where the sources stop: a tie whose amount we do not know is shown without a number.',
        ],
        cannot: [
          'How much of the blow is passed on. We have seen no source that says so, and from the second group, “Hit next”, on there are no numbers. We offer no forecast of the damage.',
          'Whether the sums would have been paid on time. They are also of unlike kinds – a ceiling, a contract, an estimate for one year – and are added only where kind and period are the same.',
          'What the chips are worth. When their price falls, the debt secured on them remains; what is shown is how much of it would no longer be covered, had the chips been worth exactly the debt. That is our assumption. The sum is the article’s; in the filing such loans came to about half of it.',
        ],
      },
    },
    say: (state, locale) => say[locale](state),
    draw,
  },
});

function namesOfSpots(locale: Locale): Record<string, string> {
  return Object.fromEntries(weakSpots.map((spot) => [spot, nameOf(spot, locale)]));
}

const sumName = (basis: Shortfall['basis'], locale: Locale): string =>
  `${words[locale].together}, ${words[locale].bases[basis]}`;

type Row =
  | { readonly kind: 'heading' | 'unknown'; readonly words: string }
  | {
      readonly kind: 'known';
      readonly words: string;
      readonly id: QuantityId;
      readonly whole: number;
      readonly missing: number;
    };

type Placed<Kind extends Row['kind']> = Extract<Row, { kind: Kind }> & {
  /** Px from the top of the picture to that of the row. */
  readonly y: number;
};

const heights: Readonly<Record<Row['kind'], number>> = { heading: 34, known: 50, unknown: 28 };
const barHeight = 18;
/** Px of a tie without an amount: its length stands for nothing. */
const tie = 34;

/** A heading for those of each order, and a row for each of them. */
function listRows(exposures: readonly Exposure[], locale: Locale): Row[] {
  if (exposures.length === 0) return [{ kind: 'heading', words: words[locale].nothing }];
  return exposures.flatMap((exposure, index): Row[] => {
    const { order } = exposure;
    const row = rowOf(exposure, locale);
    if (order === exposures[index - 1]?.order) return [row];
    return [{ kind: 'heading', words: nameOrder(order, locale) }, row];
  });
}

/** The heading of those who are hit so many steps away. @throws where the chain is longer than its names. */
function nameOrder(order: number, locale: Locale): string {
  const name = words[locale].orders[order - 1];
  if (name === undefined)
    throw new Error(
      `No heading says in "${locale}" who is hit at step ${order} of the chain: add one to each \`orders\` in src/charts/weak-link.ts.`,
    );
  return name;
}

/** Who sells chips to whom: some sell to several, and of one of these sales the amount is known. */
const nameSale = ({ player, flow }: Exposure, locale: Locale): string =>
  words[locale].from(nameOf(player, locale), nameOf(getFlow(flow).from, locale));

function rowOf(exposure: Exposure, locale: Locale): Row {
  const { player, via, order, quantity } = exposure;
  const t = words[locale];
  const name = nameOf(player, locale);
  if (quantity !== null && isKnown(exposure)) {
    const whole = sayIn(locale)(quantity, { form: 'short' });
    const line = t.of(name, writeMissing(exposure, locale, t.partForm), whole);
    return {
      kind: 'known',
      words: inPeriod(line, exposure, locale),
      id: quantity,
      whole: amountOf(quantity),
      missing: exposure.missing,
    };
  }
  if (order === 1 && via !== chipPrice) return { kind: 'unknown', words: t.notKnown(name) };
  const who = order === 1 ? nameSale(exposure, locale) : t.via(name, nameOf(via, locale));
  return { kind: 'unknown', words: `${who}: ${messages[locale].notKnown}` };
}

/** Sets the rows under one another, and tells those of each kind apart. */
function stack(rows: readonly Row[]) {
  let height = 0;
  const placed = rows.map((row) => {
    const y = height;
    height += heights[row.kind];
    return { ...row, y };
  });
  const ofKind = <Kind extends Row['kind']>(kind: Kind) =>
    placed.filter((row): row is Placed<Kind> => row.kind === kind);
  return {
    height,
    headings: ofKind('heading'),
    known: ofKind('known'),
    unknown: ofKind('unknown'),
  };
}

function draw(context: DrawContext, state: WeakState) {
  const frame = frameOf(context);
  const { height, headings, known, unknown } = stack(
    listRows(weaken(state).exposures, context.locale),
  );
  return {
    height: height + 6,
    ...inPixels,
    marks: [
      writeIn(headings, frame, 2, 18, headingInk),
      ...drawKnown(known, frame, context.width - 4),
      ruleY(unknown, {
        ...frame.span(2, tie),
        y: ({ y }: { y: number }) => y + heights.unknown / 2,
        stroke: 'var(--ink)',
        strokeWidth: 2,
        strokeDasharray: '5 4',
      }),
      writeIn(unknown, frame, tie + 10, heights.unknown / 2),
    ],
  };
}

/** The words of rows, so many px from the start and from the top of each. */
const writeIn = (
  rows: readonly Placed<Row['kind']>[],
  frame: Frame,
  along: number,
  down: number,
  look: TextOptions = {},
): Markish =>
  text(rows, {
    x: frame.x(along),
    y: ({ y }: { y: number }) => y + down,
    text: 'words',
    textAnchor: frame.startAnchor,
    ...look,
  });

/** What is left of each amount and what is missing of it, below its words. @param longest in px. */
function drawKnown(known: readonly Placed<'known'>[], frame: Frame, longest: number): Markish[] {
  const billion = longest / Math.max(1, ...known.map(({ whole }) => whole));
  const bar = (from: number, to: number, { id, y }: Placed<'known'>) => ({
    id,
    ...frame.span(2 + from * billion, 2 + Math.max(to * billion, from * billion + 1.5)),
    y1: y + 22,
    y2: y + 22 + barHeight,
  });
  return [
    rect(
      known
        .filter(({ whole, missing }) => missing < whole)
        .map((row) => bar(0, row.whole - row.missing, row)),
      { ...sides, ...quantityInk, ...opensCard },
    ),
    rect(
      known
        .filter(({ missing }) => missing > 0)
        .map((row) => bar(row.whole - row.missing, row.whole, row)),
      {
        ...sides,
        fill: 'var(--paper)',
        stroke: 'var(--ink)',
        strokeWidth: 1.3,
        strokeDasharray: '5 3',
        ...opensCard,
      },
    ),
    writeIn(known, frame, 2, 11, { ...halo, ...opensCard }),
  ];
}
