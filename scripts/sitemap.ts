/**
 * Tells search engines of the pages, by what each page says of itself in its head: which address it is known
 * by, and in which languages it exists.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { parseHTML } from 'linkedom';

import { sitePath } from '../src/i18n/locale.ts';
import { addressOf, listPages } from './pages.ts';

interface Entry {
  readonly address: string;
  readonly alternates: readonly { readonly language: string; readonly address: string }[];
}

/** Writes `sitemap.xml`, and `robots.txt`, which names it. @param site the host that it is published on. */
export async function writeSitemap(folder: string, site: string): Promise<void> {
  const pages = await listPages(folder);
  const entries = await Promise.all(
    pages.map(async (place) => {
      const { document } = parseHTML(await readFile(path.join(folder, place), 'utf8'));
      return readEntry(document, new URL(sitePath(addressOf(place)), site).href);
    }),
  );
  const sitemap = renderSitemap(entries.filter((entry) => entry !== undefined));
  await writeFile(path.join(folder, 'sitemap.xml'), sitemap);
  await writeFile(
    path.join(folder, 'robots.txt'),
    `User-agent: *\nAllow: /\n\nSitemap: ${new URL(sitePath('sitemap.xml'), site).href}\n`,
  );
}

/** Nothing for a page that is not to be found, or that is known by the address of another. */
function readEntry(document: Document, own: string): Entry | undefined {
  const robots = document.querySelector('meta[name="robots"]')?.getAttribute('content') ?? '';
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  if (robots.includes('noindex') || canonical !== own) return undefined;
  const alternates = [...document.querySelectorAll('link[rel="alternate"][hreflang]')].flatMap(
    (link) => {
      const [language, address] = [link.getAttribute('hreflang'), link.getAttribute('href')];
      // A feed has a language too, and a type.
      return language === null || address === null || link.hasAttribute('type')
        ? []
        : [{ language, address }];
    },
  );
  return { address: own, alternates };
}

const renderSitemap = (entries: readonly Entry[]): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.map(renderEntry).join('')}</urlset>
`;

const renderEntry = ({ address, alternates }: Entry): string =>
  `  <url>
    <loc>${address}</loc>
${alternates.map(({ language, address: other }) => `    <xhtml:link rel="alternate" hreflang="${language}" href="${other}"/>\n`).join('')}  </url>
`;
