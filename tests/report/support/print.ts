/** Prints pages of the site as their readers do. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { parseHTML } from 'linkedom';
import { beforeAll, beforeEach, expect } from 'vitest';

import { openPdf, type Pdf } from '../../../scripts/draw-pdf.ts';
import { startServer } from '../../../scripts/static-server.ts';
import { directions, type Locale } from '../../../src/i18n/locale.ts';
import {
  otherEngines,
  startChromium,
  startIfPresent,
  type Engine,
} from '../../engines/support/engines.ts';
import { dist, glanceAt, readSheets, squeeze, type Sheet } from './pdf.ts';

export const chromium: Engine = { name: 'Chromium', install: '', find: () => startChromium };
export const printers = [chromium, ...otherEngines.filter(({ name }) => name === 'Firefox')];

export interface Print {
  readonly engine: Engine;
  readonly pdf: Pdf;
  readonly sheets: readonly Sheet[];
}

/**
 * Prints a page once for the tests of a block, which are skipped where the machine does not have
 * the browser. What it gives holds inside these tests.
 */
export function printForTests(engine: Engine, address: string, locale: Locale): () => Print {
  let print: Print | undefined;
  beforeAll(async () => {
    print = await printPage(engine, address, locale);
  }, 90_000);
  beforeEach(({ skip }) => {
    skip(print === undefined, `${engine.name} is not here to print.`);
  });
  return () => {
    if (print === undefined) throw new Error(`Nothing of ${address} was printed.`);
    return print;
  };
}

/** Gives undefined where the machine does not have the browser. */
async function printPage(
  engine: Engine,
  address: string,
  locale: Locale,
): Promise<Print | undefined> {
  const tab = await startIfPresent(engine);
  if (tab?.print === undefined) return undefined;
  const site = await startServer({ root: dist, port: 0 });
  await tab.open(site.url + address);
  // Who asks at the first moment gets what there is then, and Firefox prints nothing in a font that is on its way.
  await tab.run(async () => {
    await document.fonts.ready;
    // A model that the address moves is not there at once either.
    const isWaiting = () => location.search !== '' && !document.querySelector('[data-moved*="="]');
    do {
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
    } while (isWaiting());
  });
  const printed = await tab.print();
  await tab.close();
  await site.close();
  const pdf = await openPdf(Buffer.from(printed));
  return { engine, pdf, sheets: await readSheets(pdf, directions[locale]) };
}

const margins = { block: 20, inline: 20 };

/** No sheet is empty, or nearly so. Firefox draws the words of a picture as shapes: there they are read as ink. */
export async function expectWords({ engine, pdf, sheets }: Print): Promise<void> {
  for (const { number, page, text } of sheets) {
    if (engine === chromium || text.length > 20) {
      expect(text.length, `page ${number}`).toBeGreaterThan(20);
    } else {
      const { white } = await glanceAt(page, pdf, margins);
      expect(white, `page ${number}, which says “${text}”`).toBeLessThan(0.985);
    }
  }
}

/** Every sheet is white, and has nothing cut at its sides. */
export async function expectWhiteSheets({ pdf, sheets }: Print): Promise<void> {
  for (const { number, page } of sheets) {
    const { ink, white } = await glanceAt(page, pdf, margins);
    expect(ink, `page ${number}`).toBeLessThan(16);
    expect(white, `page ${number}`).toBeGreaterThan(0.5);
  }
}

export const readPage = (address: string): Document =>
  parseHTML(readFileSync(path.join(dist, address, 'index.html'), 'utf8')).document;

/** The headings, and the heads of tables, that stand last on a sheet, with nothing of what they are over. Contents are no headings. */
export function findLoneHeads({ sheets }: Print, page: Document): string[] {
  const heads = [...page.querySelectorAll('h1, h2, h3, h4, summary, thead tr')].map(
    ({ textContent }) => squeeze(textContent),
  );
  const lede = squeeze(page.querySelector('.lede')?.textContent ?? '');
  const first = sheets.findIndex(({ text }) => text.includes(lede));
  return sheets.slice(first, -1).flatMap((sheet) => {
    const line = readLastLine(sheet);
    return (
      heads
        .filter((head) => head !== '' && sheet.text.endsWith(head))
        // A sentence may end in the same words.
        .filter((head) => line.every((words) => head.includes(words)))
        .map((head) => `${sheet.number}: ${head}`)
    );
  });
}

/** The pieces of the line that was written last, squeezed. */
function readLastLine({ pieces }: Sheet): string[] {
  const written = pieces.filter(({ text }) => squeeze(text) !== '');
  const { y: bottom = NaN } = written.at(-1) ?? {};
  const before = written.findLastIndex(({ y }) => Math.abs(y - bottom) >= 1);
  return written.slice(before + 1).map(({ text }) => squeeze(text));
}
