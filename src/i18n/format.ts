/**
 * The one formatter of numbers and dates. `Intl` is not trusted with Hebrew money: it writes "100B" for
 * compact short and hides marks around the currency sign.
 */
import type { Amount, Qualifier, Unit } from '../data/schema.ts';
import type { Locale, Localized } from './locale.ts';

/** What is needed of a quantity, or of one of its revisions, to write it out. */
export interface Measured {
  readonly amount: Amount;
  readonly qualifier: Qualifier;
  readonly unit: Unit;
}

/**
 * - `full`: "up to $100 billion", as in a sentence
 * - `bare`: "$100 billion", without the qualifier
 * - `short`: "up to $100bn", for labels and tables
 * - `number`: "up to 100", where the unit stands elsewhere
 */
export const quantityForms = ['full', 'bare', 'short', 'number'] as const;

export type QuantityForm = (typeof quantityForms)[number];

export interface QuantityFormat {
  readonly form?: QuantityForm;
  /** Hebrew only: letters joined to the front, such as "ב". */
  readonly prefix?: string;
}

const maqaf = '־';

/** A space between digits and what they count, so that no line ends in mid-number. */
export const noBreak = '\u00A0';

/** Between things in a row. Where the row breaks it ends a line, and begins none. */
export const between = `${noBreak}· `;

/** What `Intl` calls each language, with the country whose customs it follows. */
export const intlLocales: Localized = { he: 'he-IL', en: 'en-GB' };

/** Keeps what a function has made of the same settings: to set up `Intl` takes longer than to format. */
function memoize<Settings extends readonly unknown[], Made>(make: (...settings: Settings) => Made) {
  const made = new Map<string, Made>();
  return (...settings: Settings): Made => {
    const key = JSON.stringify(settings);
    const found = made.get(key) ?? make(...settings);
    made.set(key, found);
    return found;
  };
}

