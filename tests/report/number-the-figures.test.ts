import { describe, expect, it } from 'vitest';

import { chartAddress, embedAddress } from '../../src/charts/addresses.ts';
import { charts } from '../../src/charts/index.ts';
import { localePath, locales } from '../../src/i18n/locale.ts';
import { reportPage } from '../../src/report/files.ts';
import { readPage } from './support/print.ts';

const numberIn = (page: Document, id: string): string | undefined =>
  page.querySelector(`#chart-${id} .number-of`)?.textContent.trim();

describe.each(locales)('A figure that a reader of the report in %s', (locale) => {
  const report = readPage(reportPage(locale));
  const story = readPage(localePath(locale));

  it.each(charts)('names by its number has the same number on the site: $id', ({ id }) => {
    const number = numberIn(report, id);
    expect(number).toMatch(/^\p{L}+ \d+$/u);
    expect(numberIn(story, id)).toBe(number);
    expect(numberIn(readPage(chartAddress(id, locale)), id)).toBe(number);
  });
});

it.each(locales)('A chart in the page of another, in %s, has no number there', (locale) => {
  for (const { id } of charts) {
    expect(readPage(embedAddress(id, locale)).querySelector('.number-of')).toBeNull();
  }
});
