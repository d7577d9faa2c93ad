/** The dataset as others get it: its files, what describes them, its licence and how to cite it. */
import * as z from 'zod';

import { changes } from '../data/changes.ts';
import { writeCsv, writeSpreadsheet } from '../data/csv.ts';
import { entities, flows, positions, quantities, sources, terms, titleOf } from '../data/index.ts';
import { dataLicence } from '../data/licence.ts';
import { schemas, type RecordKind } from '../data/schema.ts';
import { version } from '../data/changes.ts';
import { formatDate } from '../i18n/format.ts';
import { localePath, sitePath, type Locale } from '../i18n/locale.ts';
import { messages } from '../i18n/messages.ts';
import { nameInEveryLanguage } from '../i18n/site-name.ts';
import { absoluteAddress } from '../i18n/route.ts';
import { dataTables, type DataTable } from './tables.ts';

export const dataPath = (file: string): string => sitePath(`data/${file}`);

/** What is in each kind of record, whole: with both languages, revisions and overlaps. */
const records: Readonly<Record<RecordKind, readonly unknown[]>> = {
  quantities,
  flows,
  entities,
  sources,
  positions,
  terms,
};

export const recordKinds = Object.keys(records) as RecordKind[];

const writeJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Every file of `/data/`, by its name. @param site the host that it is published on. */
export const dataFiles = (site: URL): ReadonlyMap<string, () => string> =>
  new Map([
    ...recordKinds.map((kind) => [`${kind}.json`, () => writeJson(records[kind])] as const),
    ...recordKinds.map((kind) => [`${kind}.schema.json`, () => writeSchema(kind, site)] as const),
    ...dataTables.flatMap((table) => [
      [`${table.name}.csv`, () => writeSpreadsheet(listRows(table))] as const,
      [tableFile(table), () => writeCsv(listRows(table))] as const,
    ]),
    ['changes.json', () => writeJson(changes)],
    ['datapackage.json', () => writeJson(describePackage(site))],
  ]);

/** The tables of the package, without the mark that spreadsheets need: the standard is silent on it. */
const tableFile = ({ name }: DataTable): string => `tables/${name}.csv`;

const listRows = ({ fields, rows }: DataTable) => [fields.map(({ name }) => name), ...rows];

function writeSchema(kind: RecordKind, site: URL): string {
  return writeJson({
    $id: absoluteAddress(dataPath(`${kind}.schema.json`), site),
    title: kind,
    description: dataTables.find(({ name }) => name === kind)?.title,
    ...z.toJSONSchema(z.array(schemas[kind]), { io: 'input' }),
  });
}

/** By the Data Package standard, version 1, which most tools read; a tool of version 2 reads it too. */
function describePackage(site: URL): unknown {
  return {
    profile: 'tabular-data-package',
    name: 'money-loop',
    title: nameInEveryLanguage(),
    description: messages.en.data.description,
    homepage: absoluteAddress(sitePath(), site),
    version,
    created: `${changes[0].date}T00:00:00Z`,
    licenses: [dataLicence],
    contributors: [{ title: messages.en.siteName, role: 'author' }],
    citation: cite('en', site),
    sources: sources.map((source) => ({
      title: `${source.publisher.en}: ${titleOf(source, 'en').title}`,
      ...(source.url === null ? {} : { path: source.url }),
    })),
    resources: dataTables.map(describeTable),
  };
}

const describeTable = (table: DataTable): unknown => ({
  profile: 'tabular-data-resource',
  name: table.name,
  title: table.title,
  path: tableFile(table),
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: {
    delimiter: ',',
    lineTerminator: '\r\n',
    quoteChar: '"',
    doubleQuote: true,
    header: true,
  },
  schema: {
    fields: table.fields.map(describeField),
    missingValues: [''],
    ...describeKeys(table),
  },
});

const describeField = ({
  name,
  type,
  description,
  values,
  pattern,
  isRequired,
  isUnique,
}: DataTable['fields'][number]): unknown => ({
  name,
  type,
  description,
  ...(type === 'boolean' ? { trueValues: ['true'], falseValues: ['false'] } : {}),
  constraints: {
    ...(isRequired === true ? { required: true } : {}),
    ...(isUnique === true ? { unique: true } : {}),
    ...(values === undefined ? {} : { enum: values }),
    ...(pattern === undefined ? {} : { pattern }),
  },
});

/** What tells the rows of a table apart, and which other tables they refer to. */
const describeKeys = ({ name, key, references }: DataTable) => ({
  primaryKey: key.length === 1 ? key[0] : key,
  ...(references.length === 0
    ? {}
    : {
        foreignKeys: references.map(({ field, to }) => ({
          fields: field,
          // A table that refers to itself does so by an empty name.
          reference: { resource: to === name ? '' : to, fields: 'id' },
        })),
      }),
});

/** How to name the dataset where it is used. */
export const cite = (locale: Locale, site: URL): string =>
  [
    messages[locale].siteName,
    messages[locale].data.cited(version, formatDate(changes[0].date, locale)),
    absoluteAddress(localePath(locale, 'method/#data'), site),
  ].join('. ');
