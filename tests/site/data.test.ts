import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';

import { charts } from '../../src/charts/index.ts';
import { changes } from '../../src/data/changes.ts';
import { quantities } from '../../src/data/index.ts';
import { version } from '../../src/data/changes.ts';
import { formatDate } from '../../src/i18n/format.ts';
import { locales } from '../../src/i18n/locale.ts';
import { recordKinds } from '../../src/open-data/package.ts';
import { parseCsv } from '../csv.ts';
import { atRoot, listPlaces, readSiteFile } from './support/sites.ts';

interface Field {
  readonly name: string;
  readonly type: 'string' | 'number' | 'boolean';
  readonly description: string;
  readonly constraints: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly enum?: readonly string[];
    readonly pattern?: string;
  };
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey: string | readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: string;
      readonly reference: { readonly resource: string; readonly fields: string };
    }[];
  };
}

interface DataPackage {
  readonly profile: string;
  readonly name: string;
  readonly version: string;
  readonly licenses: readonly { readonly name: string; readonly path: string }[];
  readonly resources: readonly Resource[];
}

const readJson = async <Value>(place: string): Promise<Value> =>
  JSON.parse(await readSiteFile(atRoot, place)) as Value;

const pagesOfCharts = charts.flatMap(({ id }) => locales.map((locale) => ({ chart: id, locale })));

const fits: Readonly<Record<Field['type'], (value: string) => boolean>> = {
  string: () => true,
  number: (value) => /^-?\d+(\.\d+)?$/.test(value),
  boolean: (value) => value === 'true' || value === 'false',
};

function findFault({ type, constraints }: Field, value: string): string | undefined {
  if (value === '') return constraints.required === true ? 'is missing' : undefined;
  if (!fits[type](value)) return `is no ${type}`;
  if (constraints.enum?.includes(value) === false) return 'is none of the values';
  if (constraints.pattern !== undefined && !new RegExp(constraints.pattern).test(value))
    return 'has another form';
  // A spreadsheet would take it for a formula.
  return type === 'string' && /^[=+@\t-]/.test(value) ? 'would be run by a spreadsheet' : undefined;
}

describe('The data package', () => {
  let described: DataPackage;
  const tables = new Map<string, string[][]>();

  beforeAll(async () => {
    described = await readJson<DataPackage>('data/datapackage.json');
    for (const { name, path } of described.resources)
      tables.set(name, parseCsv(await readSiteFile(atRoot, `data/${path}`)));
  });

  const columnOf = (table: string, field: string): string[] => {
    const [head = [], ...rows] = tables.get(table) ?? [];
    expect(head, table).toContain(field);
    return rows.map((row) => row[head.indexOf(field)] ?? '');
  };

  it('says what it is, in which version, and what may be done with it', () => {
    expect(described).toMatchObject({
      profile: 'tabular-data-package',
      name: 'money-loop',
      version,
    });
    expect(described.licenses[0]).toMatchObject({ name: 'CC-BY-4.0' });
    for (const { name, path } of described.resources) {
      expect(name).toMatch(/^[a-z0-9._-]+$/);
      expect(path).not.toMatch(/^[/.]/);
    }
  });

  it('describes every column of every table', () => {
    for (const { name, schema } of described.resources) {
      expect(tables.get(name)?.[0]).toEqual(schema.fields.map((field) => field.name));
      expect(schema.fields.filter(({ description }) => description === '')).toEqual([]);
    }
  });

  it('holds in every cell what it says of the column', () => {
    const faults = described.resources.flatMap(({ name, schema }) =>
      schema.fields.flatMap((field) =>
        columnOf(name, field.name).flatMap((value, row) => {
          const fault = findFault(field, value);
          return fault === undefined ? [] : [`${name}, row ${row + 1}: ${field.name} ${fault}`];
        }),
      ),
    );
    expect(faults).toEqual([]);
  });

  it('names no record twice, and none that is not there', () => {
    for (const { name, schema } of described.resources) {
      const { primaryKey, foreignKeys = [] } = schema;
      const parts = [primaryKey].flat().map((field) => columnOf(name, field));
      const keys = parts[0]?.map((_, row) => parts.map((part) => part[row]).join(' ')) ?? [];
      expect(keys.length).toBeGreaterThan(0);
      expect(new Set(keys).size, name).toBe(keys.length);
      for (const { fields, reference } of foreignKeys) {
        const known = columnOf(reference.resource || name, reference.fields);
        const strangers = columnOf(name, fields).filter(
          (key) => key !== '' && !known.includes(key),
        );
        expect(strangers, `${name}.${fields}`).toEqual([]);
      }
    }
  });

  it('says of a column that is never empty that it never is', () => {
    for (const { name, schema } of described.resources)
      for (const { name: field, type, constraints } of schema.fields) {
        // That each later amount so far is a number is chance.
        if (type === 'number') continue;
        const isFull = columnOf(name, field).every((value) => value !== '');
        expect(constraints.required === true, `${name}.${field}`).toBe(isFull);
      }
  });

  it('says of each code what it stands for, in every language', () => {
    const known = new Set(
      columnOf('codes', 'field').map(
        (field, row) => `${field} ${columnOf('codes', 'code')[row] ?? ''}`,
      ),
    );
    const used = described.resources.flatMap(({ schema }) =>
      schema.fields.flatMap(({ name, constraints }) =>
        (constraints.enum ?? []).map((code) => `${name} ${code}`),
      ),
    );
    expect([...known].sort()).toEqual([...new Set(used)].sort());
  });

  it('stays as it is in its version, under an address of its own', async () => {
    for (const place of await listPlaces(atRoot)) {
      const [, file] = /^data\/((?:tables\/)?[^/]+\.(?:csv|json))$/.exec(place) ?? [];
      if (file === undefined) continue;
      expect(await readSiteFile(atRoot, `data/${version}/${file}`), file).toBe(
        await readSiteFile(atRoot, place),
      );
    }
  });

  it('is the same for spreadsheets, with the mark that lets them read Hebrew', async () => {
    for (const { name, path } of described.resources) {
      const table = await readSiteFile(atRoot, `data/${path}`);
      expect(await readSiteFile(atRoot, `data/${name}.csv`)).toBe(`\uFEFF${table}`);
    }
  });

  it('holds every number, with its words in every language', () => {
    expect(columnOf('quantities', 'id')).toEqual(quantities.map(({ id }) => id));
    for (const locale of locales) {
      expect(columnOf('quantities', `measures_${locale}`)).toEqual(
        quantities.map(({ measures }) => measures[locale]),
      );
    }
  });
});

