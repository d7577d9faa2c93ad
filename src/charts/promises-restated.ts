import { readEnds } from '../data/amounts.ts';
import { getQuantity, getSource, type QuantityId } from '../data/index.ts';
import type { Certainty, Source } from '../data/schema.ts';
import { endName } from '../i18n/bidi.ts';
import { formatDate, formatQuantity, type Measured } from '../i18n/format.ts';
import type { Locale, Localized } from '../i18n/locale.ts';
import { messages } from '../i18n/messages.ts';
import { frameOfWords } from './frame.ts';
import { labelWidth } from './text-width.ts';
import { dot, inPixels, ruleX, ruleY, text, type Markish } from './plot.ts';
import { drawSigns, halo, headingInk, opensCard, wordsStart } from './quantity-marks.ts';
import type { Point } from './ribbon.ts';
import { drawSign } from './signs.ts';
import { markOf } from './svg.ts';
import { layerColor, texturePaint } from './textures.ts';
import type { Chart, DrawContext, Size } from './types.ts';

interface Row {
  readonly id: QuantityId;
  readonly name: Localized;
  /** False where each statement measures something else: a line would make one of them grow into the other. */
  readonly joined?: false;
}

/** Promises and prices, each kind of them in its order. */
const listed: readonly Row[] = [
  {
    id: 'deals-total',
    joined: false,
    name: { he: 'מחשוב (התחייבויות, ואז יעד)', en: 'Computing (commitments, then a target)' },
  },
  { id: 'nvidia-investment', name: { he: 'השקעת אנבידיה', en: 'Nvidia’s investment' } },
  { id: 'stargate', name: { he: 'סטארגייט', en: 'Stargate' } },
  { id: 'openai-valuation', name: { he: 'השווי של OpenAI', en: 'OpenAI’s valuation' } },
  { id: 'openai-revenue', name: { he: 'ההכנסות של 2025', en: 'Revenue of 2025' } },
  {
    id: 'openai-loss',
    joined: false,
    name: { he: 'הפסד ומזומן ב־2025', en: 'Loss and cash in 2025' },
  },
  {
    id: 'coreweave-debt',
    joined: false,
    name: { he: 'החוב של CoreWeave', en: 'CoreWeave’s debt' },
  },
  { id: 'oracle-contract', name: { he: 'אורקל', en: 'Oracle' } },
  { id: 'coreweave-openai', name: { he: 'CoreWeave', en: 'CoreWeave' } },
  { id: 'memory-share', name: { he: 'זיכרון', en: 'Memory' } },
  { id: 'amd-compute', name: { he: 'AMD', en: 'AMD' } },
  { id: 'broadcom-compute', name: { he: 'ברודקום', en: 'Broadcom' } },
  { id: 'aws-contract', name: { he: 'הענן של אמזון', en: 'Amazon’s cloud' } },
  { id: 'nvidia-coreweave-stake', name: { he: 'אנבידיה ב־CoreWeave', en: 'Nvidia in CoreWeave' } },
  { id: 'amazon-investment', name: { he: 'אמזון משקיעה', en: 'Amazon invests' } },
  { id: 'cerebras-contract', name: { he: 'Cerebras', en: 'Cerebras' } },
  { id: 'ohio-campus', name: { he: 'אוהיו, מגעים', en: 'Ohio, in talks' } },
];

/** What has a revision was said anew, and has a row of its own; all else was said just once. */
const isRestated = ({ id }: Row): boolean => getQuantity(id).revisions.length > 0;

const restated = listed.filter(isRestated);
const announced = listed.filter((row) => !isRestated(row));
const rows = [...restated, ...announced];

const quantities = rows.map(({ id }) => id);

/** A promise as it was said on a date. */
interface Statement extends Measured {
  readonly id: QuantityId;
  /** What was said then: a later number often counts something else. */
  readonly measures: string;
  readonly asOf: string;
  readonly certainty: Certainty;
  readonly source: string;
}

function statementsOf({ id, name }: Row, locale: Locale): Statement[] {
  const quantity = getQuantity(id);
  return [
    {
      ...quantity,
      id,
      measures: quantity.measures[locale],
      source: firstSourceOf(quantity).publisher[locale],
    },
    ...quantity.revisions.map((revision) => ({
      ...revision,
      id,
      measures: `${endName(name[locale], locale)}: ${revision.note[locale]}`,
      unit: quantity.unit,
      source: getSource(revision.source).publisher[locale],
    })),
  ];
}

