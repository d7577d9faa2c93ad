import { locales, type Locale } from '../../../src/i18n/locale.ts';

/**
 * What is tested in one language on one screen, where languages and screens take turns: each item comes once in every
 * language and, in one of them, on every screen.
 */
export const shareOf = <Item>(
  items: readonly Item[],
  locale: Locale,
  isMobile: boolean,
): readonly Item[] =>
  items.filter((_, index) => index % 2 === (locales.indexOf(locale) + Number(isMobile)) % 2);
