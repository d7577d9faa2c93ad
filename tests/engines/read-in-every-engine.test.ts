import { describe, expect, inject, it } from 'vitest';

import { loopSteps } from '../../src/charts/money-loop/steps.ts';
import { locales } from '../../src/i18n/locale.ts';
import type { ChartText } from './support/pictures.ts';

/** In units of the picture, of which a letter is some seven wide. */
const nearness = 2;

/** Engines space letters differently, and in a long text that adds up. */
const spacing = 0.06;

const nameOf = ({ chart, words }: ChartText): string => `${chart}: ${words}`;

const placeOf = ({ left, right }: ChartText, anchor: ChartText['anchor']): number =>
  ({ start: left, middle: (left + right) / 2, end: right })[anchor];

const widthOf = ({ left, right }: ChartText): number => right - left;

const heightOf = ({ top, bottom }: ChartText): number => (top + bottom) / 2;

/** How far a text stands from where it is known to stand, where that is too far. */
function tellDistance(text: ChartText, known: ChartText): string[] {
  const across = placeOf(text, known.anchor) - placeOf(known, known.anchor);
  const down = heightOf(text) - heightOf(known);
  const wider = widthOf(text) - widthOf(known);
  const isNear =
    Math.abs(across) < nearness &&
    Math.abs(down) < nearness &&
    Math.abs(wider) < nearness + spacing * widthOf(known);
  if (isNear) return [];
  const told = [across, down, wider].map((distance) => distance.toFixed(1)).join(', ');
  return [`${nameOf(text)} is off by ${told} (to the right, down, in width)`];
}

/** Whether a name in Latin letters and the Hebrew beside it stand as they are read, from right to left. */
function runsFromRight({ words, pieces }: ChartText): boolean {
  const [latin] = /\p{Script=Latin}+/u.exec(words) ?? [];
  const [hebrew] = /\p{Script=Hebrew}+/u.exec(words) ?? [];
  if (latin === undefined || hebrew === undefined) return true;
  return (
    words.indexOf(latin) < words.indexOf(hebrew) === pieces.indexOf(latin) > pieces.indexOf(hebrew)
  );
}

for (const { engine, reading, use, still } of inject('others')) {
  describe.skipIf(reading === null)(`A reader with ${engine}`, () => {
    describe.each(locales)('of the charts of /%s/', (locale) => {
      const reference = inject('chromium').reading[locale];
      const texts = reading?.[locale] ?? [];
      const pairs = texts.flatMap((text, at) => {
        const known = reference[at];
        return known === undefined ? [] : [{ text, known }];
      });

      it('finds every text that a reader with Chromium finds', () => {
        expect(texts.length).toBeGreaterThan(50);
        expect(texts.map(nameOf)).toEqual(reference.map(nameOf));
      });

      it('finds each text in the same place', () => {
        expect(pairs.flatMap(({ text, known }) => tellDistance(text, known))).toEqual([]);
      });

      it('reads the words, numbers and signs of each text in the same order', () => {
        const orders = pairs.filter(({ known }) => known.pieces.length > 1);
        expect(orders.length).toBeGreaterThan(30);
        expect(orders.map(({ text }) => text.pieces)).toEqual(
          orders.map(({ known }) => known.pieces),
        );
      });
    });

    describe.each(locales)('who uses /%s/', (locale) => {
      const known = inject('chromium').use[locale];

      it('sees every text that a reader with Chromium sees, in a page no wider than the window', () => {
        expect(known.page.words.length).toBeGreaterThan(200);
        expect(use?.[locale].page).toEqual(known.page);
        expect(known.page.overflow).toBe(0);
      });

      it('takes every step of the loop: by scroll down and up again, by keys and by the rail', () => {
        const { all = [], ...ways } = use?.[locale].steps ?? {};
        expect(all).toHaveLength(loopSteps.length);
        expect(ways).toEqual({
          down: all,
          up: all.toReversed(),
          byKeys: all.slice(1),
          byRail: all.toReversed(),
        });
      });

      it('takes every step on a phone, with nothing beside the window, in the other theme', () => {
        const { width, overflow, steps, before, switched } = use?.[locale].phone ?? {};
        // A window of WebKitGTK comes no nearer to a phone.
        expect(width).toBeLessThan(450);
        expect(overflow).toBe(0);
        expect(steps).toEqual(use?.[locale].steps.all);
        expect(switched).toHaveLength(2);
        expect(switched).not.toEqual(before);
        expect([switched, before].toSorted()).toEqual(
          [known.phone.switched, known.phone.before].toSorted(),
        );
      });

      it('sees a still of every step where the system wishes for less motion', () => {
        const { asked, steps, drawn, stageSeen } = still?.[locale] ?? {};
        expect(asked).toBe(true);
        expect(steps).toHaveLength(loopSteps.length);
        expect(drawn).toEqual(steps);
        expect(stageSeen).toBe(false);
      });

      it('opens the cards of a number in prose and in a chart', () => {
        expect(use?.[locale].cards).toEqual(known.cards);
        expect(known.cards).not.toContain('closed');
      });

      it.each(['told', 'sized'] as const)(
        'sees a chart as a whole in a frame of another page, its height %s, and opens a card there',
        (way) => {
          const { words, pictures, below, left, card } = use?.[locale].frames[way] ?? {};
          expect(words).toEqual(known.frames[way].words);
          expect(pictures).toBe(1);
          expect(below).toBeLessThanOrEqual(0);
          expect(left).toBeLessThan(way === 'sized' ? 3 : Infinity);
          expect(card).toBe(known.frames[way].card);
          expect(card).not.toBe('closed');
        },
      );
    });

    it('finds the names in Latin letters of /he/ where Hebrew is read from right to left', () => {
      expect(reading?.he.filter((text) => !runsFromRight(text)).map(nameOf)).toEqual([]);
    });
  });
}

it.skip.each(inject('others').filter(({ paper }) => paper === 'unseen'))(
  '$engine prints for no program: its paper is not looked at',
  () => undefined,
);
