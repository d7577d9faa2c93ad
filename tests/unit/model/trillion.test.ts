import { describe, expect, it } from 'vitest';

import { costOf, sumCountedOnce, sumHeadline } from '../../../src/model/trillion.ts';

describe('the trillion', () => {
  // By hand: 500 around Nvidia, 300 around AMD, 300 for Oracle, 22 for CoreWeave.
  it('comes to 1,122 as the newspaper adds it, and tells what it counts twice', () => {
    const { low, high, countedTwice } = sumHeadline();
    expect([low, high]).toEqual([1122, 1122]);
    expect(countedTwice.map(({ between }) => between)).toEqual([
      ['nvidia-build-cost', 'oracle-contract'],
    ]);
  });

  // By hand: the same without Oracle’s 300, whose sites hold Nvidia’s chips.
  it('comes to 822 with no dollar counted twice, and tells what it leaves out', () => {
    const { low, leftOut } = sumCountedOnce();
    expect(low).toBe(822);
    expect(leftOut).toMatchObject([{ id: 'oracle-contract', insteadOf: 'nvidia-build-cost' }]);
  });

  it('is what 20 gigawatts cost at 50 billion each', () => {
    expect(costOf('compute-access', 'cost-per-gw')).toEqual({ low: 1000, high: 1000 });
  });

  it('is up to 1,200 billion at the upper end of the other price', () => {
    expect(costOf('compute-access', 'cost-per-gw-huang')).toEqual({ low: 1000, high: 1200 });
  });

  it('is not worked out of what is no power, or no price', () => {
    expect(() => costOf('oracle-contract', 'cost-per-gw')).toThrow('gigawatts');
    expect(() => costOf('compute-access', 'oracle-contract')).toThrow('price of a gigawatt');
  });
});
