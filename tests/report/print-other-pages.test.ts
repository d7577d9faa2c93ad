import { describe, expect, it } from 'vitest';

import { chartAddress } from '../../src/charts/addresses.ts';
import { handoutWords } from '../../src/i18n/handout.ts';
import { localePath, locales } from '../../src/i18n/locale.ts';
import { reportPage } from '../../src/report/files.ts';
import { squeeze, wordsOf } from './support/pdf.ts';
import {
  chromium,
  expectWhiteSheets,
  expectWords,
  findLoneHeads,
  printers,
  printForTests,
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
    const print = printForTests(engine, address, locale);
    const page = readPage(address);

    it('gets all of it, from the title to the last source, and no page without words', async () => {
      // Firefox draws the letters of the black weight as shapes, which no program reads out of its files again.
      const first = page.querySelector(engine === chromium ? 'h1' : '.lede, .number-of');
      expect(wordsOf(print().sheets)).toContain(squeeze(first?.textContent ?? 'nothing'));
      await expectWords(print());
    });

    it('gets it on white, and nothing cut at the sides', async () => {
      await expectWhiteSheets(print());
    }, 60_000);

    it('finds no heading left behind at the foot of a sheet, and nothing to press', () => {
      expect(findLoneHeads(print(), page)).toEqual([]);
      const whole = wordsOf(print().sheets);
      const { embed, more } = handoutWords[locale];
      for (const words of [embed.title, more, 'BibTeX']) {
        expect(whole).not.toContain(squeeze(words));
      }
    });
  },
);

describe.each(locales)('A reader of /%s/ who prints a model as it has been moved', (locale) => {
  const address = chartAddress('can-it-be-paid', locale);
  const begun = printForTests(chromium, address, locale);
  const moved = printForTests(chromium, `${address}?years=5`, locale);

  it('gets the page as large as that of one which nobody has moved, and in its place', () => {
    const [head, movedHead] = [begun, moved].map((print) => print().sheets[0]?.pieces.slice(0, 4));
    expect(movedHead).toEqual(head);
    expect(wordsOf(moved().sheets)).not.toBe(wordsOf(begun().sheets));
  });
});