/** Whether a date is no later than another; one that is known to the month alone may be any day of it. */
const isBy = (date: string, other: string): boolean => date.length >= other.length && date <= other;

/** Where a number was first said: what the article repeats of earlier months has a source of its own. */
function firstSourceOf({ id, sources, asOf }: ReturnType<typeof getQuantity>): Source {
  const found = sources
    .map(getSource)
    .find(({ kind, date }) => kind !== 'article' || date === null || isBy(date, asOf));
  if (found === undefined) throw new Error(`"${id}" has no source but an article that came later.`);
  return found;
}

const write = (statement: Statement, locale: Locale): string =>
  formatQuantity(statement, locale, { form: 'short' });

const afterwards: Localized = { he: ', ואחר כך ', en: ', then ' };

const otherwise: Localized = { he: '; ובמדידה אחרת, ', en: '; measured otherwise, ' };

/** "up to $100bn in September 2025, about $30bn in February 2026". */
const tell = (row: Row, locale: Locale): string =>
  statementsOf(row, locale)
    .map((each) => `${write(each, locale)} (${formatDate(each.asOf.slice(0, 7), locale)})`)
    .join((row.joined === false ? otherwise : afterwards)[locale]);

const opening: Localized = {
  he: 'מה נאמר על כל עניין ומתי; מספרים שמודדים דברים שונים אינם סדרה אחת.',
  en: 'What was said of each matter, and when; numbers that measure different things are not one series.',
};

const describe = (locale: Locale): string =>
  [
    opening[locale],
    ...rows.map((row) => `${endName(row.name[locale], locale)}: ${tell(row, locale)}.`),
  ].join(' ');

export const promisesRestated: Chart = {
  id: 'promises-restated',
  chapter: 'since',
  rtl: 'keep',
  quantities,
  showsLater: true,
  inks: quantities.map(getQuantity),
  text: {
    he: () => ({
      title: 'חלק מן המספרים סביב OpenAI הוחלפו או תפחו; לרובם לא מצאנו עדכון',
      caption:
        'הזמן נע משמאל לימין. כל עיגול הוא מספר שנאמר במועד אחד, והקו מחבר מספרים על אותו עניין. לא תמיד נמדד בדיוק אותו דבר: הסכום המאוחר של סטארגייט נפרס על פחות שנים; ההכנסות נאמרו תחילה כקצב שנתי. אין קו במקום שבו ההשוואה מטעה: ליעד של פברואר 2026 היקף ולוח זמנים אחרים מאלה של ההתחייבויות; ההפסד נמדד בכל פעם במדד אחר, ובחוב של CoreWeave נמנו תחילה, לפי הכתבה, רק הלוואות כנגד שבבים.',
      description: describe('he'),
    }),
    en: () => ({
      title:
        'Some of the numbers around OpenAI were replaced or swelled; for most we found no later one',
      caption:
        'Each dot is a number given at one time; a line joins numbers about the same matter. They do not always measure the same thing: Stargate’s later sum covers fewer years; revenue was first given as an annualised rate. There is no line where it would mislead: the target of February 2026 has a different scope and horizon from the commitments; the loss is measured differently each time, and CoreWeave’s debt was at first, in the article, only loans against chips.',
      description: describe('en'),
    }),
  },
  table: (locale) => ({
    columns: columns[locale],
    rows: rows.flatMap((row) =>
      statementsOf(row, locale).map((statement) => [
        {
          text: statement.measures,
        },
        { text: formatDate(statement.asOf, locale) },
        { text: write(statement, locale), quantity: row.id },
        { text: messages[locale].certainties[statement.certainty] },
        { text: statement.source },
      ]),
    ),
  }),
  draw,
};

const columns: Localized<readonly string[]> = {
  he: ['על מה', 'מתי', 'כמה', 'מידת הוודאות', 'מקור'],
  en: ['Of what', 'When', 'How much', 'How certain', 'Source'],
};

const headings = {
  restated: { he: 'השתנו', en: 'Changed' },
  announced: { he: 'לא מצאנו עדכון', en: 'No later number found' },
} as const satisfies Record<string, Localized>;

