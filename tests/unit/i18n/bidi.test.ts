import { describe, expect, it } from 'vitest';

import { endName, isolateArithmetic, orderChartText } from '../../../src/i18n/bidi.ts';

/** The code points of a text, with each right-to-left mark shown as "‹›". */
const show = (text: string): string => text.replaceAll('\u200F', '‹›');

describe('a text of a Hebrew chart', () => {
  it('starts with a right-to-left mark, since engines follow the first strong letter', () => {
    expect(Array.from(orderChartText('AMD', 'he'), (letter) => letter.codePointAt(0))).toEqual([
      0x200f, 0x41, 0x4d, 0x44, 0x200f,
    ]);
  });

  it.each([
    ['שלום', '‹›שלום'],
    ['OpenAI הבטיחה', '‹›OpenAI‹› הבטיחה'],
    ['AMD: כ־6 ג׳יגה־ואט', '‹›AMD‹›: כ־6 ג׳יגה־ואט'],
    ['אורקל (Oracle), 10%', '‹›אורקל (Oracle‹›), 10%'],
    ['Goldman Sachs מעריך', '‹›Goldman Sachs‹› מעריך'],
    ['OpenAI, AMD', '‹›OpenAI‹›, AMD‹›'],
    ['שבבי H100', '‹›שבבי H100‹›'],
    ['50–60', '‹›50–60'],
    ['', '‹›'],
  ])('“%s” has a mark after every Latin run, before what follows it', (text, ordered) => {
    expect(show(orderChartText(text, 'he'))).toBe(ordered);
  });

  it('holds no isolate, which WebKit would ignore', () => {
    expect(orderChartText('אורקל (Oracle)', 'he')).not.toMatch(/[\u2066-\u2069]/);
  });

  it('reads the same once the marks are taken out', () => {
    const text = 'OpenAI, אורקל ו־CoreWeave: 12';
    expect(orderChartText(text, 'he').replaceAll('\u200F', '')).toBe(text);
  });
});

describe('a text of an English chart', () => {
  it('is left as it is', () => {
    expect(orderChartText('OpenAI: about $12bn', 'en')).toBe('OpenAI: about $12bn');
  });
});

describe('a name before a number', () => {
  it('ends with a mark where it is Latin in Hebrew, and only there', () => {
    expect(show(endName('ל־CoreWeave', 'he'))).toBe('ל־CoreWeave‹›');
    expect(endName('אורקל', 'he')).toBe('אורקל');
    expect(endName('CoreWeave', 'en')).toBe('CoreWeave');
  });
});

describe('arithmetic in running text', () => {
  it('stands apart, and in one line: a second would begin where the first one does', () => {
    expect(isolateArithmetic('1 + 2 = 3')).toBe('\u20661\u00A0+\u00A02\u00A0=\u00A03\u2069');
  });
});
