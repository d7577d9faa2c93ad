import { describe, expect, it } from 'vitest';

import { renderCsv } from '../../../src/charts/csv.ts';
import { charts } from '../../../src/charts/index.ts';
import { renderJson } from '../../../src/charts/json.ts';
import { locales } from '../../../src/i18n/locale.ts';

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
  readonly payments: readonly { readonly id: string }[];
  readonly calculated: readonly (Ends & { readonly what: string })[];
}

interface Ends {
  readonly low: number | null;
  readonly high: number | null;
}

const files = charts.flatMap((chart) => locales.map((locale) => ({ id: chart.id, chart, locale })));

/** The cells of a row that hold an id, words and two numbers, as the CSV writes them. */
const writeRow = (id: string, words: string, { low, high }: Ends): string => {
  const quoted = /[",]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
  return `${id},${quoted},${low ?? ''},${high ?? ''},`;
};

describe.each(files)('the JSON of $id in $locale', ({ chart, locale }) => {
  const page = new URL(`https://example.org/${locale}/charts/${chart.id}/`);
  const content = JSON.parse(renderJson(chart, locale, page)) as Content;

  it('has the same rows as the CSV, in the same order', () => {
    const numbers = content.quantities.flatMap(({ id, measures, revisions, ...ends }) => [
      writeRow(id, measures, ends),
      ...revisions.map((revision) => writeRow(id, revision.note, revision)),
    ]);
    const rows = [
      ...numbers,
      ...content.payments.map(({ id }) => `${id},`),
      ...content.calculated.map(({ what, ...ends }) => writeRow('', what, ends)),
    ];
    const lines = renderCsv(chart, locale).trimEnd().split('\r\n').slice(1);
    expect(lines).toHaveLength(rows.length);
    expect(lines.map((line, index) => line.startsWith(rows[index] ?? '?'))).toEqual(
      rows.map(() => true),
    );
  });

  it('tells of an overlap from both of its sides', () => {
    const shown = new Map(content.quantities.map((quantity) => [quantity.id, quantity]));
    for (const { id, overlaps } of content.quantities)
      for (const { with: other } of overlaps)
        expect(shown.get(other)?.overlappedBy ?? [id], `${other} and ${id}`).toContain(id);
  });

  it('tells where it is from, and the sources of every number', () => {
    expect(content.url).toBe(page.href);
    for (const { sources } of content.quantities) expect(sources).not.toEqual([]);
  });
});
