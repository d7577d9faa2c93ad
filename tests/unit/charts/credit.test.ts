import { describe, expect, it } from 'vitest';

import { creditOf } from '../../../src/charts/credit.ts';
import { getChart } from '../../../src/charts/index.ts';
import { getQuantity, sources } from '../../../src/data/index.ts';
import { locales } from '../../../src/i18n/locale.ts';

const openingDay = getQuantity('deals-total').asOf;

describe.each(locales)('the credit of a chart (%s)', (locale) => {
  it('is as of the newest number in the picture', () => {
    const later = creditOf(getChart('promises-restated'), locale);
    expect(later.asOf).toContain('2026');
    expect(openingDay).toContain('2025');
    expect(creditOf(getChart('promises-and-means'), locale).asOf).toContain('2025');
  });

  it('counts those who published the later numbers, where the picture has them', () => {
    const restated = getChart('promises-restated');
    const withLater = creditOf(restated, locale);
    const without = creditOf({ ...restated, showsLater: false }, locale);
    expect(withLater.named.length + withLater.others).toBeGreaterThan(
      without.named.length + without.others,
    );
  });
});

it.each(locales)('a table that says who says so names publishers, not purposes (%s)', (locale) => {
  const publishers = sources.map(({ publisher }) => publisher[locale]);
  const { rows } = getChart('weak-link').table(locale);
  const unknown = rows.filter(([, amount]) => amount?.quantity === undefined).slice(-6);
  for (const row of unknown) {
    const names = row.at(-1)?.text.split('; ') ?? [];
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(publishers).toContain(name);
  }
});
