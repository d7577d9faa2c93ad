import { describe, expect, it } from 'vitest';

import { parseDataset, parseFrontmatter } from '../../../src/data/parse.ts';
import { chapters } from '../../../src/data/chapters.ts';
import { units, type RecordKind } from '../../../src/data/schema.ts';
import { problemsOf } from '../problems.ts';
import { fileOf, filesWith, goodRecords } from './records.ts';

/** One mistake in one field of the good dataset, and what the author is told about it. */
interface Mistake {
  readonly mistake: string;
  readonly kind?: RecordKind;
  readonly change: Readonly<Record<string, unknown>>;
  readonly field: string;
  readonly found: string;
  readonly expected: string;
}

const oneOf = (values: readonly string[]): string =>
  `one of ${values.map((value) => `"${value}"`).join(', ')}`;

const someAmount = 'a number above zero, { low, high }, { order: "tens" } or { order: "hundreds" }';
const someTitle = 'a text, or one in every language';
const aboveZero = 'a number above zero';
const upright = 'a range whose low end is below its high end';
const dateForm = 'a date as YYYY, YYYY-MM or YYYY-MM-DD';
const sourcesOrAmount = 'sources where there is no amount that has them, and only there';
const inCalendar = 'a date that is in the calendar';
const laterThan = (date: string): string =>
  `a date after ${date}: revisions stand in the order in which they were made`;
const onlyKnown = 'only the fields of the schema';
const withoutOrder = (unit: string): string =>
  `a number or a range, as the unit is "${unit}": an order fits only usd-bn, usd-bn-per-year, usd-bn-per-gw`;
const fitting = (shape: string): string => `a qualifier that fits an amount given as ${shape}`;

const [revision] = goodRecords.quantities.revisions;
const range = { low: 5, high: 8 };
const tens = { amount: { order: 'tens' }, qualifier: 'order' };

