import { expect, it } from 'vitest';

import { readSiteUrl } from '../../../scripts/site-url.ts';

it('takes the address of a host, with or without a slash at its end', () => {
  expect(readSiteUrl('https://example.org/')).toBe('https://example.org');
  expect(readSiteUrl('https://example.org')).toBe('https://example.org');
});

it('says how to write an address that names a folder', () => {
  expect(() => readSiteUrl('https://example.org/money/')).toThrow(
    'Set SITE_URL=https://example.org BASE_PATH=/money/',
  );
});

it.each(['example.org', 'ftp://example.org'])('refuses %s, which is no web address', (given) => {
  expect(() => readSiteUrl(given)).toThrow(`SITE_URL is "${given}"`);
});
