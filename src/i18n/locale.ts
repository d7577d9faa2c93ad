import { locales, type Locale } from '../data/locales.ts';

export { locales, type Locale, type Localized } from '../data/locales.ts';

export type Direction = 'rtl' | 'ltr';

export const directions: Readonly<Record<Locale, Direction>> = { he: 'rtl', en: 'ltr' };

/** Each language by its own name, for the language switch. */
export const languageNames: Readonly<Record<Locale, string>> = { he: 'עברית', en: 'English' };

/** The folder of its host that the site is published in: `/`, or such as `/loop/`. */
export const basePath = /* @__PURE__ */ readBasePath();

/** The address of anything on the site, from its place in `dist`, which has no slash at its start. */
export const sitePath = (place = ''): string => basePath + place;

/** The address of a page in a language; `path` has no slash at its start and one at its end. */
export const localePath = (locale: Locale, path = ''): string => sitePath(`${locale}/${path}`);

/** The languages that a page in this language can be switched to. */
export const otherLocales = (locale: Locale): Locale[] => locales.filter((each) => each !== locale);

/** Marked as pure where it is called: a script that names no address is the same wherever the site stands. */
function readBasePath(): string {
  return ['', ...(process.env.BASE_PATH ?? '').split('/').filter(Boolean), ''].join('/');
}