describe.each(locales)('The page on method in %s', (locale) => {
  it('leads to every file of the data, and names each', async () => {
    const { document } = parseHTML(await readSiteFile(atRoot, `${locale}/method/index.html`));
    const links = [...document.querySelectorAll('#data a[href^="/data/"]')];
    const files = (await listPlaces(atRoot)).filter((place) =>
      /^data\/[^/]+\.(?:csv|json)$/.test(place),
    );
    const kept = `data/${version}/datapackage.json`;
    expect(links.map((link) => link.getAttribute('href')).sort()).toEqual(
      [...files, kept].map((file) => `/${file}`).sort(),
    );
    for (const line of document.querySelectorAll('#data li'))
      expect(line.textContent).toMatch(/\p{L}/u);
  });
});

describe('The records, for programs', () => {
  it.each(recordKinds)('of %s are what their JSON Schema says', async (kind) => {
    const ajv = new Ajv2020({ strict: true, formats: { uri: true } });
    const validate = ajv.compile(await readJson<object>(`data/${kind}.schema.json`));
    const records = await readJson<unknown[]>(`data/${kind}.json`);
    expect(records.length).toBeGreaterThan(0);
    expect(validate(records), JSON.stringify(validate.errors)).toBe(true);
    expect(validate([...records, { id: 'a stranger' }])).toBe(false);
  });
});

describe.each(pagesOfCharts)('The page of $chart in $locale', ({ chart, locale }) => {
  let page: Document;

  beforeAll(async () => {
    const html = await readSiteFile(atRoot, `${locale}/charts/${chart}/index.html`);
    page = parseHTML(html).document;
  });

  it('cites the chart by the day on which the version of its data was published', () => {
    const cited = page.querySelector('#cite')?.textContent ?? '';
    const [{ date }] = changes;
    const [year, month, day] = date.split('-').map(Number);
    expect(cited).toContain(formatDate(date, locale));
    expect(cited).toContain(`year = {${year}},\n  month = {${month}},\n  day = {${day}},`);
    expect(JSON.parse(/\[\s*\{.*\]/su.exec(cited)?.[0] ?? '')).toMatchObject([
      { issued: { 'date-parts': [[year, month, day]] } },
    ]);
  });
});

describe.each(pagesOfCharts)('The sources of $chart in $locale', ({ chart, locale }) => {
  interface Named {
    readonly publisher: string;
    readonly title: string;
  }

  interface Numbers {
    readonly quantities: readonly {
      readonly sources: readonly Named[];
      readonly revisions: readonly { readonly source: Named }[];
    }[];
    readonly payments: readonly { readonly sources: readonly Named[] }[];
  }

  /** Each name once. A page holds the words of some names together. */
  const sorted = (names: readonly string[]): string[] =>
    [...new Set(names.map((name) => name.replaceAll('\u00A0', ' ')))].sort();

  it('are the same in its page, its JSON and its CSV', async () => {
    const { document } = parseHTML(
      await readSiteFile(atRoot, `${locale}/charts/${chart}/index.html`),
    );
    const { quantities, payments } = await readJson<Numbers>(`charts/${chart}.${locale}.json`);
    const [, ...rows] = parseCsv(await readSiteFile(atRoot, `charts/${chart}.${locale}.csv`));
    const listed = [...document.querySelectorAll('.sources li')];
    const named = [
      ...quantities.flatMap(({ sources, revisions }) => [
        ...sources,
        ...revisions.map(({ source }) => source),
      ]),
      ...payments.flatMap(({ sources }) => sources),
    ];
    const publishers = listed.map((source) => source.querySelector('b')?.textContent ?? '');
    const titles = listed.map((source) => source.querySelector('[lang]')?.textContent ?? '');
    expect(sorted(named.map(({ title }) => title))).toEqual(sorted(titles));
    expect(sorted(named.map(({ publisher }) => publisher))).toEqual(sorted(publishers));
    // What is worked out has no id, and no source.
    const stated = rows.filter(([id]) => id !== '');
    // Behind them stand whether the row was said later, and its note.
    expect(sorted(stated.flatMap((row) => row.at(-3)?.split('; ') ?? []))).toEqual(
      sorted(publishers),
    );
  });
});

describe('The versions of the dataset', () => {
  it('are each told, the newest first', () => {
    expect(changes[0].version).toBe(version);
    const dates = changes.map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted().toReversed());
    expect(new Set(changes.map((change) => change.version)).size).toBe(changes.length);
  });

  it.each(locales)('are in the feed of /%s/', async (locale) => {
    const feed = await readSiteFile(atRoot, `${locale}/feed.xml`);
    for (const { what } of changes) expect(feed).toContain(what[locale]);
    expect(feed.match(/<entry>/g)).toHaveLength(changes.length);
    expect(feed.match(/<updated>\d{4}-\d\d-\d\dT00:00:00Z<\/updated>/g)).toHaveLength(
      changes.length + 1,
    );
  });
});
