import { expect, inject, it } from 'vitest';

import { localePath, locales } from '../../src/i18n/locale.ts';
import { reportPath } from '../../src/report/files.ts';
import { inFolder, listPlaces, readPages } from './support/sites.ts';

it('Who builds on a machine without a browser is told in a line what is missing, and how to get it', () => {
  const lines = inject('withoutBrowser').split('\n');
  expect(lines.filter((line) => line.startsWith('report '))).toEqual([
    expect.stringMatching(/PDFs are left out.*apt-get install chromium.*CHROMIUM_PATH/),
  ]);
});

it('Readers of such a site are offered the print edition, and no PDF that is not there', async () => {
  expect((await listPlaces(inFolder)).filter((place) => place.endsWith('.pdf'))).toEqual([]);
  const pages = await readPages(inFolder);
  for (const { place, document } of pages) {
    expect(document.querySelector('[href$=".pdf"]')?.outerHTML, place).toBeUndefined();
  }
  for (const locale of locales) {
    const article = pages.find(({ place }) => place === `${locale}/index.html`);
    const address = inFolder.base + localePath(locale, reportPath).slice(1);
    expect(article?.document.querySelector(`a[href="${address}"]`), locale).not.toBeNull();
  }
});
