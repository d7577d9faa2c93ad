import { describe, expect, it } from 'vitest';

import { drawSheet } from '../../scripts/draw-pdf.ts';
import { loopSteps } from '../../src/charts/money-loop/steps.ts';
import { quantities, sources } from '../../src/data/index.ts';
import { exploreWords } from '../../src/i18n/explore.ts';
import { handoutWords } from '../../src/i18n/handout.ts';
import { localePath, locales } from '../../src/i18n/locale.ts';
import { messages } from '../../src/i18n/messages.ts';
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

describe.each(
  printers.flatMap((engine) => locales.map((locale) => ({ engine, name: engine.name, locale }))),
)('A reader of /$locale/ who asks $name to print', ({ engine, locale }) => {
  const print = printForTests(engine, localePath(locale), locale);
  const page = readPage(localePath(locale));

  it('gets no page without words', async () => {
    await expectWords(print());
  });

  it('gets all of it, on white, and nothing cut at the sides', async () => {
    await expectWhiteSheets(print());
  }, 90_000);

  it('finds no heading left behind at the foot of a sheet, and nothing to press', () => {
    expect(findLoneHeads(print(), page)).toEqual([]);
    const whole = wordsOf(print().sheets);
    for (const words of [exploreWords[locale].tryIt, handoutWords[locale].more]) {
      expect(whole).not.toContain(squeeze(words));
    }
  });

  it('is led from each number to its entry by a number', () => {
    const entries = [...page.querySelectorAll('.numbers [id^="source-"]')].map(({ id }) => id);
    expect(entries).toHaveLength(quantities.length);
    const notes = [...page.querySelectorAll('.story [data-note]')];
    expect(notes.length).toBeGreaterThan(50);
    for (const note of notes) {
      const entry = entries[Number(note.getAttribute('data-note')) - 1];
      expect(note.getAttribute('href')).toBe(`#${entry}`);
    }
    // Firefox joins letters so that a program cannot read them out of its files again.
    if (engine !== chromium) return;
    const whole = wordsOf(print().sheets);
    for (const [index, { measures }] of quantities.entries()) {
      expect(whole).toContain(squeeze(`${index + 1}. ${measures[locale].split(' ')[0]}`));
    }
  });

  it('gets the picture of a step, dark in the middle where OpenAI stands', async () => {
    const position = squeeze(messages[locale].loop.position(10, loopSteps.length));
    const { pdf, sheets } = print();
    const sheet = sheets.find(({ text }) => text.includes(position));
    if (sheet === undefined) throw new Error(`No sheet has “${position}”.`);
    const { data } = await drawSheet(sheet.page, pdf, 0.5);
    const dark = data.filter((value, at) => at % 4 === 0 && value < 60).length;
    expect(dark).toBeGreaterThan(300);
  });

  it('gets every step of the loop, and the addresses of the sources', () => {
    const whole = wordsOf(print().sheets);
    const steps = loopSteps.map((_, index) =>
      messages[locale].loop.position(index + 1, loopSteps.length),
    );
    const hosts = sources.flatMap(({ url }) => (url === null ? [] : [new URL(url).hostname]));
    // Firefox joins letters so that a program cannot read them out of its files again.
    const wanted = engine === chromium ? [...steps, ...hosts] : steps;
    expect(wanted.filter((each) => !whole.includes(squeeze(each)))).toEqual([]);
  });
});
