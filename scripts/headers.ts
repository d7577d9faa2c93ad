/**
 * What a host has to send with the files of the site. The small server of `npm start` sends it, and the build
 * writes it down for hosts that read `_headers`; docs/hosting.md says the same for nginx and Caddy.
 */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { basePath, locales } from '../src/i18n/locale.ts';
import { hashedFolders } from '../src/scrolly/hashed-folders.ts';
import { papers, pdfAddress, pdfPlace } from '../src/report/files.ts';
import { addressOf, listPages } from './pages.ts';

export type Headers = Readonly<Record<string, string>>;

/** The features of a browser that no page here asks for, and that no frame in one may ask for either. */
const denied = ['browsing-topics', 'camera', 'display-capture', 'geolocation', 'microphone', 'usb'];

const everywhere: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': denied.map((feature) => `${feature}=()`).join(', '),
};

/** Browsers ask for these time and again: Chromium at each step of the loop, whose address it notes. */
const icons = ['favicon.svg', 'icon-192.png', 'icon-512.png', 'apple-touch-icon.png'];
const icon: Headers = { 'Cache-Control': 'public, max-age=86400' };

const hashed: Headers = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** Lets scripts of other pages read a file, and pages that are isolated (COEP) show it. */
const forOthers: Headers = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** By the folder that a file stands in, or by its name at the root. */
const byPlace: Readonly<Record<string, Headers>> = {
  ...Object.fromEntries(icons.map((name) => [name, icon])),
  ...Object.fromEntries(hashedFolders.map((folder) => [folder, hashed])),
  // For the frames in pages of others, too, which may have no origin.
  fonts: { ...hashed, ...forOthers },
  scripts: { ...hashed, ...forOthers },
  // For pages that take it as a module, or by its hash.
  'embed.js': forOthers,
  charts: forOthers,
  data: forOthers,
  oembed: forOthers,
};

/** A page cannot say this of itself: in a `<meta>` browsers ignore it. */
const unframed: Headers = { 'Content-Security-Policy': "frame-ancestors 'self'" };

/** Only what is made to be framed, `<locale>/embed/…`, may be framed by others. */
export const isEmbed = (address: string): boolean => address.split('/')[1] === 'embed';

const isPageAddress = (address: string): boolean =>
  address === '' || address.endsWith('/') || address.endsWith('.html');

/** Whether a built site has the report as PDFs, which it has only where there was a browser to make them. */
export const hasReport = (folder: string): boolean =>
  existsSync(path.join(folder, pdfPlace(locales[0], papers[0])));

/**
 * With the story in a language, where the whole of it is as a PDF: for programs that read no page. Without
 * `hreflang`, which would make it a translation, and which search engines take only with a host before the address.
 */
function linkReport(address: string): Headers {
  const locale = locales.find((each) => address === `${each}/`);
  if (locale === undefined) return {};
  const links = papers.map(
    (paper) => `<${pdfAddress(locale, paper)}>; rel="alternate"; type="application/pdf"`,
  );
  return { Link: links.join(', ') };
}

/**
 * @param address below that of the site, with no slash at its start.
 * @param withReport see `hasReport`.
 */
export const headersOf = (address: string, withReport: boolean): Headers => ({
  'Cache-Control': 'no-cache',
  ...everywhere,
  ...(isPageAddress(address) && !isEmbed(address) ? unframed : {}),
  ...(withReport ? linkReport(address) : {}),
  ...byPlace[address.split('/')[0] ?? ''],
});

/** Writes `_headers` and `_redirects`, which Netlify and Cloudflare Pages read. */
export async function writeHostFiles(folder: string): Promise<void> {
  const pages = (await listPages(folder)).map(addressOf);
  await writeFile(path.join(folder, '_headers'), writeHeaders(pages, hasReport(folder)));
  await writeFile(path.join(folder, '_redirects'), writeRedirects());
}

/**
 * These hosts let every page be asked for anew unless told otherwise, and join what several rules say of one
 * header: so nothing is said twice, and the pages that may not be framed are named rather than all but some.
 */
function writeHeaders(pages: readonly string[], withReport: boolean): string {
  const rules = [
    ['*', everywhere],
    ...Object.entries(byPlace).map(
      ([place, fields]) => [place.includes('.') ? place : `${place}/*`, fields] as const,
    ),
    ...listUnframed(pages).map(
      (pattern) => [pattern, { ...unframed, ...(withReport ? linkReport(pattern) : {}) }] as const,
    ),
  ] as const;
  return rules
    .map(([pattern, fields]) =>
      [
        `${basePath}${pattern}`,
        ...Object.entries(fields).map(([name, value]) => `  ${name}: ${value}`),
      ].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}

/** A few patterns for the many pages: all of a folder in a language, such as `he/charts/*`. */
const listUnframed = (pages: readonly string[]): string[] => [
  ...new Set(
    pages
      .filter((address) => !isEmbed(address))
      .map((address) => {
        const [locale, folder] = address.split('/');
        return folder === undefined || folder === '' ? address : `${locale ?? ''}/${folder}/*`;
      }),
  ),
];

/** A site for a folder still stands at the root of these hosts: they look for each file where it is. */
const writeRedirects = (): string =>
  basePath === '/'
    ? '# Every address has a file of its own.\n'
    : `/ ${basePath} 302\n${basePath}* /:splat 200\n`;
