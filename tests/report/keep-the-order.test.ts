import { expect, it } from 'vitest';

import { chartAddress } from '../../src/charts/addresses.ts';
import { charts } from '../../src/charts/index.ts';
import { entities } from '../../src/data/index.ts';
import { localePath } from '../../src/i18n/locale.ts';
import { reportPage } from '../../src/report/files.ts';
import { readPage } from './support/print.ts';

/** Places where a number follows a Latin name with no Hebrew and no mark between: it is drawn to its other side. */
const names = entities.map(({ name }) => name.he).filter((name) => /[a-z]$/i.test(name));
const swapped = new RegExp(`.{0,20}(?:[A-Za-z]\\)?[,:;]|${names.join('|')}) \\d.{0,12}`, 'gu');

function findSwapped(page: Document): string[] {
  for (const apart of page.querySelectorAll(
    'svg, script, style, pre, bdi, body :is([dir="ltr"], [dir="auto"])',
  )) {
    apart.replaceWith('\u2069');
  }
  const blocks = [...page.querySelectorAll('p, li, td, th, dd, h1, h2, h3, h4, aside')];
  return blocks.flatMap(
    ({ textContent }) => textContent.replaceAll(/\s+/g, ' ').match(swapped) ?? [],
  );
}

it.each([
  reportPage('he'),
  localePath('he'),
  localePath('he', 'models/'),
  ...charts.map(({ id }) => chartAddress(id, 'he')),
])('A Hebrew reader of %s finds every number on its own side of a Latin name', (address) => {
  expect(findSwapped(readPage(address))).toEqual([]);
});
