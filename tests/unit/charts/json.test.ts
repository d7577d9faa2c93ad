import { describe, expect, it } from 'vitest';

import { renderCsv } from '../../../src/charts/csv.ts';
import { charts, getChart } from '../../../src/charts/index.ts';
import { renderJson } from '../../../src/charts/json.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { parseCsv } from '../../csv.ts';

interface Content {
  readonly url: string;
  readonly quantities: readonly (Ends & {
    readonly id: string;
    readonly measures: string;
    readonly overlaps: readonly { readonly with: string }[];
    readonly overlappedBy: readonly string[];
    readonly sources: readonly { readonly publisher: string }[];
    readonly revisions: readonly (Ends & { readonly note: string })[];
  })[];
  readonly payments: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly purpose: string;
    readonly quantity: string | null;
    readonly isShared: boolean;
  }[];
  readonly calculated: readonly (Ends & {
    readonly what: string;
    readonly qualifier: string | null;
  })[];
}

interface Ends {
  readonly low: number | null;
  readonly high: number | null;
}

const files = charts.flatMap((chart) => locales.map((locale) => ({ id: chart.id, chart, locale })));

/** What tells a row of the CSV apart: its id, its kind, its words and its numbers. */
const writeRow = (id: string, kind: string, words: string, { low, high }: Ends): string =>
  [id, kind, words, low, high].join('|');

/** The same cells of a row. */
const readRow = ([id, kind, words, , , low, high]: readonly string[]): string =>
  [id, kind, words, low, high].join('|');

describe.each(files)('the JSON of $id in $locale', ({ chart, locale }) => {
  const page = new URL(`https://example.org/${locale}/charts/${chart.id}/`);
  const content = JSON.parse(renderJson(chart, locale, page)) as Content;

  it('has the same rows as the CSV, in the same order', () => {
    const numbers = content.quantities.flatMap(({ id, measures, revisions, ...ends }) => [
      writeRow(id, 'quantity', measures, ends),
      ...revisions.map((revision) => writeRow(id, 'restatement', revision.note, revision)),
    ]);
    const unknown = content.payments.filter(
      ({ quantity, isShared }) => quantity === null || isShared,
    );
    const nothing = { low: null, high: null };
    const [, ...lines] = parseCsv(renderCsv(chart, locale));
    expect(lines.map(readRow)).toEqual([
      ...numbers,
      ...unknown.map(({ id, purpose }) => writeRow(id, 'payment', purpose, nothing)),
      ...content.calculated.map(({ what, ...ends }) => writeRow('', 'calculation', what, ends)),
    ]);
  });

  it('tells of an overlap from both of its sides', () => {
    const shown = new Map(content.quantities.map((quantity) => [quantity.id, quantity]));
    for (const { id, overlaps } of content.quantities)
      for (const { with: other } of overlaps)
        expect(shown.get(other)?.overlappedBy ?? [id], `${other} and ${id}`).toContain(id);
  });

  it('names for each payment whose amount is known a quantity that it has, too', () => {
    const known = content.quantities.map(({ id }) => id);
    for (const { id, from, to, quantity } of content.payments) {
      expect(from, id).not.toBe(to);
      if (quantity !== null) expect(known, id).toContain(quantity);
    }
  });

  it('tells where it is from, and the sources of every number', () => {
    expect(content.url).toBe(page.href);
    for (const { sources } of content.quantities) expect(sources).not.toEqual([]);
  });
});

describe('the downloads of the loop', () => {
  const loop = getChart('money-loop');

  it('have every payment of its table', () => {
    const { payments } = JSON.parse(
      renderJson(loop, 'en', new URL('https://example.org/')),
    ) as Content;
    const drawn = loop.table('en').rows.filter(([, to]) => to?.text !== 'none');
    expect(payments).toHaveLength(drawn.length);
  });

  it('give what a model works out unrounded, and call only what was said exact', () => {
    const { calculated } = JSON.parse(
      renderJson(getChart('follow-the-dollar'), 'en', new URL('https://example.org/')),
    ) as Content;
    const second = calculated.find(({ what }) => what === 'Round 2');
    expect(second?.low).toBeCloseTo(10 / 13, 10);
    expect(calculated.map(({ qualifier }) => qualifier)).not.toContain('exact');
  });
});
