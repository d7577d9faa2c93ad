import { expect, it } from 'vitest';

import { locales } from '../../../src/i18n/locale.ts';
import { describeChart } from '../../../src/open-data/structured-data.ts';

it.each(locales)('tells of a chart in /%s/ where its page and its picture are', (locale) => {
  const site = new URL('https://example.org');
  const [page, file] = [`/${locale}/charts/a/`, `/charts/a.${locale}.png`];
  const told = describeChart(
    { locale, site },
    { title: 'A takeaway', description: 'In words', page, file },
  );
  expect(told).toMatchObject({
    '@type': 'ImageObject',
    name: 'A takeaway',
    inLanguage: locale,
    url: `https://example.org${page}`,
    contentUrl: `https://example.org${file}`,
  });
});
