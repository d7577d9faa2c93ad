/** Makes the PDFs of the report from the print edition that has been built. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

import { chromium, type Browser } from '@playwright/test';
import { parseHTML } from 'linkedom';

import { locales } from '../../src/data/locales.ts';
import { directions, type Locale } from '../../src/i18n/locale.ts';
import { papers, pdfPlace, reportPage, reportPath, type Paper } from '../../src/report/files.ts';
import { reportMessages } from '../../src/report/messages.ts';
import { renderFontFaces } from '../../src/styles/fonts.ts';
import { browserArgs } from '../browser.ts';
import { renderPrintFaces } from '../fonts.ts';
import { finishPdf } from './finish.ts';
import { typeset } from './typeset.ts';

interface Places {
  /** The built site, which the PDFs become a part of. */
  readonly folder: string;
  /** Where PDFs are kept from one build to the next. */
  readonly store: string;
}

interface Order {
  readonly locale: Locale;
  readonly paper: Paper;
}

const here = import.meta.dirname;

/** The weights that the styles of the report use. */
const weights = { 'Frank Ruhl Libre': [400, 700, 900], Assistant: [400, 700] };

/** As many as the machine has cores to spare: each keeps one busy. */
const atOnce = 2;

/** Every language on every paper. What was made from the same pages and the same program is not made again. */
export async function makeReports(places: Places, executable: string): Promise<void> {
  const orders = locales.flatMap((locale) => papers.map((paper) => ({ locale, paper })));
  const browser = await chromium.launch({ executablePath: executable, args: [...browserArgs] });
  try {
    const queue = [...orders];
    const work = async (): Promise<void> => {
      for (let order = queue.shift(); order !== undefined; order = queue.shift()) {
        await makeReport(browser, order, places);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  } finally {
    await browser.close();
  }
}

async function makeReport(browser: Browser, order: Order, { folder, store }: Places) {
  const { locale, paper } = order;
  const target = path.join(folder, pdfPlace(locale, paper));
  const html = await readFile(path.join(folder, locale, reportPath, 'index.html'), 'utf8');
  const kept = path.join(store, `${locale}-${paper}-${await hashInput(html, browser)}.pdf`);
  if (!existsSync(kept)) {
    const pdf = await printReport(browser, html, order);
    await mkdir(store, { recursive: true });
    await forgetOlder(store, `${locale}-${paper}-`);
    await writeFile(`${kept}.part`, pdf);
    await rename(`${kept}.part`, kept);
  }
  await mkdir(path.dirname(target), { recursive: true });
  await copyFile(kept, target);
}

async function printReport(
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
    faces: {
      onScreen: renderFontFaces(locale),
      inPrint: await renderPrintFaces(document.body.textContent + style, weights),
    },
    style,
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
  });
}

/** The styles for sheets of a size, with the words that these styles write on them. */
async function renderStyle(locale: Locale, paper: Paper): Promise<string> {
  const { pageOf, pageShort } = reportMessages[locale];
  const counted = (counter: string): string => `' ${counter} '`;
  const numbering = `'${pageOf(counted('counter(page)'), counted('counter(pages)'))}'`;
  const reference = `', ${pageShort(counted('target-counter(attr(href url), page)'))}'`;
  return `${await readFile(path.join(here, 'paged.css'), 'utf8')}
@page { size: ${paper}; }
@page :left { @bottom-left { content: ${numbering}; } }
@page :right { @bottom-right { content: ${numbering}; } }
@page :first { @bottom-left { content: none; } @bottom-right { content: none; } }
.report .page-of::after { content: ${reference}; }`;
}

/** All that the bytes of a PDF follow from: the page, the program, its tools and the browser. */
async function hashInput(html: string, browser: Browser): Promise<string> {
  const { resolve } = createRequire(import.meta.url);
  const program = await readdir(here);
  const files = [
    ...program.map((file) => path.join(here, file)),
    path.join(here, '../fonts.ts'),
    path.join(here, '../../src/report/messages.ts'),
    path.join(resolve('@vivliostyle/core'), '../../package.json'),
    path.join(resolve('pdf-lib'), '../../package.json'),
  ];
  const hash = createHash('sha256').update(html).update(browser.version());
  for (const file of files.sort()) hash.update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

async function forgetOlder(store: string, start: string): Promise<void> {
  const older = (await readdir(store)).filter((file) => file.startsWith(start));
  await Promise.all(older.map((file) => rm(path.join(store, file))));
}
