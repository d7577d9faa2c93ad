import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launchBrowser } from '../../scripts/browser.ts';
import { startServer, type SiteServer } from '../../scripts/static-server.ts';
import { loopSteps } from '../../src/charts/money-loop/steps.ts';
import { sources } from '../../src/data/index.ts';
import { directions, localePath, locales } from '../../src/i18n/locale.ts';
import {
  dist,
  inkInMargins,
  openPdf,
  readSheets,
  squeeze,
  type Pdf,
  type Sheet,
} from './support/pdf.ts';

let site: SiteServer;
let browser: Browser;

beforeAll(async () => {
  site = await startServer({ root: dist, port: 0 });
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await site.close();
});

describe.each(locales)('A reader of /%s/, at night, who asks the browser to print', (locale) => {
  let pdf: Pdf;
  let sheets: Sheet[];

  beforeAll(async () => {
    const page = await browser.newPage({ colorScheme: 'dark' });
    await page.goto(site.url + localePath(locale));
    // As browsers do of themselves, unless they are told otherwise.
    const printed = await page.pdf({
      format: 'A4',
      margin: { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' },
    });
    await page.close();
    pdf = await openPdf(printed);
    sheets = await readSheets(pdf, directions[locale]);
  }, 60_000);

  it('gets no page without words', () => {
    for (const { number, text } of sheets)
      expect(text.length, `page ${number}`).toBeGreaterThan(40);
  });

  it('gets all of it, on white, and nothing cut at the sides', async () => {
    const margins = { block: 20, inline: 20 };
    for (const { number, page } of sheets) {
      expect(await inkInMargins(page, pdf, margins), `page ${number}`).toBeLessThan(16);
    }
  }, 90_000);

  it('gets every step of the loop with its picture, and the addresses of the sources', () => {
    const whole = sheets.map(({ text }) => text).join('');
    for (const { title } of loopSteps) expect(whole).toContain(squeeze(title[locale]));
    for (const { url } of sources) {
      if (url !== null) expect(whole).toContain(squeeze(new URL(url).hostname));
    }
  });
});
