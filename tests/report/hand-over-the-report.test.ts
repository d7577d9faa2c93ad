import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { parseHTML } from 'linkedom';
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';

import { drawSheet, openPdf, type Pdf } from '../../scripts/draw-pdf.ts';
import { charts } from '../../src/charts/index.ts';
import { listLegend } from '../../src/charts/legend.ts';
import { moneyLoop } from '../../src/charts/money-loop/chart.ts';
import { quantities, sources, terms } from '../../src/data/index.ts';
import { noBreak } from '../../src/i18n/format.ts';
import { directions, locales } from '../../src/i18n/locale.ts';
import { papers, reportPage } from '../../src/report/files.ts';
import { reportMessages } from '../../src/report/messages.ts';
import { compareLooks, lookAtSwatches } from '../e2e/support/swatches.ts';
import {
  dist,
  glanceAt,
  listBookmarks,
  pageOf,
  pathOfPdf,
  readSheets,
  squeeze,
  turnGrey,
  wordsOf,
  type Bookmark,
  type Sheet,
} from './support/pdf.ts';

/** The part that is read of a link on a page. */
interface Link {
  readonly rect: readonly [left: number, bottom: number, right: number, top: number];
  readonly dest?: Bookmark['dest'];
}

const hasQpdf = spawnSync('qpdf', ['--version']).status === 0;
if (!hasQpdf)
  console.log('qpdf is not on this machine; its test is skipped (apt-get install qpdf)');

const made = existsSync(pathOfPdf('en', 'a4'));
if (!made)
  console.log('The PDFs were left out of this build, so their tests are skipped (npm run build)');

