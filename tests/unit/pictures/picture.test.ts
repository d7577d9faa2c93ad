import { expect, it } from 'vitest';

import { readLetters } from '../../../src/pictures/picture.ts';

it('all that is written in a picture is read, whatever is set apart in it', () => {
  const body =
    '<g><text x="1"><tspan>כ־</tspan>40%</text><path d="M0 0"/><text>R&amp;D&#160;a</text></g>';
  const picture = {
    locale: 'he',
    width: 1,
    height: 1,
    title: 't',
    description: 'd',
    body,
  } as const;
  expect(readLetters(picture)).toBe('כ־40%R&D\u00A0a');
});
