import { describe, expect, it } from 'vitest';

import { sayFirst } from '../../../src/charts/explorable.ts';
import { explorables } from '../../../src/charts/explorables.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { composeDownload } from '../../../src/pictures/download.ts';
import { readLetters } from '../../../src/pictures/picture.ts';

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

describe.each(locales)('The picture of a model in %s', (locale) => {
  it.each(explorables)('says what is supposed in it: $id', (chart) => {
    const picture = composeDownload(chart, { locale, address: 'example.org' });
    expect(letters(readLetters(picture))).toContain(letters(sayFirst(chart, locale)));
  });
});
