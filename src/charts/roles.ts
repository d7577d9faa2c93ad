import { flows, getEntity, getFlow, type EntityId, type QuantityId } from '../data/index.ts';
import { endName } from '../i18n/bidi.ts';
import { joinList } from '../i18n/format.ts';
import type { Locale, Localized } from '../i18n/locale.ts';
import { messages } from '../i18n/messages.ts';
import { findRoles, findTies, roles, type Role } from '../model/roles.ts';
import { frameOf, type Frame } from './frame.ts';
import { dot, inPixels, ruleY, text } from './plot.ts';
import { headingInk, opensCard } from './quantity-marks.ts';
import { capitalize, nameInSentence } from './say.ts';
import type { Chart, DrawContext, Size, Words } from './types.ts';

const companies = [
  'openai',
  'nvidia',
  'oracle',
  'coreweave',
  'amd',
  'softbank',
] as const satisfies readonly EntityId[];

const roleNames: Localized<Readonly<Record<Role, string>>> = {
  he: { supplier: 'ספקית', customer: 'לקוחה', investor: 'משקיעה' },
  en: { supplier: 'Supplier', customer: 'Customer', investor: 'Investor' },
};

/** A role as the beginning of a phrase that the names of the partners end. */
const rolePhrases: Localized<Readonly<Record<Role, string>>> = {
  he: { supplier: 'ספקית של', customer: 'לקוחה של', investor: 'משקיעה, או בעלת זכות לקנות מניות:' },
  en: {
    supplier: 'supplier to',
    customer: 'customer of',
    investor: 'investor in, or with a right to buy shares in,',
  },
};

/** The head of the column of names. */
const firm: Localized = { he: 'חברה', en: 'Firm' };

const quantities = [
  ...new Set(flows.flatMap(({ quantity }) => (quantity === null ? [] : [quantity]))),
];

/** The flows by which each company has its roles. */
const flowsShown = [
  ...new Set(
    companies.flatMap((company) =>
      roles.flatMap((role) => findTies(company)[role].map(({ flow }) => flow)),
    ),
  ),
];

export const rolesChart: Chart = {
  id: 'roles',
  chapter: 'opening',
  rtl: 'mirror',
  quantities,
  flows: flowsShown,
  inks: [],
  text: {
    he: () => ({
      title: 'רוב החברות ממלאות יותר מתפקיד אחד; אורקל היא ספקית, לקוחה ומשקיעה',
      caption:
        'עיגול מלא: החברה ממלאת את התפקיד הזה מול שחקנים אחרים בסיפור, לפי תנועות הכסף שבנתונים. המספר שבעיגול אומר מול כמה. “משקיעה” היא גם מי שיש לה זכות לקנות מניות, כמו OpenAI ב־AMD, או חלק במימון סטארגייט; השקעת סופטבנק ב־OpenAI אינה בין התנועות האלה. OpenAI היא ספקית רק של לקוחותיה, ולא של חברה אחרת כאן.',
      description: `מי מוכרת למי, קונה ממי, ומחזיקה במניות או בזכות לקנות אותן, לפי תנועות הכסף שבנתונים. ${describeRoles('he')}`,
    }),
    en: () => ({
      title: 'Most of the firms play more than one role; Oracle is supplier, customer and investor',
      caption:
        'A solid dot: the firm plays this role towards others in the story, going by the flows in the data; the number in the dot says how many. “Investor” includes a right to buy shares, such as the one AMD gave OpenAI, and a part in funding Stargate; SoftBank’s investment in OpenAI is not among those flows. OpenAI supplies only its customers, none of the other firms here.',
      description: `Who sells to whom, buys from whom, and holds shares in whom, or a right to buy them, going by the flows in the data. ${describeRoles('en')}`,
    }),
  },
  table: (locale) => ({
    columns: [
      firm[locale],
      ...roles.map((role) => capitalize(rolePhrases[locale][role].replace(/[:,]$/, ''))),
    ],
    rows: companies.map((company) => [
      { text: nameIn(locale)(company) },
      ...roles.map((role) => ({
        text: namePartners(company, role, locale).join(', ') || messages[locale].none,
        list: listTies(company, role, locale),
      })),
    ]),
  }),
  draw,
};

