import { describe, expect, it } from 'vitest';

import type { QuantityId } from '../../../src/data/index.ts';
import { sum } from '../../../src/data/sum.ts';

describe('a sum', () => {
  it('adds quantities of one unit and one layer', () => {
    expect(sum(['oracle-contract', 'aws-contract', 'cerebras-contract'])).toEqual({
      low: 358,
      high: 358,
      unit: 'usd-bn',
      layer: 'purchase-commitment',
      qualifier: null,
      counted: ['oracle-contract', 'aws-contract', 'cerebras-contract'],
      leftOut: [],
      countedTwice: [],
    });
  });

  it('adds the low and the high ends of ranges by themselves', () => {
    expect(sum(['image-cost', 'video-cost', 'image-list-price'])).toMatchObject({
      low: 6.011,
      high: 11.25,
    });
  });

  it('keeps the qualifier that all its parts share', () => {
    expect(sum(['coreweave-openai', 'cerebras-contract']).qualifier).toBe('more-than');
  });

  it('has no qualifier where the parts were said in different ways', () => {
    expect(sum(['oracle-contract', 'cerebras-contract']).qualifier).toBeNull();
  });

  it('counts a quantity once that is named twice', () => {
    expect(sum(['oracle-contract', 'oracle-contract']).low).toBe(300);
  });

  it('may be of a single quantity', () => {
    expect(sum(['amazon-chips'])).toMatchObject({ low: 50, high: 60, qualifier: 'range' });
  });
});

describe('a sum is refused', () => {
  const refusals: readonly (readonly [string, readonly QuantityId[], string])[] = [
    ['of nothing', [], 'at least one quantity'],
    [
      'across layers',
      ['nvidia-investment', 'oracle-contract'],
      'Cannot add "nvidia-investment" (layer equity) and "oracle-contract" (layer purchase-commitment)',
    ],
    [
      'across units',
      ['amd-compute', 'chip-purchases'],
      'Cannot add "amd-compute" (unit gw) and "chip-purchases" (unit usd-bn)',
    ],
    ['of a total and a yearly pace', ['chip-purchases', 'amazon-chips'], 'sum each unit by itself'],
    [
      'of an order of magnitude',
      ['enterprise-revenue-aim', 'openai-loss'],
      'Cannot add "enterprise-revenue-aim": it is known only as an order of magnitude',
    ],
    [
      'of overlapping quantities, of which none is said to count',
      ['deals-total', 'oracle-contract'],
      '"deals-total" and "oracle-contract" overlap (the Oracle contract is in the total)',
    ],
    [
      'of the same overlap named in the other order',
      ['oracle-contract', 'deals-total'],
      '"oracle-contract" and "deals-total" overlap (the Oracle contract is in the total)',
    ],
  ];

  it.each(refusals)('%s', (_case, ids, message) => {
    expect(() => sum(ids)).toThrow(message);
  });

  it('of overlapping quantities that are both said to count', () => {
    const both = ['deals-total', 'oracle-contract'] as const;
    expect(() => sum(both, { counts: both })).toThrow('name in "counts" the one of them');
  });

  it('of a quantity that there is not', () => {
    expect(() => sum(['nvidia-invest' as QuantityId])).toThrow('"nvidia-invest"');
  });
});

describe('a sum of overlapping quantities', () => {
  const parts = ['deals-total', 'oracle-contract', 'coreweave-openai'] as const;

  it('adds only those that count', () => {
    expect(sum(parts, { counts: ['deals-total'] })).toMatchObject({
      low: 1000,
      counted: ['deals-total'],
    });
    expect(sum(parts, { counts: ['oracle-contract', 'coreweave-openai'] })).toMatchObject({
      low: 322,
      counted: ['oracle-contract', 'coreweave-openai'],
    });
  });

  it('says of each part left out why, and instead of which it is', () => {
    const { leftOut } = sum(['deals-total', 'oracle-contract'], { counts: ['deals-total'] });
    expect(leftOut).toEqual([
      {
        id: 'oracle-contract',
        insteadOf: 'deals-total',
        why: { he: 'החוזה עם אורקל כלול בסכום', en: 'the Oracle contract is in the total' },
      },
    ]);
  });

  it('adds all of it where it is told to, and says what it has counted twice', () => {
    const { low, leftOut, countedTwice } = sum(['nvidia-build-cost', 'oracle-contract'], {
      counts: 'all',
    });
    expect({ low, leftOut }).toEqual({ low: 800, leftOut: [] });
    expect(countedTwice).toMatchObject([{ between: ['nvidia-build-cost', 'oracle-contract'] }]);
  });

  it('says so whichever of the two records states the overlap', () => {
    const { leftOut } = sum(['deals-total', 'coreweave-openai'], { counts: ['deals-total'] });
    expect(leftOut).toMatchObject([{ id: 'coreweave-openai', insteadOf: 'deals-total' }]);
  });

  it('takes its qualifier from the parts that count alone', () => {
    const { qualifier } = sum(['deals-total', 'oracle-contract'], { counts: ['oracle-contract'] });
    expect(qualifier).toBe('about');
  });

  it('may leave out an order of magnitude', () => {
    const counts = ['chip-purchases'] as const;
    expect(sum(['chip-purchases', 'chip-purchases-said-larger'], { counts }).low).toBe(150);
  });
});
