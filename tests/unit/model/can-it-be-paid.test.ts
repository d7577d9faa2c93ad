import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { sum } from '../../../src/data/sum.ts';
import {
  countedLevels,
  growSteadily,
  paidSchema,
  payPromises,
  promisesOf,
  solveGrowth,
  sumPromises,
} from '../../../src/model/can-it-be-paid.ts';
import { defaultsOf } from '../../../src/model/parameters.ts';
import { dealParts } from '../../../src/model/trillion.ts';

const first = defaultsOf(paidSchema);

const years = fc.integer({ min: 1, max: 40 });
const growth = fc.double({ min: -0.9, max: 3, noNaN: true });
const base = fc.double({ min: 0.1, max: 1000, noNaN: true });

const total = (line: readonly number[]): number => line.reduce((sum, each) => sum + each, 0);

describe('the promises that count', () => {
  it('are those of the dataset, each dollar once', () => {
    // Signed: CoreWeave 22. Reported, too: Oracle 300, so 322. Ceilings, too: Nvidia's plan 500 and AMD's
    // 300; Oracle's 300 may be the same dollars as Nvidia's and are left out, so 500 + 300 + 22 = 822.
    expect(countedLevels.map((level) => sumPromises(level).low)).toEqual([22, 322, 822]);
    expect(sumPromises('ceiling').leftOut.map(({ id }) => id)).toEqual(['oracle-contract']);
  });

  it('are refused by the sum where they would be counted twice', () => {
    expect(promisesOf('ceiling')).toEqual(dealParts);
    expect(() => sum(promisesOf('ceiling'))).toThrow('overlap');
  });
});

describe('the growth that pays them', () => {
  it('comes by default to what follows from the dataset by hand', () => {
    // Revenue 12 a year, 822 to be paid in 10 years, all of the revenue going there: x + x² + … + x¹⁰ must be
    // 822 / 12 = 68.5. At x = 1.337: 1.337 · (1.337¹⁰ − 1) / 0.337 = 1.337 · 17.2525 / 0.337 = 68.45;
    // at x = 1.338 it is 68.82. So x is about 1.3371, and the tenth year 12 · 1.3371¹⁰ = about 219.
    // Ten years of 12 bring 120, which leaves 702.
    const { promised, base: today, brought, missing, neededGrowth, needed } = payPromises(first);
    expect([promised, today, brought, missing]).toEqual([822, 12, 120, 702]);
    expect(neededGrowth).toBeCloseTo(0.3371, 4);
    expect(needed.at(-1)).toBeCloseTo(219.3, 1);
    expect(total(needed)).toBeCloseTo(822, 9);
  });

  it('is the growth by which a line was drawn, to the ninth decimal', () => {
    fc.assert(
      fc.property(base, growth, years, (start, pace, count) => {
        const solved = solveGrowth(start, count, total(growSteadily(start, pace, count)));
        expect(Math.abs(solved - pace)).toBeLessThan(1e-9);
      }),
    );
  });

  it('is told of the reader’s own line, drawn by pace or by hand', () => {
    const scale = fc.integer({ min: paidSchema.growth.min, max: paidSchema.growth.max });
    fc.assert(
      fc.property(scale, fc.integer({ min: 2, max: 10 }), (pace, count) => {
        const steady = { ...first, years: count, growth: pace };
        const line = payPromises(steady).drawn;
        for (const state of [steady, { ...first, years: count, line }])
          expect(Math.abs(payPromises(state).drawnGrowth - pace / 100)).toBeLessThan(1e-9);
      }),
    );
  });

  it('rises with what is to be paid, and falls with the years and the part of revenue that goes there', () => {
    fc.assert(
      fc.property(
        base,
        years,
        fc.double({ min: 1, max: 1e5, noNaN: true }),
        (start, count, goal) => {
          const needed = solveGrowth(start, count, goal);
          expect(solveGrowth(start, count, goal * 1.5)).toBeGreaterThanOrEqual(needed);
          expect(solveGrowth(start, count + 1, goal)).toBeLessThanOrEqual(needed + 1e-12);
        },
      ),
    );
    const shares = [20, 40, 60, 80, 100].map(
      (share) => payPromises({ ...first, share }).neededGrowth,
    );
    expect(shares).toEqual(shares.toSorted((one, other) => other - one));
  });

  it('pays just what was promised: the needed line leaves nothing over and nothing missing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...countedLevels),
        fc.integer({ min: 2, max: 10 }),
        fc.integer({ min: 2, max: 20 }).map((fives) => fives * 5),
        (counted, count, share) => {
          const state = { ...first, counted, years: count, share };
          const { needed, promised } = payPromises(state);
          expect(total(needed) * (share / 100)).toBeCloseTo(promised, 6);
          expect(payPromises({ ...state, line: needed }).missing).toBeLessThan(1e-6);
        },
      ),
    );
  });

  it('refuses a revenue of nothing, from which nothing grows', () => {
    expect(() => solveGrowth(0, 10, 822)).toThrow('No growth leads from 0');
  });

  it('is the loss of all where nothing is to be paid', () => {
    expect(solveGrowth(12, 10, 0)).toBe(-1);
  });
});
