import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { startServer, type SiteServer } from '../../scripts/static-server.ts';
import { loopSteps } from '../../src/charts/money-loop/steps.ts';
import { sources } from '../../src/data/index.ts';
import { directions, localePath, locales } from '../../src/i18n/locale.ts';
import { messages } from '../../src/i18n/messages.ts';
import {
  otherEngines,
  startChromium,
  startIfPresent,
  type Engine,
} from '../engines/support/engines.ts';
import {
  dist,
  drawSheet,
  inkInMargins,
  openPdf,
  readSheets,
  squeeze,
  type Pdf,
  type Sheet,
} from './support/pdf.ts';

let site: SiteServer;

beforeAll(async () => {
  site = await startServer({ root: dist, port: 0 });
});

afterAll(() => site.close());

const chromium: Engine = { name: 'Chromium', install: '', find: () => startChromium };
const printers = [chromium, ...otherEngines.filter(({ name }) => name === 'Firefox')];

describe.each(
  printers.flatMap((engine) => locales.map((locale) => ({ engine, name: engine.name, locale }))),
)('A reader of /$locale/ who asks $name to print', ({ engine, locale }) => {
  let pdf: Pdf;
  let sheets: Sheet[] = [];

  beforeAll(async () => {
    const tab = await startIfPresent(engine);
    if (tab?.print === undefined) return;
    await tab.open(site.url + localePath(locale));
    const printed = await tab.print();
    await tab.close();
    pdf = await openPdf(Buffer.from(printed));
    sheets = await readSheets(pdf, directions[locale]);
  }, 90_000);

  beforeEach(({ skip }) => {
    skip(sheets.length === 0, `${engine.name} is not here to print.`);
  });

  it('gets no page without words', () => {
    for (const { number, text } of sheets)
      expect(text.length, `page ${number}`).toBeGreaterThan(20);
  });

  it('gets all of it, on white, and nothing cut at the sides', async () => {
    const margins = { block: 20, inline: 20 };
    for (const { number, page } of sheets) {
      expect(await inkInMargins(page, pdf, margins), `page ${number}`).toBeLessThan(16);
    }
  }, 90_000);

  it('gets the picture of a step, dark in the middle where OpenAI stands', async () => {
    const position = squeeze(messages[locale].loop.position(10, loopSteps.length));
    const sheet = sheets.find(({ text }) => text.includes(position));
    if (sheet === undefined) throw new Error(`No sheet has “${position}”.`);
    const { data } = await drawSheet(sheet.page, pdf, 0.5);
    const dark = data.filter((value, at) => at % 4 === 0 && value < 60).length;
    expect(dark).toBeGreaterThan(300);
  });

  it('gets every step of the loop, and the addresses of the sources', () => {
    const whole = sheets.map(({ text }) => text).join('');
    const steps = loopSteps.map((_, index) =>
      messages[locale].loop.position(index + 1, loopSteps.length),
    );
    const hosts = sources.flatMap(({ url }) => (url === null ? [] : [new URL(url).hostname]));
    // Firefox joins letters so that a program cannot read them out of its files again.
    const wanted = engine === chromium ? [...steps, ...hosts] : steps;
    expect(wanted.filter((each) => !whole.includes(squeeze(each)))).toEqual([]);
  });
});
