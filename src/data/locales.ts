/**
 * The languages of the site. The list lives with the data, not with the interface, because every text
 * of the dataset is a record over it: adding a locale here makes the compiler list all that is missing.
 */
export const locales = ['he', 'en'] as const;

export type Locale = (typeof locales)[number];

/** A text (or any value) in every language of the site. */
export type Localized<Value = string> = Readonly<Record<Locale, Value>>;
