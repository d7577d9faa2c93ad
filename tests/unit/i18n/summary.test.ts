import { describe, expect, it } from 'vitest';

import { summarize } from '../../../src/i18n/summary.ts';

describe('the summary of a text', () => {
  const long = 'X'.repeat(140);

  it('is its first sentences, as long as there is room', () => {
    expect(summarize('One. Two.', 'en')).toBe('One. Two.');
    expect(summarize(`One. ${long}. Three.`, 'en')).toBe(`One. ${long}. Three.`);
    expect(summarize(`אחת. ${long}. ${long}.`, 'he')).toBe(`אחת. ${long}.`);
  });

  it('is one sentence at least, and whole', () => {
    expect(summarize(`${long}${long}. Two.`, 'en')).toBe(`${long}${long}.`);
  });
});
