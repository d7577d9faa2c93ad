import { describe, expect, it } from 'vitest';

import { renderChart } from '../../../src/charts/renderer.ts';
import { weakLink } from '../../../src/charts/weak-link.ts';
import { sizeNames } from '../../../src/charts/types.ts';
import { noBreak } from '../../../src/i18n/format.ts';
import { locales, type Locale } from '../../../src/i18n/locale.ts';
import { messages } from '../../../src/i18n/messages.ts';
import { chipPrice, weaken, weakSpots, type WeakSpot } from '../../../src/model/weak-link.ts';
import { readSvg } from './drawings.ts';

const nothing = { he: 'דבר אינו חסר.', en: 'Nothing is missing.' } as const;

const whole = weakSpots.flatMap((struck) =>
  locales.flatMap((locale) => sizeNames.map((size) => ({ struck, locale, size }))),
);

const drawAt = (left: number, { struck, locale, size }: (typeof whole)[number]): SVGSVGElement => {
  const moved = {
    ...weakLink,
    draw: (context: Parameters<typeof weakLink.draw>[0]) =>
      weakLink.explorable.draw(context, { struck, left }),
  };
  return readSvg(renderChart(moved, { locale, size }));
};

const sayWhole = (struck: WeakSpot, locale: Locale): string =>
  weakLink.explorable.say({ struck, left: 100 }, locale);

describe.each(whole)('where all of $struck is left, in $locale for a $size', (asked) => {
  const { struck, locale } = asked;
  const svg = drawAt(100, asked);

  it('the picture says that nothing is missing, as the words do, and shows nobody who is hit', () => {
    const texts = [...svg.querySelectorAll('text')].map(({ textContent }) =>
      textContent.replace('\u200F', ''),
    );
    expect(texts).toEqual([nothing[locale]]);
    expect(svg.querySelectorAll('rect, line')).toHaveLength(0);
    expect(sayWhole(struck, locale)).toContain(nothing[locale]);
  });
});

describe.each(whole)('where nothing of $struck is left, in $locale for a $size', (asked) => {
  it('the picture has a heading of its own for each step of the chain', () => {
    const headings = [...drawAt(0, asked).querySelectorAll('[font-weight="700"] text')].map(
      ({ textContent }) => textContent,
    );
    const steps = weaken({ struck: asked.struck, left: 0 }).exposures.map(({ order }) => order);
    expect(headings).toHaveLength(new Set(steps).size);
    expect(new Set(headings).size).toBe(headings.length);
  });
});

const halfCover = [
  { locale: 'he', cover: 'כיסוי ל־6 ', debt: 'כיסוי לחוב' },
  { locale: 'en', cover: 'cover for $6bn', debt: 'cover for the debt' },
] as const;

describe.each(halfCover)('when chips lose half of their price, in $locale', (asked) => {
  const { locale, cover, debt } = asked;
  const state = { struck: chipPrice, left: 50 } as const;
  const plain = (text: string | null): string => (text ?? '').replaceAll(noBreak, ' ');

  it('lenders lack the cover of their loans, in the words and the picture, and no money', () => {
    expect(plain(weakLink.explorable.say(state, locale))).toContain(cover);
    const svg = drawAt(50, { struck: chipPrice, locale, size: 'phone' });
    expect(plain(svg.textContent)).toContain(cover);
  });

  it('the picture tells one line from another, where somebody sells to several', () => {
    const svg = drawAt(50, { struck: chipPrice, locale, size: 'phone' });
    const lines = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(lines).toHaveLength(new Set(lines).size);
  });

  it('the table says so too', () => {
    const names = weakLink.table(locale).rows.map(([first]) => first?.text ?? '');
    expect(names.filter((name) => name.includes(debt))).toHaveLength(1);
  });
});

describe.each(locales)('the table of what a weak link reaches (%s)', (locale) => {
  it('names nobody as the source of what only our scenarios say', () => {
    const scenarios = weakLink.explorable.scenarios.map(({ name }) => name[locale]);
    const rows = weakLink
      .table(locale)
      .rows.filter(([head]) => scenarios.some((name) => head?.text.startsWith(name) === true));
    expect(rows.length).toBeGreaterThan(scenarios.length);
    for (const row of rows) expect(row.at(-1)?.text).toBe(messages[locale].figure.calculatedBy);
  });
});
