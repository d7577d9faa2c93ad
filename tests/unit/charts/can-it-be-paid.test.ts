import { describe, expect, it } from 'vitest';

import { canItBePaid } from '../../../src/charts/can-it-be-paid.ts';
import { renderChart } from '../../../src/charts/renderer.ts';
import { sizeNames } from '../../../src/charts/types.ts';
import { locales, type Locale } from '../../../src/i18n/locale.ts';
import { paidSchema } from '../../../src/model/can-it-be-paid.ts';
import { defaultsOf } from '../../../src/model/parameters.ts';
import { readSvg } from './drawings.ts';

/** The first sentence of the result, with plain spaces: what it takes to pay what is signed. */
function sayNeed(locale: Locale, share: number): string {
  const state = { ...defaultsOf(paidSchema), counted: 'signed', share };
  const [need = ''] = canItBePaid.explorable.say(state, locale).split(/(?<=\.) /);
  return need.replaceAll('\u00A0', ' ');
}

describe('what it takes to pay little enough', () => {
  it('is revenue as it is, without a word of the part of it where all of it may go there', () => {
    expect(sayNeed('en', 100)).toBe(
      'To pay $22 billion within 10 years, revenue at its mid-2025 level is enough.',
    );
    expect(sayNeed('he', 100)).toBe(
      'כדי לכסות 22 מיליארד דולר בתוך 10 שנים די בהכנסות של אמצע 2025.',
    );
  });

  it('names the part of revenue that does', () => {
    expect(sayNeed('en', 50)).toBe(
      'To pay $22 billion within 10 years, revenue at its mid-2025 level is enough, with 50% of it going to the promises.',
    );
    expect(sayNeed('he', 50)).toBe(
      'כדי לכסות 22 מיליארד דולר בתוך 10 שנים די בהכנסות של אמצע 2025, גם כשרק 50% מהן מופנים לכך.',
    );
  });

  it('is growth where even all of revenue does not do', () => {
    expect(sayNeed('en', 10)).toMatch(
      /must grow by .* every year, .*, if 10% of it went to the promises\.$/,
    );
    expect(sayNeed('he', 10)).toMatch(/צריכות לגדול .*, אם 10% מהן יופנו לכיסוי ההבטחות\.$/);
  });
});

/** The highest that a line can be drawn. */
const highest = {
  ...defaultsOf(paidSchema),
  line: Array.from({ length: 10 }, () => paidSchema.line.max),
};

describe.each(locales.flatMap((locale) => sizeNames.map((size) => ({ locale, size }))))(
  'a line drawn up to the top in $locale for a $size',
  ({ locale, size }) => {
    it('has its name below the title of the scale', () => {
      const { explorable } = canItBePaid;
      const moved = {
        ...canItBePaid,
        draw: (context: Parameters<typeof canItBePaid.draw>[0]) =>
          explorable.draw(context, highest),
      };
      const texts = [...readSvg(renderChart(moved, { locale, size })).querySelectorAll('text')];
      const heightOf = (words: string): number => {
        const text = texts.find(({ textContent }) => textContent.includes(words));
        const place = /,([\d.]+)\)/.exec(text?.getAttribute('transform') ?? '')?.[1];
        return Number(place ?? text?.getAttribute('y'));
      };
      const [title, own] = { he: ['בכל אחת מן השנים', 'שלכם'], en: ['in each year', 'yours'] }[
        locale
      ];
      expect(heightOf(own ?? '') - heightOf(title ?? '')).toBeGreaterThan(14);
    });
  },
);
