import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { charts } from '../../../src/charts/index.ts';
import { chapters } from '../../../src/data/chapters.ts';
import { quantities, terms } from '../../../src/data/index.ts';
import { locales } from '../../../src/i18n/locale.ts';

const content = path.resolve(import.meta.dirname, '../../../content');

const readProse = (locale: string): string =>
  chapters
    .map((chapter) => readFileSync(path.join(content, locale, `${chapter}.mdx`), 'utf8'))
    .join('');

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

describe('every term of the glossary', () => {
  it.each(locales)('is explained where it stands in the story in %s', (locale) => {
    const prose = readProse(locale);
    expect(
      terms.filter(({ id }) => !prose.includes(`<Term id="${id}">`)).map(({ id }) => id),
    ).toEqual([]);
  });
});
