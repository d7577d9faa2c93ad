import { locales, type Locale } from '../data/locales.ts';

export { locales, type Locale, type Localized } from '../data/locales.ts';

export type Direction = 'rtl' | 'ltr';

export const directions: Readonly<Record<Locale, Direction>> = { he: 'rtl', en: 'ltr' };

/** Each language by its own name, for the language switch. */
export const languageNames: Readonly<Record<Locale, string>> = { he: 'עברית', en: 'English' };

/** The address of a page in a language; `path` has no slash at its start and one at its end. */
export const localePath = (locale: Locale, path = ''): string => `/${locale}/${path}`;

/** The languages that a page in this language can be switched to. */
export const otherLocales = (locale: Locale): Locale[] => locales.filter((each) => each !== locale);
