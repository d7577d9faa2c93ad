import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { getFlow, getQuantity } from '../../../src/data/index.ts';
import { defaultsOf } from '../../../src/model/parameters.ts';
import {
  chipPrice,
  weaken,
  weakSchema,
  weakSpots,
  type Exposure,
} from '../../../src/model/weak-link.ts';

const anyState = fc.record({
  struck: fc.constantFrom(...weakSpots),
  left: fc.double({ min: 0, max: 100, noNaN: true }),
});

const missingOf = (exposures: readonly Exposure[]): number =>
  exposures.reduce((total, { missing }) => total + (missing ?? 0), 0);

const told = (exposures: readonly Exposure[]) =>
  exposures.map(({ player, order, missing }) => [player, order, missing]);

describe('a link that weakens', () => {
  it('comes by default to what follows from the dataset by hand', () => {
    // OpenAI pays half. It promised Oracle 300, CoreWeave 22 and, in one year, Nvidia 13: half of each is 150,
    // 11 and 6.5. The flows to AMD (gigawatts), Stargate (a sum of several payers) and the memory makers
    // (a share of capacity) have no dollars of their own. Over years 150 + 11 = 161 are missing, which is half
    // of 322; the 6.5 of one year are not added to them. Behind those: CoreWeave's
    // lenders; OpenAI, in which Nvidia was to invest; SoftBank, whose money is in Stargate.
    const { exposures, shortfalls } = weaken(defaultsOf(weakSchema));
    expect(told(exposures)).toEqual([
      ['oracle', 1, 150],
      ['coreweave', 1, 11],
      ['nvidia', 1, 6.5],
      ['amd', 1, null],
      ['stargate', 1, null],
      ['memory-makers', 1, null],
      ['lenders', 2, null],
      ['openai', 2, null],
      ['softbank', 2, null],
    ]);
    expect(shortfalls.map(({ promised, missing }) => [promised, missing])).toEqual([
      [322, 161],
      [13, 6.5],
    ]);
  });

  it('strikes by the price of chips those who sell them and those who lent against them', () => {
    const direct = weaken({ struck: chipPrice, left: 50 }).exposures.filter(
      ({ order }) => order === 1,
    );
    expect(new Set(direct.map(({ player }) => player))).toEqual(
      new Set(['nvidia', 'amd', 'memory-makers', 'lenders']),
    );
    // Nvidia's 13 of one year, and CoreWeave's 12 of debt.
    expect(direct.flatMap(({ missing }) => missing ?? [])).toEqual([6.5, 6]);
  });

  it('exposes all together to just what is missing', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { exposures, shortfalls } = weaken(state);
        const short = shortfalls.reduce((total, { missing }) => total + missing, 0);
        expect(missingOf(exposures)).toBeCloseTo(short, 9);
        for (const { quantities, missing } of shortfalls) {
          const own = exposures.filter(
            ({ quantity, order }) =>
              order === 1 && quantity !== null && quantities.includes(quantity),
          );
          expect(missingOf(own)).toBeCloseTo(missing, 9);
        }
      }),
    );
  });

  it('exposes nobody to less when less is paid, and nobody at all when all is', () => {
    fc.assert(
      fc.property(anyState, fc.double({ min: 0, max: 1, noNaN: true }), (state, part) => {
        const before = weaken(state).exposures;
        const after = weaken({ ...state, left: state.left * part }).exposures;
        for (const { flow, missing } of before) {
          const later = after.find((each) => each.flow === flow)?.missing ?? 0;
          expect(later).toBeGreaterThanOrEqual((missing ?? 0) - 1e-9);
        }
        expect(weaken({ ...state, left: 100 })).toEqual({ exposures: [], shortfalls: [] });
      }),
    );
  });

  it.each(weakSpots)('reaches through %s each of the others at most once, in order', (struck) => {
    const { exposures } = weaken({ struck, left: 0 });
    const orders = exposures.map(({ order }) => order);
    expect(orders).toEqual(orders.toSorted((one, other) => one - other));
    const later = exposures.filter(({ order }) => order > 1).map(({ player }) => player);
    expect(new Set(later).size).toBe(later.length);
    for (const { player, via, flow } of exposures) {
      const { from, to } = getFlow(flow);
      expect([from, to]).toContain(player);
      if (via !== chipPrice) expect([from, to]).toContain(via);
    }
  });

  it.each(weakSpots)('gives for %s no amount that the flow does not have in dollars', (struck) => {
    for (const { flow, quantity, missing } of weaken({ struck, left: 0 }).exposures) {
      if (missing === null || quantity === null) continue;
      expect(getFlow(flow).quantity).toBe(quantity);
      expect(getQuantity(quantity)).toMatchObject({ unit: 'usd-bn', amount: missing });
    }
  });
});