/** Half a year, in months: by as much time goes on where later numbers ask for it. */
const halfYear = 6;
/** Px from one date to the next, where the first is moved into the picture and the next is not: they do not meet. */
const tickDistance = 120;
/** Px from the edges of the picture to the first dot and the last. */
const edge = 12;
/** The dates stand above the rows and below them: the chart is taller than a screen. */
const ticksHeight = 26;
const headingHeight = 34;
const restatedHeight = 88;
/** On a phone what was said once has its words above its dot, for there is no room beside it. */
const announcedHeight: Readonly<Record<Size, number>> = { desk: 28, phone: 48 };
const radius = 7;
const signRadius = 6;
/** Of a sign and of the gap before its words. */
const signRoom = 2 * signRadius + 5;

/** When each number was said. */
const datesSaid = quantities
  .map(getQuantity)
  .flatMap(({ asOf, revisions }) => [asOf, ...revisions.map((revision) => revision.asOf)]);

const yearOf = (date: string): number => Number(date.slice(0, 4));

/** The year in which time begins: that in which the first of them was said. */
const firstYear = Math.min(...datesSaid.map(yearOf));

/** A date in months from the beginning; a month stands for its middle, a year for its end. */
function monthsSince(date: string): number {
  const [year = 0, month = 12, day = 15] = date.split('-').map(Number);
  return (year - firstYear) * 12 + (month - 1) + day / 31;
}

