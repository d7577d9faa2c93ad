import { describe, expect, it } from 'vitest';

import { paintPng } from '../../../scripts/painter.ts';

const paint = (words: string): Uint8Array =>
  paintPng({
    svg:
      '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="40" font-family="Assistant" font-size="20">' +
      `<text x="290" y="25" text-anchor="end">${words}</text></svg>`,
    scale: 1,
  });

describe('A picture in a language that is read from right to left', () => {
  it('has the colon at the end of the words, where a part of them is set apart', () => {
    const apart = paint('\u200Fמניות, <tspan>ב־</tspan>2026:');
    expect(apart).toEqual(paint('\u200Fמניות, ב־2026:'));
  });
});
