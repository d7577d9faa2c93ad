import { beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Pdf } from '../../scripts/draw-pdf.ts';
import { chartAddress } from '../../src/charts/addresses.ts';
import { handoutWords } from '../../src/i18n/handout.ts';
import { localePath, locales } from '../../src/i18n/locale.ts';
import { reportPage } from '../../src/report/files.ts';
import { squeeze, type Sheet } from './support/pdf.ts';
import {
  expectWhiteSheets,
  expectWords,
  findLoneHeads,
  printers,
  printPage,
  readPage,
} from './support/print.ts';

const pages = printers.flatMap((engine) =>
  locales.flatMap((locale) =>
    [
      reportPage(locale),
      chartAddress('promises-and-means', locale),
      localePath(locale, 'models/'),
      localePath(locale, 'method/'),
    ].map((address) => ({ engine, name: engine.name, locale, address })),
  ),
);

describe.each(pages)(
  'A reader of $address who asks $name to print',
  ({ engine, locale, address }) => {
    let pdf: Pdf;
    let sheets: readonly Sheet[] = [];
    const page = readPage(address);

    beforeAll(async () => {
      const print = await printPage(engine, address, locale);
      if (print !== undefined) ({ pdf, sheets } = print);
    }, 90_000);

    beforeEach(({ skip }) => {
      skip(sheets.length === 0, `${engine.name} is not here to print.`);
    });

    it('gets all of it, from the title to the last source, and no page without words', () => {
      const whole = sheets.map(({ text }) => text).join('');
      expect(whole).toContain(squeeze(page.querySelector('h1')?.textContent ?? ''));
      expectWords(sheets);
    });

    it('gets it on white, and nothing cut at the sides', async () => {
      await expectWhiteSheets({ pdf, sheets });
    }, 60_000);

    it('finds no heading left behind at the foot of a sheet, and nothing to press', () => {
      expect(findLoneHeads(sheets, page)).toEqual([]);
      const whole = sheets.map(({ text }) => text).join('');
      const { embed, more } = handoutWords[locale];
      for (const words of [embed.title, more, 'BibTeX']) {
        expect(whole).not.toContain(squeeze(words));
      }
    });
  },
);