/** The month that begins so many months after the beginning. */
const monthAfter = (months: number): string =>
  `${firstYear + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;

/** In months from the beginning: the first half-year that begins when all has been said. */
const lastTick = Math.ceil(Math.max(...datesSaid.map(monthsSince)) / halfYear) * halfYear;

/** The months that are written out: each half-year, or each year, or every other one, as there is room. */
function ticksFor(width: number): string[] {
  let step = halfYear;
  while ((step / lastTick) * (width - 2 * edge) < tickDistance) step *= 2;
  return Array.from({ length: Math.floor(lastTick / step) + 1 }, (_, index) =>
    monthAfter(index * step),
  );
}

interface Mark {
  readonly id: QuantityId;
  readonly x: number;
  readonly y: number;
  readonly fill: string;
  readonly words: string;
}

interface Label {
  readonly id: QuantityId;
  readonly x: number;
  readonly y: number;
  readonly words: string;
}

/** Where what was said once begins, below all that was restated and its own heading; in px from the top. */
const announcedTop = ticksHeight + 2 * headingHeight + restated.length * restatedHeight;

const topOfRestated = (row: number): number => ticksHeight + headingHeight + row * restatedHeight;

const topOfAnnounced = (row: number, size: Size): number =>
  announcedTop + row * announcedHeight[size];

/** With the middle of the sign before its words. */
interface SignedLabel extends Label {
  readonly sign: number;
}

function draw(context: DrawContext) {
  const { size, width } = context;
  const said = restated.map((row, index) => markRow(row, topOfRestated(index) + 48, context));
  const once = announced.map((row, index) =>
    markRow(row, topOfAnnounced(index, size) + (size === 'desk' ? 14 : 32), context),
  );
  const labelsOnce = once.flatMap(([mark], row) =>
    mark === undefined ? [] : [labelOnce(mark, row, context)],
  );
  const bottom = topOfAnnounced(announced.length, size);
  return {
    height: bottom + 24,
    ...inPixels,
    marks: [
      ...drawTime(bottom, context),
      nameGroups(context),
      joinStatements(said),
      drawStatements([...said, ...once].flat()),
      writeLabels(said.flatMap((marks) => labelRow(marks, width))),
      ...nameRestated(context),
      ...labelsOnce.map(({ id, sign, y }) => drawSignAt(id, { x: sign, y })),
      writeLabels(labelsOnce),
    ],
  };
}

/** A line for each date that is written out, with the date above all rows and below them. */
function drawTime(bottom: number, { locale, width }: DrawContext): Markish[] {
  const ticks = ticksFor(width).map((month) => {
    const x = placeIn(width)(`${month}-01`);
    const words = formatDate(month, locale);
    return { x, words, middle: within(x, words, width) };
  });
  return [
    ruleX(ticks, { x: 'x', y1: ticksHeight, y2: bottom, stroke: 'var(--rule)' }),
    ...[12, bottom + 12].map((y) =>
      text(ticks, { className: 'tick', x: 'middle', y, text: 'words', fill: 'var(--ink-soft)' }),
    ),
  ];
}

function nameGroups(context: DrawContext): Markish {
  const { x, startAnchor } = frameOfWords(context);
  return text(
    [
      { words: headings.restated[context.locale], y: ticksHeight + 16 },
      { words: headings.announced[context.locale], y: announcedTop - 14 },
    ],
    {
      x: x(0),
      y: 'y',
      text: 'words',
      textAnchor: startAnchor,
      ...headingInk,
    },
  );
}

/** The name of each row, beside the sign of its kind. */
function nameRestated(context: DrawContext): Markish[] {
  const frame = frameOfWords(context);
  const names = restated.map(({ id, name }, row) => ({
    id,
    words: name[context.locale],
    y: topOfRestated(row) + 10,
  }));
  return [
    drawSigns(names, frame),
    text(names, {
      x: ({ id }: Row) => frame.x(wordsStart(id)),
      y: 'y',
      text: 'words',
      textAnchor: frame.startAnchor,
      fontWeight: 700,
      ...halo,
    }),
  ];
}

/** A line from the first to the last of a row, where they state the same thing. */
const joinStatements = (said: readonly Mark[][]): Markish =>
  ruleY(
    said
      .filter((_marks, row) => restated[row]?.joined !== false)
      .map((marks) => ({
        y: marks[0]?.y ?? 0,
        x1: marks[0]?.x ?? 0,
        x2: marks.at(-1)?.x ?? 0,
      })),
    { y: 'y', x1: 'x1', x2: 'x2', stroke: 'var(--ink)', strokeWidth: 1.5 },
  );

const drawStatements = (marks: readonly Mark[]): Markish =>
  dot(marks, {
    x: 'x',
    y: 'y',
    r: radius,
    fill: 'fill',
    stroke: ({ id }: Mark) => layerColor(getQuantity(id).layer),
    strokeWidth: 2,
    ...opensCard,
  });

const writeLabels = (labels: readonly Label[]): Markish =>
  text(labels, { x: 'x', y: 'y', text: 'words', ...halo, ...opensCard });

const placeIn =
  (width: number) =>
  (date: string): number =>
    edge + (monthsSince(date) / monthsSince(`${monthAfter(lastTick)}-01`)) * (width - 2 * edge);

/** The middle of a text that would stand around x, moved so that it stays in the picture. */
const within = (x: number, words: string, width: number): number =>
  keepIn(x, labelWidth(words) / 2, width);

const keepIn = (x: number, half: number, width: number): number =>
  Math.min(Math.max(x, half), width - half);

function markRow(row: Row, y: number, { locale, width }: DrawContext): Mark[] {
  const { id } = row;
  const place = placeIn(width);
  return statementsOf(row, locale).map((statement, index, all) => ({
    id,
    x: place(statement.asOf),
    y,
    fill: texturePaint(getQuantity(id).layer, statement.certainty),
    words: isSaidAgain(all, index) ? '' : write(statement, locale),
  }));
}

/** Above and below the line by turns; the first leans back and the last on, so that neighbours do not meet. */
function labelRow(marks: readonly Mark[], width: number): Label[] {
  return marks.flatMap(({ id, x, y, words }, index) => {
    if (words === '') return [];
    const lean = labelWidth(words) / 2 - radius;
    const middle = index === 0 ? x - lean : index === marks.length - 1 ? x + lean : x;
    return [{ id, x: within(middle, words, width), y: y + (index % 2 === 0 ? -17 : 18), words }];
  });
}

/** Beside its dot, on the side that has the room. */
function labelOnce({ id, x, y, words }: Mark, row: number, context: DrawContext): SignedLabel {
  const { locale, size, width } = context;
  const label = `${announced[row]?.name[locale] ?? ''}: ${words}`;
  const half = (signRoom + labelWidth(label)) / 2;
  const away = radius + 6 + half;
  const beside = x > width / 2 ? x - away : x + away;
  const middle = size === 'phone' ? keepIn(x, half, width) : beside;
  const { towardsEnd } = frameOfWords(context);
  return {
    id,
    x: middle + towardsEnd(signRoom / 2),
    y: size === 'phone' ? y - 17 : y,
    words: label,
    sign: middle - towardsEnd(half - signRadius),
  };
}

const drawSignAt = (id: QuantityId, point: Point): Markish =>
  markOf(['g', {}, drawSign(getQuantity(id).layer, point)]);

/** Whether a statement only says once more what the next one says. */
function isSaidAgain(statements: readonly Statement[], index: number): boolean {
  const [one, next] = statements.slice(index, index + 2);
  if (one === undefined || next === undefined) return false;
  const [ends, endsThen] = [readEnds(one.amount), readEnds(next.amount)];
  return ends !== null && ends.low === endsThen?.low && ends.high === endsThen.high;
}