describe
  .skipIf(!made)
  .each(locales.flatMap((locale) => papers.map((paper) => ({ locale, paper }))))(
  'A reader who is handed the report in $locale on $paper',
  ({ locale, paper }) => {
    const file = pathOfPdf(locale, paper);
    const t = reportMessages[locale];
    const page = parseHTML(
      readFileSync(path.join(dist, reportPage(locale), 'index.html'), 'utf8'),
    ).document;
    let pdf: Pdf;
    let sheets: Sheet[];
    let bookmarks: Bookmark[];

    beforeAll(async () => {
      pdf = await openPdf(file);
      sheets = await readSheets(pdf, directions[locale]);
      bookmarks = listBookmarks(await pdf.getOutline());
    }, 60_000);

    const textOf = (selector: string): string[] =>
      [...page.querySelectorAll(selector)].map(({ textContent }) => squeeze(textContent));

    it('gets a file that a letter can carry, of a length that a committee reads', () => {
      expect(statSync(file).size).toBeLessThan(1.5 * 1024 * 1024);
      expect(sheets.length).toBeGreaterThan(35);
      expect(sheets.length).toBeLessThan(60);
    });

    it('finds words on every page, with its number and the count of all', () => {
      for (const { number, text } of sheets.slice(1)) {
        expect(text.length, `page ${number}`).toBeGreaterThan(150);
        expect(text).toContain(squeeze(t.pageOf(String(number), String(sheets.length))));
      }
    });

    it('finds every chapter, figure and appendix by its bookmark', async () => {
      const headings = [...page.querySelectorAll('h1, h2, h3, h4')];
      expect(bookmarks.map(({ title }) => squeeze(title))).toEqual(
        headings.map(({ textContent }) => squeeze(textContent)),
      );
      for (const { title, dest } of bookmarks) {
        const sheet = sheets[(await pageOf(pdf, dest)) - 1];
        expect(sheet?.text, title).toContain(squeeze(title));
      }
    });

    it('is led by each entry of the contents to the page whose number stands beside it', async () => {
      let entries = 0;
      const first = bookmarks.findIndex(({ title }) => squeeze(title) === textOf('.part h2')[0]);
      const story = await pageOf(pdf, bookmarks[first]?.dest ?? null);
      for (const sheet of sheets.slice(1, story - 1)) {
        const numbers = sheet.pieces.filter(({ text }) => /^\d+$/.test(text.trim()));
        // A title may hold a number too: those of pages stand in a column at the end of the lines.
        const ends = numbers.map(({ x }) => x);
        const column = locale === 'he' ? Math.min(...ends) : Math.max(...ends);
        for (const link of (await sheet.page.getAnnotations()) as Link[]) {
          const [, bottom, , top] = link.rect;
          const number = numbers.find(
            ({ x, y }) => Math.abs(x - column) < 12 && y >= bottom - 1 && y <= top + 1,
          );
          if (number === undefined || link.dest === undefined) continue;
          entries += 1;
          expect(Number(number.text), String(link.dest)).toBe(await pageOf(pdf, link.dest));
        }
      }
      expect(entries).toBeGreaterThanOrEqual(page.querySelectorAll('.listing li').length);
    });

    it('finds every note at the foot of the page that calls it, or else of the next', async () => {
      const notes = page.querySelectorAll('[role="doc-footnote"]');
      expect(notes.length).toBeGreaterThan(100);
      const called = new Map<string, { readonly sheet: Sheet; readonly link: Link }>();
      for (const sheet of sheets) {
        for (const link of (await sheet.page.getAnnotations()) as Link[]) {
          const [id] = /note-\d+$/.exec(String(link.dest)) ?? [];
          if (id !== undefined && !called.has(id)) called.set(id, { sheet, link });
        }
      }
      let late = 0;
      for (const { id, textContent } of notes) {
        const { sheet, link } = called.get(id) ?? {};
        const foot = sheets[(await pageOf(pdf, link?.dest ?? null)) - 1];
        const delay = (foot?.number ?? NaN) - (sheet?.number ?? NaN);
        expect([0, 1], id).toContain(delay);
        late += delay;
        const words = textContent.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
        expect(words.filter((word) => foot?.text.includes(word) !== true)).toEqual([]);
      }
      expect(late).toBeLessThan(2);
    });

    it('copies its prose in the order in which it is read', () => {
      const whole = wordsOf(sheets);
      for (const lede of textOf('.lede')) expect(whole).toContain(lede);
      for (const { meaning } of terms) {
        const [sentence = ''] = meaning[locale].split(/[,;.:(]/);
        expect(whole).toContain(squeeze(sentence));
      }
    });

    it('finds every quantity, source and term in the appendices, under heads that repeat', async () => {
      const whole = wordsOf(sheets);
      for (const { measures } of quantities) {
        for (const word of measures[locale].split(/[^\p{L}\p{N}]+/u)) expect(whole).toContain(word);
      }
      expect(page.querySelectorAll('.numbers-table tr[id]')).toHaveLength(quantities.length);
      expect(page.querySelectorAll('.sources li')).toHaveLength(sources.length);
      const at = async (id: string): Promise<number> => {
        const title = page.getElementById(`${id}-title`)?.textContent ?? '';
        const mark = bookmarks.find((each) => squeeze(each.title) === squeeze(title));
        return pageOf(pdf, mark?.dest ?? null);
      };
      const [first, next] = [await at('numbers'), await at('sources')];
      expect(next - first).toBeGreaterThan(3);
      for (const { number, text } of sheets.slice(first - 1, next - 1)) {
        for (const column of t.numberColumns) {
          expect(text, `page ${number}`).toContain(squeeze(column));
        }
      }
      // Its rules end where the lines of the text do.
      const margins = { block: 24, inline: 58 };
      for (const { number, page: sheet } of sheets.slice(first, next - 1)) {
        const { ink } = await glanceAt(sheet, pdf, margins);
        expect(ink, `page ${number}`).toBeLessThan(16);
      }
    }, 90_000);

    it('sees no figure and no word cut by the edge of a sheet, or over its margins', async () => {
      const margins = { block: 24, inline: 45 };
      for (const { number, page: sheet } of sheets) {
        const { ink } = await glanceAt(sheet, pdf, margins);
        expect(ink, `page ${number}`).toBeLessThan(16);
      }
    }, 90_000);

    it('turns no sheet that is half empty, save the last, and the last before what was added', async () => {
      const margins = { block: 68, inline: 59 };
      const [added = ''] = textOf('.part:has(> header > .kicker) h2');
      const mark = bookmarks.find(({ title }) => squeeze(title) === added);
      const exempt = [(await pageOf(pdf, mark?.dest ?? null)) - 1, sheets.length];
      for (const { number, page: sheet } of sheets.slice(1)) {
        const { hole } = await glanceAt(sheet, pdf, margins);
        if (!exempt.includes(number)) expect(hole, `page ${number}`).toBeLessThan(0.5);
      }
    }, 90_000);

    it('reads at the head of each sheet in which part it begins', async () => {
      const titles = textOf('.part h2');
      const parts = await Promise.all(
        bookmarks
          .filter(({ title }) => titles.includes(squeeze(title)))
          .map(async ({ title, dest }) => {
            const place = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
            return { title, sheet: await pageOf(pdf, dest), top: Number(place?.[3]) };
          }),
      );
      const highest = Math.max(...parts.map(({ top }) => top));
      for (const { number, pieces } of sheets.slice((parts[0]?.sheet ?? NaN) - 1)) {
        const part = parts.findLast(
          ({ sheet, top }) => sheet < number || (sheet === number && top > highest - 60),
        );
        const head = Math.max(...pieces.map(({ y }) => y));
        const words = pieces.filter(({ y }) => y > head - 2).map(({ text }) => squeeze(text));
        for (const word of (part?.title ?? '').split(/[^\p{L}\p{N}]+/u))
          expect(words.join(), `page ${number}`).toContain(word);
      }
    });

    // The textures are the same in every language; in Hebrew a file does not tell where a line of words begins.
    it.skipIf(locale !== 'en')(
      'tells each certainty and each layer apart on a grey print',
      async () => {
        const groups = listLegend(moneyLoop.inks, locale);
        const { title } = moneyLoop.text[locale]();
        const heads = [title, ...groups.map((group) => group.title)].map(squeeze);
        const sheet = sheets.find(({ text }) => heads.every((head) => text.includes(head)));
        if (sheet === undefined) throw new Error('No sheet has the loop with its legend.');
        const places = groups.map(({ entries }) =>
          entries.flatMap(({ name }) => {
            const label = sheet.pieces.findLast(
              ({ text }) => text.length > 3 && name.startsWith(text),
            );
            return label === undefined ? [] : [label];
          }),
        );
        expect(places.map(({ length }) => length)).toEqual(
          groups.map(({ entries }) => entries.length),
        );

        const scale = 4;
        const pointsPerPx = 0.75;
        const picture = await drawSheet(sheet.page, pdf, scale / pointsPerPx);
        turnGrey(picture);
        // A layer has a sign on an even ground, a certainty fills the whole with its texture.
        const least = [0.03, 0.1];
        for (const [index, labels] of places.entries()) {
          const swatches = labels.map(({ x, y }) => ({
            x: Math.round((x - 22.5) / pointsPerPx),
            y: Math.round(picture.height / scale - (y + 7.7) / pointsPerPx),
          }));
          const looks = lookAtSwatches(picture, { swatches, width: 26, height: 14, scale });
          const differences = looks.flatMap((one, index) =>
            looks.slice(index + 1).map((other) => compareLooks(one, other)),
          );
          expect(Math.min(...differences)).toBeGreaterThan(least[index] ?? NaN);
        }
      },
      30_000,
    );

    it('is told its title, language and binding, and finds it tagged', async () => {
      const { info } = (await pdf.getMetadata()) as { info: Record<string, unknown> };
      expect(info['Title']).toBe(page.title);
      expect(info['Language']).toBe(locale);
      const preferences = (await pdf.getViewerPreferences()) as Map<string, unknown> | null;
      expect(preferences?.get('DisplayDocTitle')).toBe(true);
      expect(preferences?.get('Direction')).toBe(directions[locale] === 'rtl' ? 'R2L' : undefined);
      const marks = (await pdf.getMarkInfo()) as Map<string, unknown> | null;
      expect(marks?.get('Marked')).toBe(true);

      const figures: (string | undefined)[] = [];
      const languages: (string | undefined)[] = [];
      const walk = (node: { role?: string; alt?: string; lang?: string; children?: unknown[] }) => {
        if (node.role === 'Figure') figures.push(node.alt?.replaceAll(noBreak, ' '));
        if (node.role === 'Document') languages.push(node.lang);
        for (const child of node.children ?? []) walk(child as typeof node);
      };
      for (const { page: sheet } of sheets) {
        const tree = await sheet.getStructTree();
        walk(tree);
      }
      expect(figures.filter((alt) => alt === undefined || alt === '')).toEqual([]);
      for (const { text, views } of charts) {
        const words = views?.map(({ note }) => note[locale]()) ?? [text[locale]().description];
        for (const each of words)
          expect(figures).toContainEqual(
            expect.stringContaining(each.replaceAll(noBreak, ' ').slice(0, 40)),
          );
      }
      expect(new Set(languages)).toEqual(new Set([locale]));
    });

    it('needs no font of its own: each is in the file, cut down to the letters in use', async () => {
      const { context } = await PDFDocument.load(readFileSync(file), { updateMetadata: false });
      const name = (text: string) => PDFName.of(text);
      const dicts = context
        .enumerateIndirectObjects()
        .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
      const ofType = (type: string) =>
        dicts.filter((each) => each.get(name('Type')) === name(type));
      // A font is described in itself, or in the one that it is made of.
      for (const font of ofType('Font')) {
        expect(font.has(name('FontDescriptor')) || font.has(name('DescendantFonts'))).toBe(true);
      }
      const descriptors = ofType('FontDescriptor');
      const embedded = descriptors.filter((each) => each.has(name('FontFile2')));
      expect(embedded).toHaveLength(descriptors.length);
      const names = embedded.map((each) => String(each.get(name('FontName'))));
      for (const each of names) expect(each).toMatch(/^\/[A-Z]{6}\+/);
      for (const family of ['Assistant', 'FrankRuhlLibre']) expect(names.join()).toContain(family);
    });

    it.skipIf(!hasQpdf)('gets a file without a fault', () => {
      const { status, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
      expect(status, stdout + stderr).toBe(0);
    });
  },
);
