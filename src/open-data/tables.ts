/** The dataset as tables for spreadsheets and databases: one list of columns writes, describes and checks each. */
import { readEnds, readOrder } from '../data/amounts.ts';
import type { CsvValue } from '../data/csv.ts';
import { entities, flows, quantities, sources, titleOf } from '../data/index.ts';
import { locales, type Localized } from '../data/locales.ts';
import {
  assessments,
  certainties,
  entityRoles,
  layers,
  partialDatePattern,
  qualifiers,
  sourceKinds,
  timeBases,
  units,
  type Amount,
} from '../data/schema.ts';
import { chapters } from '../data/chapters.ts';

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

type TableName = 'quantities' | 'flows' | 'entities' | 'sources' | 'revisions' | 'overlaps';

export interface DataTable {
  readonly name: TableName;
  readonly title: string;
  readonly fields: readonly Omit<Column<never>, 'read'>[];
  readonly key: string | null;
  readonly references: readonly Reference[];
  readonly rows: readonly (readonly CsvValue[])[];
}

interface Definition<Row> {
  readonly name: TableName;
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly key: string | null;
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
    read: ({ amount }) => readEnds(amount)?.low ?? null,
  },
  {
    name: 'high',
    type: 'number',
    description: 'The amount, or the upper end of a range',
    read: ({ amount }) => readEnds(amount)?.high ?? null,
  },
  {
    name: 'order',
    type: 'string',
    description: 'An order of magnitude, where no number was said: then low and high are empty',
    values: ['tens', 'hundreds'],
    read: ({ amount }) => readOrder(amount),
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

const reference = <Name extends string, Row extends Readonly<Record<Name, string | null>>>(
  name: Name,
  description: string,
): Column<Row> => ({ name, type: 'string', description, read: (row) => row[name] });

type Quantity = (typeof quantities)[number];

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

/** Each table is a file, `/data/<name>.csv`; the first four names are addresses that do not change. */
export const dataTables: readonly DataTable[] = [
  makeTable<Quantity>({
    name: 'quantities',
    title: 'Every number of the story, as it was first said',
    key: 'id',
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
      ...inEachLanguage<Quantity>('caveat', 'What to bear in mind', ({ caveat }) => caveat),
      {
        name: 'sources',
        type: 'string',
        description: 'The ids of its sources, with semicolons between them',
        isRequired: true,
        read: (quantity) => quantity.sources.join(';'),
      },
    ],
  }),
  makeTable({
    name: 'flows',
    title: 'Who pays whom, for what',
    key: 'id',
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
      reference('quantity', 'The id of the amount; empty where no source gives one'),
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
    key: 'id',
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
    key: 'id',
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
      {
        name: 'language',
        type: 'string',
        description: 'The language that it is in (ISO 639-1)',
        isRequired: true,
        read: ({ language }) => language,
      },
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
      oneOf('kind', 'How near it is to what happened', sourceKinds),
      ...inEachLanguage<(typeof sources)[number]>(
        'note',
        'What it says, or how far to trust it',
        ({ note }) => note,
      ),
    ],
  }),
  makeTable({
    name: 'revisions',
    title: 'How quantities were restated later',
    key: null,
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
    key: null,
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
];
