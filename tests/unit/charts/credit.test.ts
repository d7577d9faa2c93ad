import { describe, expect, it } from 'vitest';

import { creditOf } from '../../../src/charts/credit.ts';
import { getChart } from '../../../src/charts/index.ts';
import { getFlow, getQuantity, getSource } from '../../../src/data/index.ts';
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

  it('counts what a scenario of a model takes from a later statement', () => {
    const later = getQuantity('nvidia-investment').revisions.at(-1)?.asOf ?? '';
    expect(later).toContain('2026');
    expect(creditOf(getChart('weak-link'), locale).asOf).toContain('2026');
  });

  it('counts a payment without an amount, and the day on which it was told', () => {
    const stake = getFlow('nvidia-coreweave-stake');
    expect(stake.quantity).toBeNull();
    expect(getChart('money-loop').flows).toContain(stake.id);
    const credit = creditOf(
      { ...getChart('money-loop'), quantities: [], flows: [stake.id] },
      locale,
    );
    expect(credit.asOf).toMatch(/26\b.*2026/);
    expect(credit.named).toEqual([getSource('cnbc-nvidia-coreweave').publisher[locale]]);
  });
});