const numberFormat = memoize(
  (locale: Locale, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(intlLocales[locale], { maximumFractionDigits: 3, ...options }),
);

/** A plain number with the separators of the locale. */
export const formatNumber = (
  value: number,
  locale: Locale,
  options: Intl.NumberFormatOptions = {},
): string => numberFormat(locale, options).format(value);

const listFormat = memoize(
  (locale: Locale) => new Intl.ListFormat(intlLocales[locale], { type: 'conjunction' }),
);

/** "A, B and C", as the locale writes it; `Intl` has a hyphen where Hebrew has a maqaf. */
export const joinList = (items: readonly string[], locale: Locale): string =>
  listFormat(locale).format(items).replace(' ו-', ` ו${maqaf}`);

/** Joins Hebrew letters to what follows: straight to a Hebrew letter, with a maqaf to anything else. */
export function joinPrefix(prefix: string, phrase: string): string {
  if (prefix === '') return phrase;
  return /^[א-ת]/u.test(phrase) ? prefix + phrase : `${prefix}${maqaf}${phrase}`;
}

/** A quantity in words, with its qualifier and unit, inflected for the language. */
export function formatQuantity(
  { amount, qualifier, unit }: Measured,
  locale: Locale,
  { form = 'full', prefix = '' }: QuantityFormat = {},
): string {
  const value =
    form === 'number' ? formatDigits(amount, locale) : withUnit[locale](amount, unit, form);
  const qualified = form === 'bare' ? value : qualify[locale](qualifier, value);
  return joinPrefix(prefix, qualified);
}

const qualify: Localized<(qualifier: Qualifier, value: string) => string> = {
  he: (qualifier, value) => {
    switch (qualifier) {
      case 'about':
        return joinPrefix('כ', value);
      case 'more-than':
        return `יותר ${joinPrefix('מ', value)}`;
      case 'up-to':
        return `עד ${value}`;
      case 'at-least':
        return `לפחות ${value}`;
      default:
        return value;
    }
  },
  en: (qualifier, value) => {
    const words: Partial<Record<Qualifier, string>> = {
      about: 'about ',
      'more-than': 'more than ',
      'up-to': 'up to ',
      'at-least': 'at least ',
    };
    return (words[qualifier] ?? '') + value;
  },
};

/** Said before billions of dollars alone: the schema of the records refuses an order in any other unit. */
const orderWords: Localized<Readonly<Record<'tens' | 'hundreds', string>>> = {
  he: { tens: 'עשרות', hundreds: 'מאות' },
  en: { tens: 'tens', hundreds: 'hundreds' },
};

/** The digits alone; a range takes an en dash. */
function formatDigits(amount: Amount, locale: Locale, options?: Intl.NumberFormatOptions): string {
  if (typeof amount === 'number') return formatNumber(amount, locale, options);
  if ('order' in amount) return orderWords[locale][amount.order];
  return `${formatNumber(amount.low, locale, options)}–${formatNumber(amount.high, locale, options)}`;
}

const scale = (amount: Amount, divisor: number): Amount => {
  if (typeof amount === 'number') return amount / divisor;
  return 'order' in amount ? amount : { low: amount.low / divisor, high: amount.high / divisor };
};

const isAtLeast = (amount: Amount, least: number): boolean =>
  typeof amount === 'number' ? amount >= least : 'low' in amount && amount.low >= least;

const isOne = (amount: Amount): boolean => amount === 1;

const withUnit: Localized<(amount: Amount, unit: Unit, form: QuantityForm) => string> = {
  he: formatHebrew,
  en: formatEnglish,
};

/** A thousand billions or more is said in trillions. */
const trillion = 1000;

function formatHebrew(amount: Amount, unit: Unit, form: QuantityForm): string {
  const digits = (options?: Intl.NumberFormatOptions) => formatDigits(amount, 'he', options);
  switch (unit) {
    case 'usd-bn':
      return formatHebrewBillions(amount);
    case 'usd-bn-per-year':
      return `${formatHebrewBillions(amount)} בשנה`;
    case 'usd-bn-per-gw':
      return `${formatHebrewBillions(amount)} לג׳יגה־ואט`;
    case 'usd':
      return isOne(amount) && form !== 'short'
        ? 'דולר אחד'
        : `${digits(centsOf(amount))}${noBreak}דולר`;
    case 'gw':
      return isOne(amount) && form !== 'short' ? 'ג׳יגה־ואט אחד' : `${digits()}${noBreak}ג׳יגה־ואט`;
    case 'percent':
      return `${digits()}%`;
    case 'ratio':
      return `פי${noBreak}${digits()}`;
    case 'reactors':
      return `${digits()}${noBreak}כורים גרעיניים`;
    case 'million-shares':
      return `${digits()}${noBreak}מיליון מניות`;
    case 'thousand-wafers-per-month':
      return isAtLeast(amount, 1000)
        ? `${formatDigits(scale(amount, 1000), 'he')}${noBreak}מיליון פרוסות סיליקון בחודש`
        : `${digits()}${noBreak}אלף פרוסות סיליקון בחודש`;
  }
}

function formatHebrewBillions(amount: Amount): string {
  if (typeof amount === 'object' && 'order' in amount)
    return `${orderWords.he[amount.order]} מיליארדי דולרים`;
  const [value, name] = isAtLeast(amount, trillion)
    ? ([scale(amount, trillion), 'טריליון'] as const)
    : ([amount, 'מיליארד'] as const);
  return isOne(value) ? `${name} דולר` : `${formatDigits(value, 'he')}${noBreak}${name} דולר`;
}

function formatEnglish(amount: Amount, unit: Unit, form: QuantityForm): string {
  const digits = (options?: Intl.NumberFormatOptions) => formatDigits(amount, 'en', options);
  const short = form === 'short';
  switch (unit) {
    case 'usd-bn':
      return formatEnglishBillions(amount, short);
    case 'usd-bn-per-year':
      return `${formatEnglishBillions(amount, short)} a year`;
    case 'usd-bn-per-gw':
      return `${formatEnglishBillions(amount, short)} a gigawatt`;
    case 'usd':
      return `$${digits(centsOf(amount))}`;
    case 'gw':
      if (short) return `${digits()}${noBreak}GW`;
      return isOne(amount) ? `1${noBreak}gigawatt` : `${digits()}${noBreak}gigawatts`;
    case 'percent':
      return `${digits()}%`;
    case 'ratio':
      return `${digits()}${noBreak}times`;
    case 'reactors':
      return `${digits()}${noBreak}nuclear reactors`;
    case 'million-shares':
      return short ? `${digits()}m shares` : `${digits()}${noBreak}million shares`;
    case 'thousand-wafers-per-month':
      return isAtLeast(amount, 1000)
        ? `${formatDigits(scale(amount, 1000), 'en')}${noBreak}million wafers a month`
        : `${formatDigits(scale(amount, 0.001), 'en')}${noBreak}wafers a month`;
  }
}

function formatEnglishBillions(amount: Amount, short: boolean): string {
  if (typeof amount === 'object' && 'order' in amount)
    return `${orderWords.en[amount.order]} of billions of dollars`;
  const inTrillions = isAtLeast(amount, trillion);
  const digits = formatDigits(inTrillions ? scale(amount, trillion) : amount, 'en');
  if (short) return `$${digits}${inTrillions ? 'tn' : 'bn'}`;
  return `$${digits}${noBreak}${inTrillions ? 'trillion' : 'billion'}`;
}

/** Dollars and cents show both decimals; whole dollars, and prices under a cent, show what there is. */
const centsOf = (amount: Amount): Intl.NumberFormatOptions =>
  typeof amount === 'number' && !Number.isInteger(amount) ? { minimumFractionDigits: 2 } : {};

const datePrecision: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  1: { year: 'numeric' },
  2: { year: 'numeric', month: 'long' },
  3: { year: 'numeric', month: 'long', day: 'numeric' },
};

const dateFormat = memoize(
  (locale: Locale, parts: number) =>
    new Intl.DateTimeFormat(intlLocales[locale], { timeZone: 'UTC', ...datePrecision[parts] }),
);

/** A date as precise as it is given: "2008", "October 2025", "6 October 2025". */
export function formatDate(date: string, locale: Locale, prefix = ''): string {
  const parts = date.split('-').map(Number);
  const [year = 0, month = 1, day = 1] = parts;
  const formatted = dateFormat(locale, parts.length).format(
    new Date(Date.UTC(year, month - 1, day)),
  );
  // A day stays with its month where a line ends.
  return joinPrefix(prefix, formatted.replace(/^(\d+) /u, '$1\u00A0'));
}
