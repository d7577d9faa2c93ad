import { readFileSync } from 'node:fs';
import path from 'node:path';

import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';

import { chartAddress, embedAddress } from '../../src/charts/addresses.ts';
import { charts } from '../../src/charts/index.ts';
import { localePath, locales } from '../../src/i18n/locale.ts';
import { reportPage } from '../../src/report/files.ts';
import { dist } from './support/pdf.ts';

const numberOn = (address: string, id: string): string | undefined =>
  parseHTML(readFileSync(path.join(dist, address, 'index.html'), 'utf8'))
    .document.querySelector(`#chart-${id} .number-of`)
    ?.textContent.trim();

describe.each(locales)('A figure that a reader of the report in %s', (locale) => {
  it.each(charts)('names by its number has the same number on the site: $id', ({ id }) => {
    const number = numberOn(reportPage(locale), id);
    expect(number).toMatch(/^\p{L}+ \d+$/u);
    expect(numberOn(localePath(locale), id)).toBe(number);
    expect(numberOn(chartAddress(id, locale), id)).toBe(number);
  });
});

it.each(locales)('A chart in the page of another, in %s, has no number there', (locale) => {
  for (const { id } of charts) {
    const html = readFileSync(path.join(dist, embedAddress(id, locale), 'index.html'), 'utf8');
    expect(html).not.toContain('number-of');
  }
});
