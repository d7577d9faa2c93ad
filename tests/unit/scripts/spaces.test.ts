import { describe, expect, it } from 'vitest';

import { holdLines } from '../../../scripts/spaces.ts';

describe('a line of a built page', () => {
  it.each([
    ['a number and what it counts', '<p>some 100 billion dollars</p>', 'some 100~billion dollars'],
    [
      'a number and what it counts, in Hebrew',
      '<p>עוד 100 מיליארד דולר</p>',
      'עוד 100~מיליארד דולר',
    ],
    ['a day and its month', '<td>6 October 2025</td>', '6~October 2025'],
    ['the parts of a sum and what they make', '<p>500 + 22 = 522</p>', '500 + 22 =~522'],
    ['a word and the dash after it', '<p>the loop – or not</p>', 'the loop~– or not'],
  ])('does not end between %s', (_parts, html, text) => {
    expect(holdLines(html).replace(/<[^>]*>/g, '')).toBe(text.replaceAll('~', '\u00A0'));
  });

  it.each([
    ['between two words', '<p>in some years</p>'],
    ['after a number that nothing follows', '<p>in 2025 (and later)</p>'],
    ['in what is said of an element', '<img alt="100 billion – or more" src="1 a.png">'],
    ['in a script', '<script>const text = "100 billion – or more";</script>'],
    ['in a style', "<style>p::after { content: '1 a – b'; }</style>"],
    ['in code to be copied', '<pre><code>{100 billion} – 6 May</code></pre>'],
    ['in a picture', '<svg><text>in 2025 as a whole</text></svg>'],
    ['in a field', '<textarea>width: 1 px – 2 px</textarea>'],
  ])('keeps its spaces %s', (_place, html) => {
    expect(holdLines(html)).toBe(html);
  });
});
