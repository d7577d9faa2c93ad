import { describe, expect, it } from 'vitest';

import { splitRuns } from '../../../src/handout/runs.ts';

const turned = (text: string) => splitRuns(text).filter(({ dir }) => dir !== undefined);

describe('a text that is to be copied', () => {
  it.each([
    '<iframe\n  title="חלק מן החברות ש־OpenAI אמורה לשלם להן"\n  width="100%"\n></iframe>',
    '  title = {{OpenAI ועוד}},\n  url = {https://example.org/he/}',
    '“ייתכן”, לולאת הכסף, 2026, https://example.org/he/charts/deals-counted/',
    'no Hebrew and no address',
    '',
  ])('stays what it is, letter by letter: %s', (text) => {
    expect(
      splitRuns(text)
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
  });

  it('keeps the slash at the end of an address where it is', () => {
    expect(turned('“ייתכן”, 2026, https://example.org/he/')).toEqual([
      { text: 'https://example.org/he/', dir: 'ltr' },
    ]);
  });

  it.each(['title="ה־OpenAI של מחר"', 'title = {ה־OpenAI של מחר}', '<a>ה־OpenAI של מחר</a>'])(
    'keeps the order of Hebrew and Latin words within %s',
    (code) => {
      expect(turned(code)).toEqual([{ text: 'ה־OpenAI של מחר', dir: 'rtl' }]);
    },
  );
});
