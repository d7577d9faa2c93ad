/** The dataset as tables for spreadsheets and databases: one list of columns writes, describes and checks each. */
import { flattenAmount, isShared } from '../data/amounts.ts';
import type { CsvValue } from '../data/csv.ts';
import { entities, flows, positions, quantities, sources, terms, titleOf } from '../data/index.ts';
import { locales, type Localized } from '../data/locales.ts';
import {
  assessments,
  certainties,
  entityRoles,
  layers,
  orders,
  partialDatePattern,
  qualifiers,
  sourceKinds,
  sourceLanguages,
  stances,
  timeBases,
  units,
  type Amount,
  type RecordKind,
} from '../data/schema.ts';
import { chapters } from '../data/chapters.ts';
import { codes } from './codes.ts';

interface Column<Row> {
  readonly name: string;
  readonly type: 'string' | 'number' | 'boolean';
  /** For those who read the table by a program; in English, as programs are. */
  readonly description: string;
  readonly values?: readonly string[];
  readonly pattern?: string;
  /** Of one kind in every row, or sometimes empty. */
  readonly isRequired?: true;
  readonly isUnique?: true;
  readonly read: (row: Row) => CsvValue;
}

interface Reference {
  readonly field: string;
  readonly to: TableName;
}

type TableName = RecordKind | 'revisions' | 'overlaps' | 'codes';

export interface DataTable {
  readonly name: TableName;
  readonly title: string;
  readonly fields: readonly Omit<Column<never>, 'read'>[];
  /** The columns that together tell its rows apart. */
  readonly key: readonly [string, ...string[]];
  readonly references: readonly Reference[];
  readonly rows: readonly (readonly CsvValue[])[];
}

interface Definition<Row> {
  readonly name: TableName;
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  /** The columns that together tell its rows apart. */
  readonly key: readonly [string, ...string[]];
  readonly references?: readonly Reference[];
  readonly records: readonly Row[];
}

const makeTable = <Row>({
  columns,
  records,
  references = [],
  ...rest
}: Definition<Row>): DataTable => ({
  ...rest,
  references,
  fields: columns,
  rows: records.map((record) => columns.map(({ read }) => read(record))),
});

const dateNote = 'as precise as it is known: a year, a month or a day';

const id = <Row extends { readonly id: string }>(description: string): Column<Row> => ({
  name: 'id',
  type: 'string',
  description,
  isRequired: true,
  isUnique: true,
  read: (row) => row.id,
});

/** A text in each language, a column each. */
const inEachLanguage = <Row>(
  name: string,
  description: string,
  read: (row: Row) => Localized,
): Column<Row>[] =>
  perhapsInEachLanguage(name, description, read).map((column) => ({ ...column, isRequired: true }));

/** The same, of a text that some rows lack. */
const perhapsInEachLanguage = <Row>(
  name: string,
  description: string,
  read: (row: Row) => Localized | null,
): Column<Row>[] =>
  locales.map((locale) => ({
    name: `${name}_${locale}`,
    type: 'string',
    description: `${description} (${locale})`,
    read: (row) => read(row)?.[locale] ?? null,
  }));

interface WithAmount {
  readonly amount: Amount;
}

const amountColumns: readonly Column<WithAmount>[] = [
  {
    name: 'low',
    type: 'number',
    description: 'The amount, or the lower end of a range',
    read: ({ amount }) => flattenAmount(amount).low,
  },
  {
    name: 'high',
    type: 'number',
    description: 'The amount, or the upper end of a range',
    read: ({ amount }) => flattenAmount(amount).high,
  },
  {
    name: 'order',
    type: 'string',
    description: 'An order of magnitude, where no number was said: then low and high are empty',
    values: orders,
    read: ({ amount }) => flattenAmount(amount).order,
  },
];

const oneOf = <Name extends string, Row extends Readonly<Record<Name, string>>>(
  name: Name,
  description: string,
  values: readonly string[],
): Column<Row> => ({
  name,
  type: 'string',
  description,
  values,
  isRequired: true,
  read: (row) => row[name],
});

const inArticle: Column<{ readonly inArticle: boolean }> = {
  name: 'in_article',
  type: 'boolean',
  description: 'Whether the article says so; false for what was added from other sources',
  isRequired: true,
  read: (row) => row.inArticle,
};

const asOf: Column<{ readonly asOf: string }> = {
  name: 'as_of',
  type: 'string',
  description: `The date for which it holds, ${dateNote}`,
  pattern: partialDatePattern.source,
  isRequired: true,
  read: (row) => row.asOf,
};

