/** Makes the PDFs of the report from the print edition that has been built. */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

import { chromium, type Browser } from '@playwright/test';
import { parseHTML } from 'linkedom';

import { locales } from '../../src/data/locales.ts';
import { directions, type Locale } from '../../src/i18n/locale.ts';
import { papers, pdfPlace, reportPage, reportPath, type Paper } from '../../src/report/files.ts';
import { reportMessages } from '../../src/report/messages.ts';
import { forEachAtOnce } from '../at-once.ts';
import { browserArgs } from '../browser.ts';
import { renderPrintFaces } from '../fonts.ts';
import { Store } from '../store.ts';
import { finishPdf } from './finish.ts';
import type { TextArea } from './pour.ts';
import { typeset } from './typeset.ts';

interface Order {
  readonly locale: Locale;
  readonly paper: Paper;
}

const here = import.meta.dirname;

/** The weights that the styles of the report use. */
const weights = { 'Frank Ruhl Libre': [400, 700, 900], Assistant: [400, 700] };

/** The sheets without the margins of paged.css, in millimetres. */
const areas: Readonly<Record<Paper, TextArea>> = {
  a4: { inline: 210 - 46, block: 297 - 48 },
  letter: { inline: 215.9 - 46, block: 279.4 - 48 },
};

/** As many as the machine has cores to spare: each keeps one busy. */
const atOnce = 2;

/**
 * Every language on every paper. What was made from the same pages and the same program is not made again.
 *
 * @param folder the built site, which the PDFs become a part of.
 */
export async function makeReports(folder: string, executable: string): Promise<void> {
  const orders = locales.flatMap((locale) => papers.map((paper) => ({ locale, paper })));
  const store = new Store(path.resolve(here, '../../.build/report'), await listTools());
  const browser = await chromium.launch({ executablePath: executable, args: [...browserArgs] });
  try {
    await forEachAtOnce(atOnce, orders, async (order) => {
      const { locale, paper } = order;
      const html = await readFile(path.join(folder, locale, reportPath, 'index.html'), 'utf8');
      const pdf = await store.keep([browser.version(), html, paper], () =>
        printReport(browser, html, order),
      );
      const target = path.join(folder, pdfPlace(locale, paper));
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, pdf);
    });
  } finally {
    await browser.close();
  }
  await store.forgetRest();
}

/**
 * Makes one file, whatever was made before.
 *
 * @param html the print edition, as it is published.
 */
export async function printReport(
  browser: Browser,
  html: string,
  { locale, paper }: Order,
): Promise<Uint8Array> {
  const { document } = parseHTML(html);
  const read = (selector: string, attribute: string): string =>
    document.querySelector(selector)?.getAttribute(attribute) ?? '';
  const style = await renderStyle(locale, paper);
  const printed = await typeset(browser, {
    html,
    site: new URL(read('link[rel="canonical"]', 'href')).origin,
    address: reportPage(locale),
    faces: await renderPrintFaces(readLetters(document) + style, weights),
    style,
    area: areas[paper],
  });
  return finishPdf(printed, {
    title: document.title,
    subject: read('meta[name="description"]', 'content'),
    language: locale,
    direction: directions[locale],
    headings: [...document.querySelectorAll('h1, h2, h3, h4')].map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    ),
    date: read('.cover time', 'datetime'),
    source: html + style,
  });
}

/** All that is set in type: the addresses of links too, which are written out. */
const readLetters = ({ body }: Document): string =>
  body.textContent +
  [...body.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')).join('');

/** The styles for sheets of a size, with the words that these styles write on them. */
async function renderStyle(locale: Locale, paper: Paper): Promise<string> {
  const { pageOf, pageShort } = reportMessages[locale];
  const counted = (counter: string): string => `' ${counter} '`;
  const numbering = `'${pageOf(counted('counter(page)'), counted('counter(pages)'))}'`;
  const reference = pageShort(counted('target-counter(attr(href url), page)'));
  return `${await readFile(path.join(here, 'paged.css'), 'utf8')}
@page { size: ${paper}; }
@page :left { @bottom-left { content: ${numbering}; } }
@page :right { @bottom-right { content: ${numbering}; } }
@page :first { @bottom-left { content: none; } @bottom-right { content: none; } }
.report .page-of::after { content: ', ${reference}'; }
.report .plate-table .name a::after { content: ' (${reference})'; }`;
}

/** What makes the PDFs, besides the browser. */
async function listTools(): Promise<string[]> {
  const { resolve } = createRequire(import.meta.url);
  const program = await readdir(here);
  return [
    ...program.map((file) => path.join(here, file)),
    path.join(here, '../bundle.ts'),
    path.join(here, '../font-cutter.ts'),
    path.join(here, '../fonts.ts'),
    path.join(here, '../../src/report/messages.ts'),
    path.join(resolve('@vivliostyle/core'), '../../package.json'),
    path.join(resolve('pdf-lib'), '../../package.json'),
  ];
}
