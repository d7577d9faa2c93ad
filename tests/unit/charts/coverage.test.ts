import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { charts, figureNumber } from '../../../src/charts/index.ts';
import { chapters } from '../../../src/data/chapters.ts';
import { quantities, terms } from '../../../src/data/index.ts';
import { locales } from '../../../src/i18n/locale.ts';

const readProse = (locale: string): string =>
  chapters.map((chapter) => readFileSync(`content/${locale}/${chapter}.mdx`, 'utf8')).join('');

describe('every quantity of the dataset', () => {
  it('is shown by a chart and its table', () => {
    const shown = new Set(charts.flatMap((chart) => chart.quantities));
    expect(quantities.filter(({ id }) => !shown.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it.each(locales)('is named in the story in %s', (locale) => {
    const prose = readProse(locale);
    const unnamed = quantities.filter(({ id }) => !prose.includes(`<Quantity id="${id}"`));
    expect(unnamed.map(({ id }) => id)).toEqual([]);
  });
});

describe('every chart', () => {
  it.each(locales)('stands in its chapter in %s', (locale) => {
    const absent = charts.filter(({ id, chapter }) => {
      const prose = readFileSync(`content/${locale}/${chapter}.mdx`, 'utf8');
      return !prose.includes(id === 'money-loop' ? '<Loop>' : `<Chart id="${id}" />`);
    });
    expect(absent.map(({ id }) => id)).toEqual([]);
  });

  it.each(locales)('is numbered in the order in which a reader meets it in %s', (locale) => {
    const met = readProse(locale).matchAll(/<Chart id="([^"]+)" \/>|<Loop>/g);
    expect([...met].map(([, id = 'money-loop']) => figureNumber(id))).toEqual(
      charts.map((_, index) => index + 1),
    );
  });
});

describe('every term of the glossary', () => {
  it.each(locales)('is explained where it stands in the story in %s', (locale) => {
    const prose = readProse(locale);
    expect(
      terms.filter(({ id }) => !prose.includes(`<Term id="${id}">`)).map(({ id }) => id),
    ).toEqual([]);
  });
});