const reference = <Name extends string, Row extends Readonly<Record<Name, string>>>(
  name: Name,
  description: string,
): Column<Row> => ({
  name,
  type: 'string',
  description,
  isRequired: true,
  read: (row) => row[name],
});

const sourceIds: Column<{ readonly sources: readonly string[] }> = {
  name: 'sources',
  type: 'string',
  description: 'The ids of its sources, with semicolons between them',
  isRequired: true,
  read: ({ sources: ids }) => ids.join(';'),
};

type Quantity = (typeof quantities)[number];
type Position = (typeof positions)[number];
type Term = (typeof terms)[number];

const qualifier = oneOf<'qualifier', { readonly qualifier: string }>(
  'qualifier',
  'How the number was said: order is an order of magnitude in words',
  qualifiers,
);
const certainty = oneOf<'certainty', { readonly certainty: string }>(
  'certainty',
  'How sure the number is, from a signed contract to a spoken remark',
  certainties,
);
const layer = oneOf<'layer', { readonly layer: string }>(
  'layer',
  'What kind of thing moves; amounts of two layers are never added',
  layers,
);

/** Each table is a file, `/data/<name>.csv`: their names are addresses, and do not change. */
export const dataTables: readonly DataTable[] = [
  makeTable<Quantity>({
    name: 'quantities',
    title: 'Every number of the story, as it was first said',
    key: ['id'],
    records: quantities,
    columns: [
      id('Names the quantity, here and in the addresses of the site'),
      oneOf('chapter', 'The chapter that it belongs to', chapters),
      inArticle,
      ...inEachLanguage<Quantity>('measures', 'What is measured', ({ measures }) => measures),
      ...amountColumns,
      oneOf('unit', 'usd-bn is billions (thousand millions) of US dollars', units),
      qualifier,
      certainty,
      layer,
      oneOf('basis', 'The stretch of time that the number covers', timeBases),
      ...inEachLanguage<Quantity>('stated_by', 'Who says so', ({ statedBy }) => statedBy),
      asOf,
      oneOf('assessment', 'What other sources say of it', assessments),
      ...perhapsInEachLanguage<Quantity>('caveat', 'What to bear in mind', ({ caveat }) => caveat),
      sourceIds,
    ],
  }),
  makeTable({
    name: 'flows',
    title: 'Who pays whom, for what',
    key: ['id'],
    records: flows,
    references: [
      { field: 'from', to: 'entities' },
      { field: 'to', to: 'entities' },
      { field: 'quantity', to: 'quantities' },
      { field: 'part_of', to: 'flows' },
    ],
    columns: [
      id('Names the flow'),
      reference('from', 'The id of the entity that pays'),
      reference('to', 'The id of the entity that is paid'),
      layer,
      certainty,
      {
        name: 'quantity',
        type: 'string',
        description:
          'The id of the amount; empty where no source gives one for the whole of it, and then the purpose says what is known',
        read: ({ quantity }) => quantity,
      },
      {
        name: 'is_shared',
        type: 'boolean',
        description:
          'Whether other flows have a part in the same amount: it counts once for all of them',
        isRequired: true,
        read: ({ quantity }) => isShared(quantity),
      },
      {
        name: 'part_of',
        type: 'string',
        description: 'The id of the flow whose money it is a part of: the two are never added',
        read: ({ partOf }) => partOf ?? null,
      },
      {
        name: 'in_own_shares',
        type: 'boolean',
        description: 'Whether shares of the payer itself are what is given',
        isRequired: true,
        read: ({ inOwnShares = false }) => inOwnShares,
      },
      inArticle,
      ...inEachLanguage<(typeof flows)[number]>(
        'purpose',
        'What the money is for',
        ({ purpose }) => purpose,
      ),
      {
        name: 'sources',
        type: 'string',
        description:
          'The ids of the sources of a flow without an amount, with semicolons between them',
        read: ({ sources }) => sources?.join(';') ?? null,
      },
    ],
  }),
  makeTable({
    name: 'entities',
    title: 'The companies and projects of the story',
    key: ['id'],
    records: entities,
    columns: [
      id('Names the entity'),
      ...inEachLanguage<(typeof entities)[number]>('name', 'Its name', ({ name }) => name),
      oneOf('role', 'The part that it plays', entityRoles),
      {
        name: 'is_group',
        type: 'boolean',
        description: 'Whether it stands for many without a name, such as lenders',
        isRequired: true,
        read: ({ isGroup = false }) => isGroup,
      },
      ...inEachLanguage<(typeof entities)[number]>(
        'note',
        'What it does in this story',
        ({ note }) => note,
      ),
    ],
  }),
  makeTable({
    name: 'sources',
    title: 'Where the numbers were published',
    key: ['id'],
    records: sources,
    columns: [
      id('Names the source'),
      ...inEachLanguage<(typeof sources)[number]>(
        'publisher',
        'Who published it',
        ({ publisher }) => publisher,
      ),
      {
        name: 'title',
        type: 'string',
        description: 'Its title, in its own language',
        isRequired: true,
        read: (source) =>
          titleOf(source, locales.find((each) => each === source.language) ?? 'en').title,
      },
      oneOf('language', 'The language that it is in (ISO 639-1)', sourceLanguages),
      {
        name: 'date',
        type: 'string',
        description: `When it was published, ${dateNote}; empty where it is not known`,
        pattern: partialDatePattern.source,
        read: ({ date }) => date,
      },
      {
        name: 'url',
        type: 'string',
        description: 'Its address; empty where it was read in a copy',
        read: ({ url }) => url,
      },
      oneOf('kind', 'Which kind of source it is', sourceKinds),
      ...perhapsInEachLanguage<(typeof sources)[number]>(
        'note',
        'What it says, or how far to trust it',
        ({ note }) => note,
      ),
    ],
  }),
  makeTable({
    name: 'revisions',
    title: 'How quantities were restated later',
    key: ['quantity', 'as_of'],
    references: [
      { field: 'quantity', to: 'quantities' },
      { field: 'source', to: 'sources' },
    ],
    records: quantities.flatMap(({ id: quantity, revisions }) =>
      revisions.map((revision) => ({ quantity, ...revision })),
    ),
    columns: [
      reference('quantity', 'The id of the quantity'),
      asOf,
      ...amountColumns,
      qualifier,
      certainty,
      ...inEachLanguage<{ readonly note: Localized }>(
        'note',
        'What was said then, and how it differs',
        ({ note }) => note,
      ),
      reference('source', 'The id of its source'),
    ],
  }),
  makeTable({
    name: 'overlaps',
    title: 'Which quantities count some of the same money: each pair once, and it holds both ways',
    key: ['quantity', 'with'],
    references: [
      { field: 'quantity', to: 'quantities' },
      { field: 'with', to: 'quantities' },
    ],
    records: quantities.flatMap(({ id: quantity, overlaps }) =>
      overlaps.map((overlap) => ({ quantity, ...overlap })),
    ),
    columns: [
      reference('quantity', 'The id of a quantity'),
      reference('with', 'The id of one that it must not be added to'),
      ...inEachLanguage<{ readonly why: Localized }>(
        'why',
        'What they have in common, as told of the first',
        ({ why }) => why,
      ),
    ],
  }),
  makeTable({
    name: 'positions',
    title: 'Who holds which view, and what was found of it',
    key: ['id'],
    records: positions,
    columns: [
      id('Names the view'),
      oneOf('chapter', 'The chapter that it belongs to', chapters),
      ...inEachLanguage<Position>('who', 'Who holds it', ({ who }) => who),
      ...perhapsInEachLanguage<Position>('position', 'Who that is', ({ role }) => role),
      oneOf('stance', 'Towards these deals', stances),
      ...inEachLanguage<Position>('view', 'The view, in our words', ({ view }) => view),
      inArticle,
      oneOf('assessment', 'What other sources say of it', assessments),
      ...inEachLanguage<Position>(
        'caveat',
        'What it rests on, as far as was found',
        ({ caveat }) => caveat,
      ),
      sourceIds,
    ],
  }),
  makeTable({
    name: 'terms',
    title: 'Terms, and what they mean here',
    key: ['id'],
    records: terms,
    columns: [
      id('Names the term'),
      ...inEachLanguage<Term>('name', 'The term', ({ name }) => name),
      ...inEachLanguage<Term>('meaning', 'What it means', ({ meaning }) => meaning),
    ],
  }),
  makeTable({
    name: 'codes',
    title: 'What the codes in the other tables stand for',
    key: ['field', 'code'],
    records: codes,
    columns: [
      reference('field', 'The name of the columns that hold the code'),
      reference('code', 'The code'),
      ...inEachLanguage<(typeof codes)[number]>('name', 'What it stands for', ({ name }) => name),
    ],
  }),
];
