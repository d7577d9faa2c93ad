/** The worker that keeps pages for reading without a line. Its address gives it the whole site to keep. */
import type { APIRoute } from 'astro';

import { directions, localePath, locales, type Locale } from '../i18n/locale.ts';
import { messages } from '../i18n/messages.ts';
import { hashedFolders } from '../scrolly/hashed-folders.ts';
import script from '../scrolly/worker.js?iife';

/** What stands for a page that has not been opened yet, without a line. Each byte counts, so no quotes. */
const words = `<!doctype html><html lang=${locales[0]}><meta name=viewport content=width=device-width><title>${messages[locales[0]].siteName}</title>${locales.map(tell).join('')}`;

function tell(locale: Locale): string {
  const { offline, siteName } = messages[locale];
  return `<p lang=${locale} dir=${directions[locale]}>${offline} <a href=${localePath(locale)}>${siteName}</a>`;
}

export const GET: APIRoute = () =>
  new Response(
    script
      .replace('WORDS', () => JSON.stringify(words))
      .replace('FOLDERS', () => `/\\/(${hashedFolders.join('|')})\\//`),
    {
      headers: { 'Content-Type': 'text/javascript;charset=utf-8' },
    },
  );
