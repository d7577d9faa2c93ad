import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  followDollar,
  followSchema,
  ratioBase,
  type FollowState,
} from '../../../src/model/follow-the-dollar.ts';
import { defaultsOf } from '../../../src/model/parameters.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Not only what the sliders have: the arithmetic must hold between their steps too. */
const anyState = fc.record({
  back: share.map((part) => part * ratioBase),
  chips: share.map((part) => part * 100),
  rounds: fc.integer({ min: 1, max: 40 }),
});

/**
 * Booked after n rounds, without going through them: c · (1 − qⁿ) / (1 − q), where q = c·r remains of each
 * round; n · c where q is 1. Exact near 1 too, where the plain quotient would lose its digits.
 */
function bookedAfter({ back, chips, rounds }: FollowState): number {
  const spent = chips / 100;
  const kept = spent * (back / ratioBase);
  if (kept === 1) return spent * rounds;
  return (spent * -Math.expm1(rounds * Math.log1p(kept - 1))) / (1 - kept);
}

describe('a dollar that goes round', () => {
  it('comes by default to what follows from the dataset by hand', () => {
    // Goldman Sachs, by the dataset: $13bn booked, of which $10bn returns; all of it spent on chips; 4 rounds.
    // Round 1: 1. Round 2: 10/13 = 0.7692. Round 3: 100/169 = 0.5917. Round 4: 1000/2197 = 0.4552.
    // Together (2197 + 1690 + 1300 + 1000) / 2197 = 6187/2197 = 2.8161; of it 1 from outside, 3990/2197 not.
    // Without end 1 / (1 - 10/13) = 13/3 = 4.3333.
    const { rounds, booked, outside, inside, endless } = followDollar(defaultsOf(followSchema));
    expect(rounds.map((round) => round.booked)).toEqual(
      [1, 10 / 13, 100 / 169, 1000 / 2197].map((each) => expect.closeTo(each, 12) as number),
    );
    expect(booked).toBeCloseTo(6187 / 2197, 12);
    expect(outside).toBe(1);
    expect(inside).toBeCloseTo(3990 / 2197, 12);
    expect(endless).toBeCloseTo(13 / 3, 12);
  });

  it('is neither lost nor made in any round', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { rounds } = followDollar(state);
        rounds.forEach(({ arrives, booked, elsewhere, kept, returns }, index) => {
          expect(elsewhere + booked).toBeCloseTo(arrives, 12);
          expect(kept + returns).toBeCloseTo(booked, 12);
          expect(arrives).toBe(rounds[index - 1]?.returns ?? 1);
        });
        // All that ever left, and what is still on its way, is the one dollar that came.
        const left = rounds.reduce((sum, { elsewhere, kept }) => sum + elsewhere + kept, 0);
        expect(left + (rounds.at(-1)?.returns ?? 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('is booked as often by the closed form as round by round', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { booked, outside, inside } = followDollar(state);
        expect(Math.abs(bookedAfter(state) - booked)).toBeLessThan(1e-9);
        expect(outside + inside).toBeCloseTo(booked, 12);
      }),
    );
  });

  it('is booked the more the more of it returns, is spent on chips, and the longer it goes round', () => {
    fc.assert(
      fc.property(anyState, share, (state, more) => {
        const { booked } = followDollar(state);
        const grow = (value: number, most: number): number => value + (most - value) * more;
        const moved = [
          { ...state, back: grow(state.back, ratioBase) },
          { ...state, chips: grow(state.chips, 100) },
          { ...state, rounds: state.rounds + 1 },
        ];
        for (const each of moved)
          expect(followDollar(each).booked).toBeGreaterThanOrEqual(booked - 1e-12);
      }),
    );
  });

  it('never comes to more than it would without end, and to that only where there is one', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { booked, endless } = followDollar(state);
        if (endless !== null) expect(booked).toBeLessThanOrEqual(endless * (1 + 1e-12));
      }),
    );
    const closed = { back: ratioBase, chips: 100, rounds: 5 };
    expect(followDollar(closed)).toMatchObject({ booked: 5, endless: null });
    expect(bookedAfter(closed)).toBe(5);
  });
});
