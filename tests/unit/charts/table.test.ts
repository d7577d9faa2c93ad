import { describe, expect, it } from 'vitest';

import { charts, getChart } from '../../../src/charts/index.ts';
import { sayIn } from '../../../src/charts/say.ts';
import { sizeNames } from '../../../src/charts/types.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { draw, readSvg } from './drawings.ts';

const tables = charts.flatMap((chart) =>
  locales.map((locale) => ({ id: chart.id, chart, locale })),
);

describe.each(tables)('the table of $id in $locale', ({ chart, locale }) => {
  const { columns, rows } = chart.table(locale);

  it('has rows, each with a cell for every column', () => {
    expect(rows.length).toBeGreaterThan(1);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([columns.length]));
  });

  it('has something written in every head and every cell', () => {
    const texts = [...columns, ...rows.flat().map(({ text }) => text)];
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
  });

  it('has a word where there is nothing to name: a dash alone may not be read out', () => {
    const cells = rows.flat().flatMap((cell) => [cell, ...(cell.list ?? [])]);
    expect(cells.filter(({ text }) => !/[\p{L}\p{N}]/u.test(text))).toEqual([]);
  });

  it('has no row twice', () => {
    const written = rows.map((row) => row.map(({ text }) => text).join('|'));
    expect(new Set(written).size).toBe(written.length);
  });

  it('shows only quantities that the chart names', () => {
    const shown = rows
      .flat()
      .flatMap((cell) => cell.list ?? [cell])
      .flatMap(({ quantity }) => (quantity === undefined ? [] : [quantity]));
    expect(shown.filter((id) => !chart.quantities.includes(id))).toEqual([]);
  });
});

/** Charts that are bars alone, whose words are their numbers. */
const inBars = [
  'promises-and-means',
  'openai-results',
  'chip-purchases',
  'power-promised',
  'new-deals',
] as const;

describe.each(inBars)('the words of the chart %s', (id) => {
  it.each(locales)('tell each of its numbers in %s', (locale) => {
    const chart = getChart(id);
    const { description } = chart.text[locale]();
    const say = sayIn(locale);
    const untold = chart.quantities.filter((quantity) => !description.includes(say(quantity)));
    expect(untold).toEqual([]);
  });
});

describe.each(charts)('the chart $id', (chart) => {
  it('has the same rows and the same quantities in every language', () => {
    const shapes = locales.map((locale) => {
      const { columns, rows } = chart.table(locale);
      return [columns.length, rows.map((row) => row.map(({ quantity }) => quantity ?? null))];
    });
    expect(shapes).toEqual(shapes.map(() => shapes[0]));
  });

  it('opens the same cards in every language', () => {
    const opened = locales.map((locale) =>
      sizeNames.map((size) =>
        [...readSvg(draw({ chart, locale, size })).querySelectorAll('[data-quantity]')].map(
          (element) => element.getAttribute('data-quantity'),
        ),
      ),
    );
    expect(opened).toEqual(opened.map(() => opened[0]));
  });

  it.each(locales)('has a takeaway, a caption and a description of its own in %s', (locale) => {
    const { title, caption, description } = chart.text[locale]();
    expect(new Set([title, caption, description]).size).toBe(3);
    expect(`${title}${caption}${description}`).not.toMatch(/undefined|NaN|["']/);
  });
});