const nameIn =
  (locale: Locale) =>
  (entity: EntityId): string =>
    getEntity(entity).name[locale];

/** A name as it stands in a list without a sentence around it: only the first of them begins it. */
const nameInList = (partner: EntityId, place: number, locale: Locale): string =>
  place === 0 ? nameIn(locale)(partner) : nameInSentence(partner, locale);

const namePartners = (company: EntityId, role: Role, locale: Locale): string[] =>
  findRoles(company)[role].map((partner, place) => nameInList(partner, place, locale));

/** The partners by name; each opens the card of what passes between the two, where that has a number. */
function listTies(company: EntityId, role: Role, locale: Locale): Words[] {
  const ties = findTies(company)[role];
  const partners = findRoles(company)[role].map((partner, place) => ({
    text: nameInList(partner, place, locale),
    quantity: ties
      .filter((tie) => tie.partner === partner)
      .map(({ flow }) => getFlow(flow).quantity)
      .find((quantity) => quantity !== null),
  }));
  return partners.length === 0 ? [{ text: messages[locale].none }] : partners;
}

/** What a dot can open: a number, where there is just one behind it. */
function onlyQuantity(company: EntityId, role: Role): QuantityId | undefined {
  const behind = new Set(findTies(company)[role].map(({ flow }) => getFlow(flow).quantity));
  const [only] = behind;
  return behind.size === 1 ? (only ?? undefined) : undefined;
}

function describeRoles(locale: Locale): string {
  // A Latin name within a Hebrew sentence would turn the order of those after it.
  const nameWithin = (partner: EntityId) => endName(nameInSentence(partner, locale), locale);
  return companies
    .map((company) => {
      const parts = roles
        .filter((role) => findRoles(company)[role].length > 0)
        .map(
          (role) =>
            `${rolePhrases[locale][role]} ${joinList(findRoles(company)[role].map(nameWithin), locale)}`,
        );
      return `${nameIn(locale)(company)}: ${parts.join('; ')}.`;
    })
    .join(' ');
}

interface Grid {
  readonly nameWidth: number;
  readonly rowHeight: number;
  readonly radius: number;
  /** How many partners stand in a line beside the dot; none where there is no room. */
  readonly partnersInLine: number;
}

const grids: Readonly<Record<Size, Grid>> = {
  desk: { nameWidth: 108, rowHeight: 64, radius: 13, partnersInLine: 2 },
  phone: { nameWidth: 92, rowHeight: 44, radius: 12, partnersInLine: 0 },
};

const headHeight = 34;
const lineHeight = 18;

/** Where the columns and rows stand, in px. */
interface Places extends Grid {
  readonly frame: Frame;
  /** The dot in a column, from the start edge. */
  readonly dotIn: (column: number) => number;
  /** The middle of a row, from the top. */
  readonly middleOf: (row: number) => number;
}

function placesIn(context: DrawContext): Places {
  const { size, width } = context;
  const grid = grids[size];
  const { nameWidth, rowHeight, radius } = grid;
  const columnWidth = (width - nameWidth) / roles.length;
  const startOf = (column: number): number =>
    nameWidth + column * columnWidth + (size === 'desk' ? 0 : columnWidth / 2 - radius);
  return {
    ...grid,
    frame: frameOf(context),
    dotIn: (column) => startOf(column) + radius,
    middleOf: (row) => headHeight + (row + 0.5) * rowHeight,
  };
}

/** A company in a role, with those towards whom it has it. */
interface Cell {
  readonly x: number;
  readonly y: number;
  readonly partners: readonly string[];
  readonly id: QuantityId | undefined;
}

