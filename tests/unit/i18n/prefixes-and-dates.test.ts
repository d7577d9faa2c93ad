import { describe, expect, it } from 'vitest';

import type { Measured } from '../../../src/i18n/format.ts';
import {
  formatDate,
  formatNumber,
  formatQuantity,
  joinList,
  joinPrefix,
} from '../../../src/i18n/format.ts';
import { withSpaces } from './spaces.ts';

describe('a list', () => {
  it.each([
    ['he', ['אורקל', 'AMD', 'CoreWeave'], 'אורקל, AMD ו־CoreWeave'],
    ['he', ['CoreWeave', 'אורקל'], 'CoreWeave ואורקל'],
    ['en', ['Oracle', 'AMD', 'CoreWeave'], 'Oracle, AMD and CoreWeave'],
  ] as const)('in %s joins %j as its language does', (locale, items, joined) => {
    expect(joinList(items, locale)).toBe(joined);
  });
});

describe('Hebrew letters at the front', () => {
  it.each([
    ['', '12', '12'],
    ['ב', 'אוקטובר', 'באוקטובר'],
    ['ל', 'טריליון דולר', 'לטריליון דולר'],
    ['כ', '12', 'כ־12'],
    ['מ', 'OpenAI', 'מ־OpenAI'],
    ['מה', '“ענן”', 'מה־“ענן”'],
  ])('“%s” join “%s” as “%s”', (prefix, phrase, joined) => {
    expect(joinPrefix(prefix, phrase)).toBe(joined);
  });

  const about: Measured = { amount: 12, unit: 'usd-bn', qualifier: 'about' };
  const upTo: Measured = { amount: 100, unit: 'usd-bn', qualifier: 'up-to' };
  const moreThan: Measured = { amount: 1000, unit: 'usd-bn', qualifier: 'more-than' };
  const range: Measured = { amount: { low: 50, high: 60 }, unit: 'usd-bn', qualifier: 'range' };

  it.each([
    ['an approximate amount', about, 'full', 'בכ־12 מיליארד דולר'],
    ['an approximate amount without its qualifier', about, 'bare', 'ב־12 מיליארד דולר'],
    ['a ceiling', upTo, 'full', 'בעד 100 מיליארד דולר'],
    ['a ceiling without its qualifier', upTo, 'bare', 'ב־100 מיליארד דולר'],
    ['a floor', moreThan, 'full', 'ביותר מטריליון דולר'],
    ['a floor without its qualifier', moreThan, 'bare', 'בטריליון דולר'],
    ['a range', range, 'full', 'ב־50–60 מיליארד דולר'],
    ['a number alone', range, 'number', 'ב־50–60'],
  ] as const)('join %s', (_case, quantity, form, written) => {
    expect(withSpaces(formatQuantity(quantity, 'he', { form, prefix: 'ב' }))).toBe(written);
  });
});

describe('a date', () => {
  it.each([
    ['2008', '2008', '2008'],
    ['2025-10', 'אוקטובר 2025', 'October 2025'],
    ['2025-10-06', '6\u00A0באוקטובר 2025', '6\u00A0October 2025'],
    ['2026-01-01', '1\u00A0בינואר 2026', '1\u00A0January 2026'],
    ['2025-12-31', '31\u00A0בדצמבר 2025', '31\u00A0December 2025'],
  ])('given as %s is as precise as that', (date, he, en) => {
    expect(formatDate(date, 'he')).toBe(he);
    expect(formatDate(date, 'en')).toBe(en);
  });

  it.each([
    ['2008', 'ב־2008'],
    ['2025-10', 'באוקטובר 2025'],
    ['2025-10-06', 'ב־6\u00A0באוקטובר 2025'],
  ])('given as %s takes a prefix in Hebrew', (date, written) => {
    expect(formatDate(date, 'he', 'ב')).toBe(written);
  });
});

describe('a number', () => {
  it.each([
    [1122, '1,122', '1,122'],
    [11.17, '11.17', '11.17'],
    [0.011, '0.011', '0.011'],
    [38, '38', '38'],
  ])('%d is written out in full in both languages', (value, he, en) => {
    expect(formatNumber(value, 'he')).toBe(he);
    expect(formatNumber(value, 'en')).toBe(en);
  });
});
