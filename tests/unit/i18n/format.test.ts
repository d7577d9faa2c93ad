import { describe, expect, it } from 'vitest';

import {
  qualifiers,
  units,
  type Amount,
  type Qualifier,
  type Unit,
} from '../../../src/data/schema.ts';
import { formatQuantity, type QuantityForm } from '../../../src/i18n/format.ts';
import { locales, type Locale } from '../../../src/i18n/locale.ts';
import { withSpaces } from './spaces.ts';

const tens = { order: 'tens' } as const;
const hundreds = { order: 'hundreds' } as const;

/** A unit, an amount, and how both are written in Hebrew and in English: bare, and short. */
type UnitRow = readonly [Unit, Amount, string, string, string, string];

// prettier-ignore
const unitRows: readonly UnitRow[] = [
  ['usd-bn', 1, 'מיליארד דולר', 'מיליארד דולר', '$1 billion', '$1bn'],
  ['usd-bn', 13.07, '13.07 מיליארד דולר', '13.07 מיליארד דולר', '$13.07 billion', '$13.07bn'],
  ['usd-bn', 100, '100 מיליארד דולר', '100 מיליארד דולר', '$100 billion', '$100bn'],
  ['usd-bn', 1000, 'טריליון דולר', 'טריליון דולר', '$1 trillion', '$1tn'],
  ['usd-bn', 1400, '1.4 טריליון דולר', '1.4 טריליון דולר', '$1.4 trillion', '$1.4tn'],
  ['usd-bn', { low: 900, high: 1200 }, '900–1,200 מיליארד דולר', '900–1,200 מיליארד דולר', '$900–1,200 billion', '$900–1,200bn'],
  ['usd-bn', tens, 'עשרות מיליארדי דולרים', 'עשרות מיליארדי דולרים', 'tens of billions of dollars', 'tens of billions of dollars'],
  ['usd-bn', hundreds, 'מאות מיליארדי דולרים', 'מאות מיליארדי דולרים', 'hundreds of billions of dollars', 'hundreds of billions of dollars'],
  ['usd-bn-per-year', { low: 50, high: 60 }, '50–60 מיליארד דולר בשנה', '50–60 מיליארד דולר בשנה', '$50–60 billion a year', '$50–60bn a year'],
  ['usd-bn-per-gw', 50, '50 מיליארד דולר לג׳יגה־ואט', '50 מיליארד דולר לג׳יגה־ואט', '$50 billion a gigawatt', '$50bn a gigawatt'],
  ['usd', 1, 'דולר אחד', '1 דולר', '$1', '$1'],
  ['usd', 1.3, '1.30 דולר', '1.30 דולר', '$1.30', '$1.30'],
  ['usd', { low: 5, high: 10 }, '5–10 דולר', '5–10 דולר', '$5–10', '$5–10'],
  ['usd', { low: 0.011, high: 0.25 }, '0.011–0.25 דולר', '0.011–0.25 דולר', '$0.011–0.25', '$0.011–0.25'],
  ['gw', 1, 'ג׳יגה־ואט אחד', '1 ג׳יגה־ואט', '1 gigawatt', '1 GW'],
  ['gw', 4.5, '4.5 ג׳יגה־ואט', '4.5 ג׳יגה־ואט', '4.5 gigawatts', '4.5 GW'],
  ['percent', 40, '40%', '40%', '40%', '40%'],
  ['ratio', 17, 'פי 17', 'פי 17', '17 times', '17 times'],
  ['reactors', 20, '20 כורים גרעיניים', '20 כורים גרעיניים', '20 nuclear reactors', '20 nuclear reactors'],
  ['million-shares', 160, '160 מיליון מניות', '160 מיליון מניות', '160 million shares', '160m shares'],
  ['thousand-wafers-per-month', 900, '900 אלף פרוסות סיליקון בחודש', '900 אלף פרוסות סיליקון בחודש', '900,000 wafers a month', '900,000 wafers a month'],
  ['thousand-wafers-per-month', 2250, '2.25 מיליון פרוסות סיליקון בחודש', '2.25 מיליון פרוסות סיליקון בחודש', '2.25 million wafers a month', '2.25 million wafers a month'],
];