// prettier-ignore
const mistakes: readonly Mistake[] = [
  { mistake: 'a missing text', change: { asOf: undefined }, field: 'asOf', found: 'nothing', expected: 'a value (string)' },
  { mistake: 'a missing list', change: { overlaps: undefined }, field: 'overlaps', found: 'nothing', expected: 'a value (array)' },
  { mistake: 'a missing choice', change: { unit: undefined }, field: 'unit', found: 'nothing', expected: oneOf(units) },
  { mistake: 'a missing amount', change: { amount: undefined }, field: 'amount', found: 'nothing', expected: someAmount },
  { mistake: 'a missing caveat', change: { caveat: undefined }, field: 'caveat', found: 'nothing', expected: 'a value (object)' },
  { mistake: 'a missing source', change: { sources: [] }, field: 'sources', found: '[]', expected: 'at least one source' },
  { mistake: 'a wrong unit', change: { unit: 'usd-b' }, field: 'unit', found: '"usd-b"', expected: oneOf(units) },
  { mistake: 'an unknown chapter', change: { chapter: 'opener' }, field: 'chapter', found: '"opener"', expected: oneOf(chapters) },
  { mistake: 'a number for a text', change: { asOf: 2025 }, field: 'asOf', found: '2025', expected: 'a value of type string' },
  { mistake: 'a negative amount', change: { amount: -5 }, field: 'amount', found: '-5', expected: aboveZero },
  { mistake: 'an amount of zero', change: { amount: 0 }, field: 'amount', found: '0', expected: aboveZero },
  { mistake: 'an amount in quotes', change: { amount: '100' }, field: 'amount', found: '"100"', expected: someAmount },
  { mistake: 'a range upside down', change: { amount: { low: 10, high: 5 }, qualifier: 'range' }, field: 'amount', found: '{"low":10,"high":5}', expected: upright },
  { mistake: 'a range of one number', change: { amount: { low: 5, high: 5 }, qualifier: 'range' }, field: 'amount', found: '{"low":5,"high":5}', expected: upright },
  { mistake: 'a range from below zero', change: { amount: { low: -5, high: 5 }, qualifier: 'range' }, field: 'amount.low', found: '-5', expected: aboveZero },
  { mistake: 'half a range', change: { amount: { low: 5 }, qualifier: 'range' }, field: 'amount', found: '{"low":5}', expected: someAmount },
  { mistake: 'an unknown order', change: { amount: { order: 'dozens' }, qualifier: 'order' }, field: 'amount', found: '{"order":"dozens"}', expected: someAmount },
  { mistake: 'a range upside down in a revision', change: { revisions: [{ ...revision, amount: { low: 8, high: 5 }, qualifier: 'range' }] }, field: 'revisions.0.amount', found: '{"low":8,"high":5}', expected: upright },
  { mistake: 'a number said to be a range', change: { qualifier: 'range' }, field: 'qualifier', found: '"range"', expected: fitting('number') },
  { mistake: 'a range said to be a ceiling', change: { amount: range }, field: 'qualifier', found: '"up-to"', expected: fitting('range') },
  { mistake: 'an order said to be a ceiling', change: { amount: { order: 'tens' } }, field: 'qualifier', found: '"up-to"', expected: fitting('order') },
  { mistake: 'an order in gigawatts', change: { ...tens, unit: 'gw' }, field: 'amount', found: '{"order":"tens"}', expected: withoutOrder('gw') },
  { mistake: 'an order in single dollars', change: { ...tens, unit: 'usd' }, field: 'amount', found: '{"order":"tens"}', expected: withoutOrder('usd') },
  { mistake: 'a revision to an order in gigawatts', change: { unit: 'gw', revisions: [{ ...revision, ...tens }] }, field: 'revisions.0.amount', found: '{"order":"tens"}', expected: withoutOrder('gw') },
  { mistake: 'a revised number said to be an order', change: { revisions: [{ ...revision, qualifier: 'order' }] }, field: 'revisions.0.qualifier', found: '"order"', expected: fitting('number') },
  { mistake: 'a day that is none', change: { asOf: '2025-02-30' }, field: 'asOf', found: '"2025-02-30"', expected: inCalendar },
  { mistake: 'a month that is none', change: { asOf: '2025-13' }, field: 'asOf', found: '"2025-13"', expected: inCalendar },
  { mistake: 'a month of zero', change: { asOf: '2025-00' }, field: 'asOf', found: '"2025-00"', expected: inCalendar },
  { mistake: 'a date in another form', change: { asOf: '6.10.2025' }, field: 'asOf', found: '"6.10.2025"', expected: dateForm },
  { mistake: 'a revision without a real date', change: { revisions: [{ ...revision, asOf: 'later' }] }, field: 'revisions.0.asOf', found: '"later"', expected: dateForm },
  { mistake: 'a revision on the day of the first number', change: { revisions: [{ ...revision, asOf: '2025-09-22' }] }, field: 'revisions.0.asOf', found: '"2025-09-22"', expected: laterThan('2025-09-22') },
  { mistake: 'revisions out of order', change: { revisions: [revision, { ...revision, asOf: '2026-01' }] }, field: 'revisions.1.asOf', found: '"2026-01"', expected: laterThan('2026-02') },
  { mistake: 'two revisions of one date', change: { revisions: [revision, revision] }, field: 'revisions.1.asOf', found: '"2026-02"', expected: laterThan('2026-02') },
  { mistake: 'a text missing in English', change: { measures: { he: 'מילים' } }, field: 'measures.en', found: 'nothing', expected: 'a value (string)' },
  { mistake: 'a text missing in Hebrew', change: { statedBy: { en: 'words' } }, field: 'statedBy.he', found: 'nothing', expected: 'a value (string)' },
  { mistake: 'a text that is empty in one language', change: { measures: { he: 'מילים', en: '  ' } }, field: 'measures.en', found: '"  "', expected: 'a text that is not empty' },
  { mistake: 'a straight quote in a text', change: { measures: { he: 'צה"ל', en: 'words' } }, field: 'measures.he', found: '"צה\\"ל"', expected: 'the marks of the language: “ ” ’ in English, “ ” ״ ׳ in Hebrew' },
  { mistake: 'a text in a language that the site has not', change: { measures: { he: 'מילים', en: 'words', fr: 'mots' } }, field: 'measures', found: 'the unknown field "fr"', expected: onlyKnown },
  { mistake: 'an unknown field', change: { note: 'x' }, field: 'the record', found: 'the unknown field "note"', expected: onlyKnown },
  { mistake: 'an address without a protocol', kind: 'sources', change: { url: 'example.com' }, field: 'url', found: '"example.com"', expected: 'a web address (https) seen by us' },
  { mistake: 'an address that runs a script', kind: 'sources', change: { url: 'javascript:alert(1)' }, field: 'url', found: '"javascript:alert(1)"', expected: 'a web address (https) seen by us' },
  { mistake: 'an address that anybody can change on the way', kind: 'sources', change: { url: 'http://example.com/' }, field: 'url', found: '"http://example.com/"', expected: 'a web address (https) seen by us' },
  { mistake: 'an address for a copy', kind: 'sources', change: { kind: 'copy' }, field: 'url', found: '"https://example.com/article"', expected: 'no address, since what was read is a copy' },
  { mistake: 'a number for a title', kind: 'sources', change: { title: 5 }, field: 'title', found: '5', expected: someTitle },
  { mistake: 'a missing title', kind: 'sources', change: { title: undefined }, field: 'title', found: 'nothing', expected: someTitle },
  { mistake: 'a title in one language of two', kind: 'sources', change: { title: { he: 'מילים' } }, field: 'title', found: '{"he":"מילים"}', expected: someTitle },
  { mistake: 'an empty title', kind: 'sources', change: { title: ' ' }, field: 'title', found: '" "', expected: 'a text that is not empty' },
  { mistake: 'an unknown role', kind: 'entities', change: { role: 'seller' }, field: 'role', found: '"seller"', expected: oneOf(['hub', 'supplier', 'cloud', 'investor', 'project', 'outside', 'compared']) },
  { mistake: 'a missing purpose', kind: 'flows', change: { purpose: undefined }, field: 'purpose', found: 'nothing', expected: 'a value (object)' },
  { mistake: 'a flow with neither an amount nor a source', kind: 'flows', change: { quantity: null }, field: 'sources', found: 'nothing', expected: sourcesOrAmount },
  { mistake: 'a flow with sources beside those of its amount', kind: 'flows', change: { sources: ['article'] }, field: 'sources', found: '["article"]', expected: sourcesOrAmount },
  { mistake: 'a payer who pays itself', kind: 'flows', change: { to: 'nvidia' }, field: 'to', found: '"nvidia"', expected: 'another player than the one who pays' },
  { mistake: 'a missing meaning', kind: 'terms', change: { meaning: { he: 'מילים' } }, field: 'meaning.en', found: 'nothing', expected: 'a value (string)' },
  { mistake: 'an unknown stance', kind: 'positions', change: { stance: 'warn' }, field: 'stance', found: '"warn"', expected: oneOf(['warns', 'explains', 'defends', 'reports']) },
];

