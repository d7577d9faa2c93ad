/**
 * Takes pictures of every page as a reader scrolls through it, on a phone and on a desk, by day and
 * by night, and of the pages of every PDF, and lays them out on contact sheets, to be looked at.
 *
 * npm run shots -- /he/method/ takes only the pages and the PDFs whose address has that in it.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

import { locales } from '../src/data/locales.ts';
import { launchBrowser } from './browser.ts';
import { dist, requireDist, root } from './dist.ts';
import { openPdf, paintSheet } from './draw-pdf.ts';
import { addressOf, listFiles } from './pages.ts';
import { startServer } from './static-server.ts';

const sizes = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  desk: { viewport: { width: 1280, height: 800 } },
} as const satisfies Record<string, BrowserContextOptions>;

/** How wide the pictures stand on a contact sheet, in px. */
const thumbnails = { phone: 240, desk: 480, sheet: 380 } as const;

const themes = ['light', 'dark'] as const;

interface Look {
  readonly size: keyof typeof sizes;
  readonly theme: (typeof themes)[number];
}

/** A picture of what one screen shows, or of one page of a PDF. */
interface Shot {
  readonly page: string;
  readonly label: string;
  readonly file: string;
}

const shotsFolder = path.join(root, '.build/shots');

const listAddresses = async (ending: string, filter: string): Promise<string[]> =>
  (await listFiles(dist))
    .filter((place) => place.endsWith(ending))
    .map((place) => `/${addressOf(place)}`)
    .filter((address) => address.includes(filter));

async function shootLook(
  browser: Browser,
  site: string,
  pages: readonly string[],
  { size, theme }: Look,
): Promise<Shot[]> {
  const context = await browser.newContext({ ...sizes[size], colorScheme: theme, baseURL: site });
  const page = await context.newPage();
  const shots: Shot[] = [];
  for (const address of pages) {
    const folder = path.join(shotsFolder, `${size}-${theme}`, nameOf(address));
    await mkdir(folder, { recursive: true });
    const shoot = async (label: string): Promise<void> => {
      const file = path.join(folder, `${label}.png`);
      await settle(page);
      // Transitions are taken to their end.
      await page.screenshot({ path: file, animations: 'disabled' });
      shots.push({ page: address, label, file });
    };
    await page.goto(address);
    await shootScreens(page, shoot);
    await shootSteps(page, shoot);
  }
  await context.close();
  return shots;
}

type Shoot = (label: string) => Promise<void>;

/** Screen by screen rather than in one long picture, in which what sticks would stand only once. */
async function shootScreens(page: Page, shoot: Shoot): Promise<void> {
  const { screens, height } = await page.evaluate(() => ({
    screens: Math.ceil(document.documentElement.scrollHeight / window.innerHeight),
    height: window.innerHeight,
  }));
  for (let screen = 0; screen < screens; screen += 1) {
    await page.evaluate((top) => {
      window.scrollTo({ top, behavior: 'instant' });
    }, screen * height);
    await shoot(`screen-${String(screen + 1).padStart(2, '0')}`);
  }
}

async function shootSteps(page: Page, shoot: Shoot): Promise<void> {
  const ids = await page.locator('.step[id]').evaluateAll((steps) => steps.map(({ id }) => id));
  for (const [index, id] of ids.entries()) {
    await page.evaluate((step) => {
      window.location.hash = step;
    }, id);
    await shoot(`step-${String(index + 1).padStart(2, '0')}-${id}`);
  }
}

/** Fonts are there, and what watches the scroll has been told of it. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    });
  });
  await page.waitForTimeout(100);
}

async function shootPdf(address: string): Promise<Shot[]> {
  const folder = path.join(shotsFolder, nameOf(address));
  await mkdir(folder, { recursive: true });
  const pdf = await openPdf(path.join(dist, address));
  const shots: Shot[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const label = `page-${String(number).padStart(2, '0')}`;
    const file = path.join(folder, `${label}.png`);
    await writeFile(file, await paintSheet(await pdf.getPage(number), pdf, 1));
    shots.push({ page: address, label, file });
  }
  return shots;
}

async function makeSheet(
  browser: Browser,
  name: string,
  thumbnail: number,
  shots: readonly Shot[],
): Promise<void> {
  const html = path.join(shotsFolder, `${name}.html`);
  await writeFile(html, renderSheet(name, thumbnail, shots));
  const page = await browser.newPage({ viewport: { width: 2000, height: 1000 } });
  await page.goto(pathToFileURL(html).href);
  const picture = path.join(shotsFolder, `${name}.png`);
  // Hundreds of pictures take their time.
  await page.screenshot({ path: picture, fullPage: true, timeout: 0 });
  await page.close();
  console.log(`${path.relative(root, picture)}: ${shots.length} pictures`);
}

function renderSheet(name: string, thumbnail: number, shots: readonly Shot[]): string {
  const figures = shots.map(({ page, label, file }) => {
    const source = path.relative(shotsFolder, file).replaceAll(path.sep, '/');
    return `<figure><img src="${source}" width="${thumbnail}" alt=""><figcaption>${page} ${label}</figcaption></figure>`;
  });
  return `<!doctype html>
<meta charset="utf-8">
<title>${name}</title>
<style>
  body { margin: 16px; background: #888; font: 11px sans-serif; }
  main { display: flex; flex-wrap: wrap; align-items: start; gap: 12px; }
  figure { margin: 0; inline-size: ${thumbnail}px; }
  img { display: block; }
</style>
<h1>${name}</h1>
<main>${figures.join('\n')}</main>
`;
}

const nameOf = (address: string): string =>
  address
    .replace(/\.(html|pdf)$/, '')
    .replaceAll('/', ' ')
    .trim()
    .replaceAll(' ', '-') || 'home';

/** Pages of no language, such as the choice of one, share a sheet. */
const languageOf = (page: string): string =>
  locales.find((locale) => page.startsWith(`/${locale}/`)) ?? 'other';

requireDist();
const filter = process.argv[2] ?? '';
const pages = await listAddresses('.html', filter);
const pdfs = await listAddresses('.pdf', filter);
if (pages.length + pdfs.length === 0) {
  console.error(`Nothing in ${path.relative(root, dist)} has "${filter}" in its address.`);
  process.exit(1);
}
await rm(shotsFolder, { recursive: true, force: true });
await mkdir(shotsFolder, { recursive: true });
const server = await startServer({ root: dist, port: 0 });
const browser = await launchBrowser();
for (const size of Object.keys(sizes) as Look['size'][]) {
  for (const theme of themes) {
    const shots = await shootLook(browser, server.url, pages, { size, theme });
    const byLanguage = Object.entries(Object.groupBy(shots, ({ page }) => languageOf(page)));
    for (const [language, group = []] of byLanguage) {
      await makeSheet(browser, `${language}-${size}-${theme}`, thumbnails[size], group);
    }
  }
}
for (const address of pdfs) {
  await makeSheet(browser, nameOf(address), thumbnails.sheet, await shootPdf(address));
}
await browser.close();
await server.close();
