import { locales } from './locale.ts';
import { messages } from './messages.ts';

/** What the site is called, for what is in no language alone. Not in `messages.ts`, which the models carry to readers. */
export const nameInEveryLanguage = (): string =>
  locales.map((locale) => messages[locale].siteName).join(' · ');