describe('a record that is not as its schema says', () => {
  it('is not found among records without a mistake', () => {
    const dataset = parseDataset(filesWith('terms', goodRecords.terms));
    expect(dataset.quantities[0]).toEqual(goodRecords.quantities);
  });

  it.each(['usd-bn', 'usd-bn-per-year', 'usd-bn-per-gw'])(
    'is not found in an order of magnitude in %s',
    (unit) => {
      const record = { ...goodRecords.quantities, ...tens, unit };
      expect(parseDataset(filesWith('quantities', record)).quantities[0]).toEqual(record);
    },
  );

  it.each(mistakes)(
    'is refused for $mistake, with file, record, field, found and expected',
    async ({ kind = 'quantities', change, field, found, expected }) => {
      const good = goodRecords[kind];
      const problems = await problemsOf(() =>
        parseDataset(filesWith(kind, { ...good, ...change })),
      );
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatchObject({
        file: fileOf(kind),
        place: good.id,
        field,
        found,
        expected,
      });
    },
  );

  it('is named by its number in the file when it has no id', async () => {
    const problems = await problemsOf(() =>
      parseDataset(filesWith('terms', { ...goodRecords.terms, id: undefined })),
    );
    expect(problems[0]).toMatchObject({ place: 'record 1', field: 'id', found: 'nothing' });
  });

  it('is refused when its id is not in kebab-case', async () => {
    const problems = await problemsOf(() =>
      parseDataset(filesWith('terms', { ...goodRecords.terms, id: 'Warrant B' })),
    );
    expect(problems[0]).toMatchObject({ place: 'Warrant B', field: 'id', found: '"Warrant B"' });
  });

  it('is refused when it is no record at all', async () => {
    const problems = await problemsOf(() => parseDataset(filesWith('terms', null)));
    expect(problems[0]).toMatchObject({ place: 'record 1', field: 'the record', found: 'null' });
  });

  it('is told of in one go with all others', async () => {
    const record = { ...goodRecords.quantities, amount: -1, unit: 'usd-b', asOf: 'soon' };
    const problems = await problemsOf(() => parseDataset(filesWith('quantities', record)));
    expect(problems.map(({ field }) => field)).toEqual(['amount', 'unit', 'asOf']);
  });

  it('comes with the nearest of the values that it may have', async () => {
    const problems = await problemsOf(() =>
      parseDataset(filesWith('quantities', { ...goodRecords.quantities, unit: 'usd-b' })),
    );
    expect(problems[0]?.fix).toBe('did you mean "usd-bn"?');
  });
});

// prettier-ignore
const frontmatterMistakes = [
  { mistake: 'no title', change: { title: undefined }, field: 'title', found: 'nothing', expected: 'a value (string)' },
  { mistake: 'an empty lede', change: { lede: ' ' }, field: 'lede', found: '" "', expected: 'a text that is not empty' },
  { mistake: 'a date that is none', change: { addition: '2026-02-30' }, field: 'addition', found: '"2026-02-30"', expected: 'the day of the addition, as YYYY-MM-DD' },
  { mistake: 'an unknown field', change: { author: 'x' }, field: 'the record', found: 'the unknown field "author"', expected: onlyKnown },
];

describe('what stands above the text of a chapter', () => {
  const written = { title: 'The loop', lede: 'How it turns' };

  it.each([
    ['with a title and a lede', written],
    ['with the date of an addition', { ...written, addition: '2026-11-24' }],
  ])('is in order %s', (_fields, right) => {
    expect(parseFrontmatter('content/en/opening.mdx', right)).toEqual(right);
  });

  it.each(frontmatterMistakes)(
    'is refused for $mistake, with file, field, found and expected',
    async ({ change, field, found, expected }) => {
      const file = 'content/en/opening.mdx';
      const problems = await problemsOf(() => parseFrontmatter(file, { ...written, ...change }));
      expect(problems).toMatchObject([{ file, field, found, expected }]);
    },
  );
});