/** A qualifier, an amount in billions of dollars, and how both are written in full. */
type QualifierRow = readonly [Qualifier, Amount, string, string];

// prettier-ignore
const qualifierRows: readonly QualifierRow[] = [
  ['exact', 38, '38 מיליארד דולר', '$38 billion'],
  ['about', 12, 'כ־12 מיליארד דולר', 'about $12 billion'],
  ['about', 1000, 'כטריליון דולר', 'about $1 trillion'],
  ['up-to', 100, 'עד 100 מיליארד דולר', 'up to $100 billion'],
  ['more-than', 12, 'יותר מ־12 מיליארד דולר', 'more than $12 billion'],
  ['more-than', 1000, 'יותר מטריליון דולר', 'more than $1 trillion'],
  ['at-least', 500, 'לפחות 500 מיליארד דולר', 'at least $500 billion'],
  ['range', { low: 50, high: 60 }, '50–60 מיליארד דולר', '$50–60 billion'],
  ['order', tens, 'עשרות מיליארדי דולרים', 'tens of billions of dollars'],
];

/** A form, and how a ceiling of 100 and about a dollar are written in it. */
type FormRow = readonly [QuantityForm, Locale, string, string];

const formRows: readonly FormRow[] = [
  ['full', 'he', 'עד 100 מיליארד דולר', 'כדולר אחד'],
  ['bare', 'he', '100 מיליארד דולר', 'דולר אחד'],
  ['short', 'he', 'עד 100 מיליארד דולר', 'כ־1 דולר'],
  ['number', 'he', 'עד 100', 'כ־1'],
  ['full', 'en', 'up to $100 billion', 'about $1'],
  ['bare', 'en', '$100 billion', '$1'],
  ['short', 'en', 'up to $100bn', 'about $1'],
  ['number', 'en', 'up to 100', 'about 1'],
];

describe('a quantity in words', () => {
  it.each(unitRows)('has its unit, %s, inflected for %j', (unit, amount, ...written) => {
    const quantity = { unit, amount, qualifier: 'exact' } as const;
    const forms = ['bare', 'short'] as const;
    expect(
      (['he', 'en'] as const).flatMap((locale) =>
        forms.map((form) => withSpaces(formatQuantity(quantity, locale, { form }))),
      ),
    ).toEqual(written);
  });

  it.each(qualifierRows)('says “%s” of %j', (qualifier, amount, he, en) => {
    const quantity = { unit: 'usd-bn', amount, qualifier } as const;
    expect(withSpaces(formatQuantity(quantity, 'he'))).toBe(he);
    expect(withSpaces(formatQuantity(quantity, 'en'))).toBe(en);
  });

  it.each(formRows)('in the form “%s” in %s is “%s” and “%s”', (form, locale, ceiling, dollar) => {
    const upTo = { unit: 'usd-bn', amount: 100, qualifier: 'up-to' } as const;
    const about = { unit: 'usd', amount: 1, qualifier: 'about' } as const;
    expect(withSpaces(formatQuantity(upTo, locale, { form }))).toBe(ceiling);
    expect(withSpaces(formatQuantity(about, locale, { form }))).toBe(dollar);
  });

  it('is written for every unit that there is', () => {
    expect(new Set(unitRows.map(([unit]) => unit))).toEqual(new Set(units));
  });

  it('is written for every qualifier that there is', () => {
    expect(new Set(qualifierRows.map(([qualifier]) => qualifier))).toEqual(new Set(qualifiers));
  });

  const inEveryUnit = (locale: Locale): string[] =>
    unitRows.map(([unit, amount]) => formatQuantity({ unit, amount, qualifier: 'about' }, locale));

  it.each(locales)('holds no mark that cannot be seen, in %s', (locale) => {
    expect(inEveryUnit(locale).filter((words) => /\p{Cf}|\u202F/u.test(words))).toEqual([]);
  });

  it.each(locales)('never ends a line between a number and what it counts, in %s', (locale) => {
    expect(inEveryUnit(locale).filter((words) => /\d /u.test(words))).toEqual([]);
  });
});
