import { describe, expect, it } from 'vitest';

import { localePath, locales, otherLocales } from '../../../src/i18n/locale.ts';
import { messages } from '../../../src/i18n/messages.ts';
import { readLocale, readSite } from '../../../src/i18n/route.ts';

const slots = ['①', '②', '③'];

/** Every word of the interface by its path; a word with slots is filled with signs of no language. */
function listWords(value: unknown, path = ''): [path: string, words: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const fill = value as (...slots: readonly (string | undefined)[]) => string;
    return [[`${path}(${fill.length})`, fill(...slots.slice(0, fill.length))]];
  }
  return Object.entries(value as object).flatMap(([key, inner]) =>
    listWords(inner, path === '' ? key : `${path}.${key}`),
  );
}

const words = Object.fromEntries(
  locales.map((locale) => [locale, new Map(listWords(messages[locale]))]),
);
const english = words['en'] ?? new Map<string, string>();

/** Words that are only their slot, and so the same in every language. */
const slotOnly = ['loop.captions.stargate(1)'];

const names = /OpenAI|AMD|CoreWeave|CSV|\{\w+\}/g;

describe.each(locales)('the words of the interface in %s', (locale) => {
  const own = words[locale] ?? new Map<string, string>();

  it('have the same shape as in English, slots and lists included', () => {
    expect([...own.keys()]).toEqual([...english.keys()]);
  });

  it('are all there', () => {
    expect([...own].filter(([, each]) => each.trim() === '')).toEqual([]);
  });

  it('use every slot', () => {
    const slotted = [...own].filter(([path]) => /\(\d\)$/.test(path));
    const unused = slotted.filter(([path, each]) => {
      const count = Number(/\((\d)\)$/.exec(path)?.[1]);
      return slots.slice(0, count).some((slot) => !each.includes(slot));
    });
    expect(unused).toEqual([]);
  });

  it('hold no straight quote and no undefined', () => {
    expect([...own].filter(([, each]) => /["']|undefined|NaN/.test(each))).toEqual([]);
  });
});

describe('the words of the interface in Hebrew', () => {
  const hebrew = [...(words['he'] ?? [])];

  it('are nowhere those of English, but for a slot alone', () => {
    const same = hebrew.filter(([path, each]) => english.get(path) === each);
    expect(same.map(([path]) => path)).toEqual(slotOnly);
  });

  it('hold no Latin letter but in names', () => {
    expect(hebrew.filter(([, each]) => /[A-Za-z]/.test(each.replace(names, '')))).toEqual([]);
  });

  it('join Hebrew words by a maqaf and never by a hyphen', () => {
    expect(hebrew.filter(([, each]) => /[א-ת]-/.test(each))).toEqual([]);
  });
});

describe('the languages of the site', () => {
  it('each have an address, and a page in it', () => {
    expect(localePath('he')).toBe('/he/');
    expect(localePath('en', 'method/')).toBe('/en/method/');
  });

  it('can each be switched to any other', () => {
    expect(otherLocales('he')).toEqual(['en']);
    expect(otherLocales('en')).toEqual(['he']);
  });

  it('are read from the route', () => {
    expect(readLocale({ params: { locale: 'he' } })).toBe('he');
  });

  it('are refused where the route has none', () => {
    expect(() => readLocale({ params: { locale: 'fr' } })).toThrow('"fr"');
    expect(() => readLocale({ params: {} })).toThrow('no language');
  });
});

describe('the address of the site', () => {
  it('is that of the settings', () => {
    const site = new URL('https://example.org');
    expect(readSite({ site })).toBe(site);
  });

  it('is missed by name where the settings have none', () => {
    expect(() => readSite({ site: undefined })).toThrow('astro.config.mjs has to set "site"');
  });
});
