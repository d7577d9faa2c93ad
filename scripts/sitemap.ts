/**
 * Tells search engines of the pages, by what each page says of itself in its head: which address it is known
 * by, and in which languages it exists. The PDFs of the report are told where they were made.
 */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { sitePath } from '../src/i18n/locale.ts';
import { readHead } from './markup.ts';
import { addressOf, listFiles, listPages } from './pages.ts';

interface Entry {
  readonly address: string;
  readonly alternates: readonly { readonly language: string; readonly address: string }[];
}

/** Writes `sitemap.xml`, and `robots.txt`, which names it. @param site the host that it is published on. */
export async function writeSitemap(folder: string, site: string): Promise<void> {
  const pages = await listPages(folder);
  const entries = pages.map((place) =>
    readEntry(
      readFileSync(path.join(folder, place)),
      new URL(sitePath(addressOf(place)), site).href,
    ),
  );
  const pdfs = (await listFiles(folder)).filter((place) => place.endsWith('.pdf'));
  const sitemap = renderSitemap([
    ...entries.filter((entry) => entry !== undefined),
    ...pdfs.map((place) => ({ address: new URL(sitePath(place), site).href, alternates: [] })),
  ]);
  await writeFile(path.join(folder, 'sitemap.xml'), sitemap);
  await writeFile(
    path.join(folder, 'robots.txt'),
    `User-agent: *\nAllow: /\n\nSitemap: ${new URL(sitePath('sitemap.xml'), site).href}\n`,
  );
}

/** Nothing for a page that is not to be found, or that is known by the address of another. */
function readEntry(page: Buffer, own: string): Entry | undefined {
  const { meta, link: links } = readHead(page, ['meta', 'link']);
  const robots = meta.find(({ name }) => name === 'robots');
  const canonical = links.find(({ rel }) => rel === 'canonical');
  const isHidden = robots?.['content']?.includes('noindex') ?? false;
  if (isHidden || canonical?.['href'] !== own) return undefined;
  const alternates = links.flatMap(({ rel, type, hreflang: language, href: address }) =>
    // A feed has a language too, and a type.
    rel !== 'alternate' || type !== undefined || language === undefined || address === undefined
      ? []
      : [{ language, address }],
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