const layCells = ({ frame, dotIn, middleOf }: Places, locale: Locale): Cell[] =>
  companies.flatMap((company, row) =>
    roles.map((role, column) => ({
      x: frame.x(dotIn(column)),
      y: middleOf(row),
      partners: namePartners(company, role, locale),
      id: onlyQuantity(company, role),
    })),
  );

function draw(context: DrawContext) {
  const places = placesIn(context);
  const cells = layCells(places, context.locale);
  return {
    height: headHeight + companies.length * places.rowHeight,
    ...inPixels,
    marks: [
      drawHeads(places, context),
      drawRules(places, context),
      drawNames(places, context),
      ...drawDots(places, cells),
      drawPartners(places, cells),
    ],
  };
}

/** Where a column is narrow its name stands over the dot, or the last would leave the picture. */
function drawHeads({ frame, radius, dotIn }: Places, { locale, size }: DrawContext) {
  const heads = roles.map((role, column) => ({
    x: frame.x(dotIn(column) - (size === 'desk' ? radius : 0)),
    y: 14,
    words: roleNames[locale][role],
  }));
  return text(heads, {
    x: 'x',
    y: 'y',
    text: 'words',
    textAnchor: size === 'desk' ? frame.startAnchor : 'middle',
    ...headingInk,
  });
}

const drawRules = ({ rowHeight }: Places, { width }: DrawContext) =>
  ruleY(
    companies.map((_company, row) => headHeight + row * rowHeight),
    { x1: 0, x2: width, stroke: 'var(--rule)' },
  );

function drawNames({ frame, middleOf }: Places, { locale }: DrawContext) {
  const names = companies.map((company, row) => ({
    x: frame.x(0),
    y: middleOf(row),
    words: nameIn(locale)(company),
  }));
  return text(names, {
    x: 'x',
    y: 'y',
    text: 'words',
    textAnchor: frame.startAnchor,
    fontWeight: 700,
  });
}

/** A small dot for no role, and a large one for a role, with the number of partners; it opens its card, if it has one. */
function drawDots({ radius }: Places, cells: readonly Cell[]) {
  const held = cells.filter(({ partners }) => partners.length > 0);
  const solid = { x: 'x', y: 'y', r: radius, fill: 'var(--ink)' } as const;
  return [
    dot(
      cells.filter(({ partners }) => partners.length === 0),
      { x: 'x', y: 'y', r: 3, fill: 'var(--rule)' },
    ),
    dot(
      held.filter(({ id }) => id === undefined),
      solid,
    ),
    dot(
      held.flatMap(({ x, y, id }) => (id === undefined ? [] : [{ x, y, id }])),
      { ...solid, ...opensCard },
    ),
    text(held, {
      x: 'x',
      y: 'y',
      text: ({ partners }: Cell) => String(partners.length),
      fill: 'var(--paper)',
      fontWeight: 700,
    }),
  ];
}

/** Beside each dot the names of the partners, where there is room. */
function drawPartners({ frame, radius, partnersInLine }: Places, cells: readonly Cell[]) {
  const lines = cells.flatMap(({ x, y, partners }) => {
    const broken = breakLines(partners, partnersInLine);
    return broken.map((words, index) => ({
      x,
      y: y + (index - (broken.length - 1) / 2) * lineHeight,
      words,
    }));
  });
  return text(lines, {
    x: 'x',
    y: 'y',
    dx: frame.towardsEnd(radius + 7),
    text: 'words',
    textAnchor: frame.startAnchor,
  });
}

/**
 * Lines are broken by hand, since Plot takes every Hebrew letter to be as wide as an "e"; and each is a
 * text of its own, since the order of letters and names is settled for a text as a whole.
 */
function breakLines(names: readonly string[], perLine: number): string[] {
  const count = perLine === 0 ? 0 : Math.ceil(names.length / perLine);
  return Array.from({ length: count }, (_, index) => {
    const line = names.slice(index * perLine, (index + 1) * perLine).join(', ');
    return index < count - 1 ? `${line},` : line;
  });
}
