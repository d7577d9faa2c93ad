import { describe, expect, it } from 'vitest';

import { parseDataset } from '../../../src/data/parse.ts';
import { AuthoringError, quoteValue, suggestId } from '../../../src/data/problems.ts';
import { problemsOf } from '../problems.ts';
import { fileOf, filesWith, goodRecords } from './records.ts';

const { quantities, flows, positions } = goodRecords;
const words = { he: 'מילים', en: 'words' };

// prettier-ignore
const unknownIds = [
  { kind: 'quantities', change: { sources: ['artcle'] }, field: 'sources.0', found: '"artcle"', target: 'sources', nearest: 'article' },
  { kind: 'quantities', change: { overlaps: [{ with: 'deal-total', why: words }] }, field: 'overlaps.0.with', found: '"deal-total"', target: 'quantities', nearest: 'deals-total' },
  { kind: 'quantities', change: { revisions: [{ ...quantities.revisions[0], source: 'artikel' }] }, field: 'revisions.0.source', found: '"artikel"', target: 'sources', nearest: 'article' },
  { kind: 'flows', change: { from: 'nvida' }, field: 'from', found: '"nvida"', target: 'entities', nearest: 'nvidia' },
  { kind: 'flows', change: { to: 'open-ai' }, field: 'to', found: '"open-ai"', target: 'entities', nearest: 'openai' },
  { kind: 'flows', change: { quantity: 'nvidia-invest' }, field: 'quantity', found: '"nvidia-invest"', target: 'quantities', nearest: 'nvidia-investment' },
  { kind: 'flows', change: { quantity: null, sources: ['artikle'] }, field: 'sources.0', found: '"artikle"', target: 'sources', nearest: 'article' },
  { kind: 'positions', change: { sources: ['article', 'articles'] }, field: 'sources.1', found: '"articles"', target: 'sources', nearest: 'article' },
] as const;

describe('an id that a record names', () => {
  it.each(unknownIds)(
    'is refused as $found in $kind › $field, and the nearest id is offered',
    async ({ kind, change, field, found, target, nearest }) => {
      const good = { quantities, flows, positions }[kind];
      const problems = await problemsOf(() =>
        parseDataset(filesWith(kind, { ...good, ...change })),
      );
      expect(problems).toEqual([
        {
          file: fileOf(kind),
          place: good.id,
          field,
          found,
          expected: `the id of another record of ${target}`,
          fix: `did you mean "${nearest}"?`,
        },
      ]);
    },
  );

  it('is refused as the quantity that it would itself overlap with', async () => {
    const overlaps = [{ with: quantities.id, why: quantities.measures }];
    const problems = await problemsOf(() =>
      parseDataset(filesWith('quantities', { ...quantities, overlaps })),
    );
    expect(problems).toMatchObject([
      {
        place: quantities.id,
        field: 'overlaps.0.with',
        fix: 'name another record, or leave it out',
      },
    ]);
  });

  it('is refused as the flow that it would itself be a part of', async () => {
    const problems = await problemsOf(() =>
      parseDataset(filesWith('flows', { ...flows, partOf: flows.id })),
    );
    expect(problems).toMatchObject([{ place: flows.id, field: 'partOf', found: `"${flows.id}"` }]);
  });

  it('may be left out where no amount is known', () => {
    const dataset = parseDataset(
      filesWith('flows', { ...flows, quantity: null, sources: ['article'] }),
    );
    expect(dataset.flows[0]?.quantity).toBeNull();
  });
});

describe('a quantity', () => {
  it('is refused in the file of another chapter', async () => {
    const files = filesWith('quantities', quantities).map((file) =>
      file.kind === 'quantities' ? ({ ...file, chapter: 'opening' } as const) : file,
    );
    const problems = await problemsOf(() => parseDataset(files));
    expect(problems).toContainEqual({
      file: fileOf('quantities'),
      place: quantities.id,
      field: 'chapter',
      found: `"${quantities.chapter}"`,
      expected: '"opening", whose quantities stand in this file',
      fix: 'change the chapter, or move the record to the file of its own',
    });
  });
});

describe('an id of a record', () => {
  it('is refused when another file has it already', async () => {
    const [first, ...rest] = filesWith('terms', goodRecords.terms);
    const second = {
      file: 'src/data/records/more.ts',
      kind: 'terms',
      records: [goodRecords.terms],
    };
    const files = [first, ...rest, second] as Parameters<typeof parseDataset>[0];
    expect(await problemsOf(() => parseDataset(files))).toEqual([
      {
        file: 'src/data/records/more.ts',
        place: 'warrant',
        field: 'id',
        found: `"warrant", which stands in ${fileOf('terms')} already`,
        expected: 'an id that no other record of terms has',
        fix: 'give one of the two another id, or remove one',
      },
    ]);
  });

  it('may be that of a record of another kind', () => {
    const dataset = parseDataset(filesWith('terms', { ...goodRecords.terms, id: 'nvidia' }));
    expect(dataset.terms[0]?.id).toBe('nvidia');
  });
});

describe('the message to the author', () => {
  const problem = {
    file: 'src/data/records/flows.ts',
    place: 'a-flow',
    field: 'from',
    found: '"x"',
    expected: 'an id',
    fix: 'write another',
  };

  it('has a line each for the place, what was found, what was expected and what to do', () => {
    expect(new AuthoringError([problem]).message).toBe(
      [
        'src/data/records/flows.ts › a-flow › from',
        '  found:    "x"',
        '  expected: an id',
        '  to fix:   write another',
      ].join('\n'),
    );
  });

  it('lists every problem', () => {
    const { message } = new AuthoringError([problem, { ...problem, field: 'to' }]);
    expect(message).toMatch(/› from\n[^]*\n\n[^]*› to\n/);
  });

  it('cuts a long value short', () => {
    const quoted = quoteValue('x'.repeat(200));
    expect(quoted).toHaveLength(78);
    expect(quoted.endsWith('…')).toBe(true);
  });

  it('offers no nearest id where there is none, or none that may be meant', () => {
    const isNew = 'write one that is there; if it is new, add it first where the others are';
    expect(suggestId('nvida', [])).toBe(isNew);
    expect(suggestId('cloud-orders', ['roles', 'new-deals'])).toBe(isNew);
  });
});
