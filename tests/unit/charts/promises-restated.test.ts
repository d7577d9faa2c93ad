import { describe, expect, it, vi } from 'vitest';

import { amountOf } from '../../../src/data/amounts.ts';
import { promisesRestated } from '../../../src/charts/promises-restated.ts';
import { labelWidth } from '../../../src/charts/text-width.ts';
import { sizeNames } from '../../../src/charts/types.ts';
import { getQuantity, getSource } from '../../../src/data/index.ts';
import { formatDate } from '../../../src/i18n/format.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { draw, readSvg } from './drawings.ts';

/** What was said just once is said anew, long after all else; and something was said long before all else. */
vi.mock(import('../../../src/data/records/quantities/since.ts'), async (importOriginal) => {
  const { sinceQuantities } = await importOriginal();
  const again = {
    asOf: '2028-02',
    amount: 12,
    qualifier: 'about',
    certainty: 'reported',
    note: { he: 'הסכום שנותר', en: 'What was left of it' },
    source: 'techspot-aws',
  } as const;
  const restated = sinceQuantities.map((quantity) => {
    if (quantity.id === 'aws-contract') return { ...quantity, revisions: [again] };
    return quantity.id === 'cerebras-contract' ? { ...quantity, asOf: '2023-05' } : quantity;
  });
  return { sinceQuantities: restated as unknown as typeof sinceQuantities };
});

const drawings = locales.flatMap((locale) =>
  sizeNames.map((size) => ({ chart: promisesRestated, locale, size })),
);

describe.each(drawings)('restated promises in $locale for a $size', (drawing) => {
  const svg = readSvg(draw(drawing));
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const find = (selector: string): Element[] => [...svg.querySelectorAll(selector)];
  const read = (element: Element, name: string): number => Number(element.getAttribute(name));

  it('stand within the picture, however early they were said or late restated', () => {
    const circles = find('circle');
    const outside = circles.filter((circle) => {
      const [x, y, r] = [read(circle, 'cx'), read(circle, 'cy'), read(circle, 'r')];
      return x - r < 0 || x + r > width || y - r < 0 || y + r > height;
    });
    expect(circles.length).toBeGreaterThan(promisesRestated.quantities.length);
    expect(outside.map(({ outerHTML }) => outerHTML)).toEqual([]);
  });

  it('have dates from the year in which the first of them was said', () => {
    const firsts = find('.tick').map(({ firstElementChild }) =>
      firstElementChild?.textContent.replace('\u200F', ''),
    );
    const beginning = formatDate('2023-01', drawing.locale);
    expect(firsts).toEqual([beginning, beginning]);
  });

  it('are no longer among those that were said once, and show both numbers', () => {
    const numbers = find('text[data-quantity="aws-contract"]').map(({ textContent }) =>
      textContent.match(/\d+/g),
    );
    expect(numbers).toEqual([[String(amountOf('aws-contract'))], ['12']]);
  });

  it('have dates above and below that do not run into one another', () => {
    const rows = find('.tick').map(({ children }) => [...children].map(placeOf));
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(row.length).toBeGreaterThan(1);
      const gaps = row.slice(1).map(({ start }, index) => start - (row[index]?.end ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThan(0);
    }
  });
});

it('is not credited to an article that may have come out after it was said', () => {
  const { rows } = promisesRestated.table('en');
  const valuation = rows.find(
    ([what]) => what?.text === getQuantity('openai-valuation').measures.en,
  );
  expect(valuation?.at(-1)?.text).not.toBe(getSource('article').publisher.en);
});

it('tells of numbers that measure different things as such', () => {
  const { description } = promisesRestated.text.en();
  expect(description).toMatch(/\$1tn \(October 2025\); measured otherwise, about \$1\.4tn/);
  expect(description).toMatch(/\$100bn \(September 2025\), then about \$30bn/);
});

/** From where to where a text reaches that stands around its place. */
function placeOf(words: Element): { readonly start: number; readonly end: number } {
  const middle = Number(words.getAttribute('transform')?.match(/translate\(([\d.]+),/)?.[1]);
  const half = labelWidth(words.textContent) / 2;
  return { start: middle - half, end: middle + half };
}
