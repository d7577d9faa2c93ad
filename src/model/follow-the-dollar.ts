/**
 * A dollar from outside goes round: part of it buys chips and is booked as revenue; part of that returns to
 * the buyer as an investment, buys chips again, and is booked again.
 *
 * All amounts are in dollars for each dollar from outside.
 */
import { amountOf } from '../data/amounts.ts';
import type { StateOf } from './parameters.ts';

/** The ratio that the model starts from: of what is booked, in billions, what is expected to return. */
export const ratioQuantities = ['goldman-return', 'goldman-revenue'] as const;

const [returned, booked] = ratioQuantities.map(amountOf) as [number, number];

/** Of as many dollars the model says how many return: the analysts' own way to put it. */
export const ratioBase = booked;

export const followSchema = {
  /** Dollars that return, of every `ratioBase` dollars booked. */
  back: { kind: 'number', min: 0, max: ratioBase, step: 0.5, default: returned },
  /** The part of the buyer's money that is spent on chips, in percent. */
  chips: { kind: 'number', min: 0, max: 100, step: 1, default: 100 },
  /** How many times the money goes round. */
  rounds: { kind: 'number', min: 1, max: 8, step: 1, default: 4 },
} as const;

export type FollowState = StateOf<typeof followSchema>;

/** Where the money of one round goes: `elsewhere`, `kept` and `returns` add up to what `arrives`. */
interface Round {
  readonly number: number;
  /** What the buyer has at the start of the round. */
  readonly arrives: number;
  /** What it spends on chips, and the seller books. */
  readonly booked: number;
  /** What the buyer spends on other things: it leaves the loop. */
  readonly elsewhere: number;
  /** What the seller keeps of what it booked: it leaves the loop. */
  readonly kept: number;
  /** What the seller puts back into the buyer: the next round's money. */
  readonly returns: number;
}

export interface Followed {
  readonly rounds: readonly Round[];
  /** Booked over all rounds. */
  readonly booked: number;
  /** The part of it that was booked when the dollar from outside was first spent. */
  readonly outside: number;
  /** The rest: revenue out of money that had been booked before. */
  readonly inside: number;
  /** Booked if it never stopped going round; null where this has no end, since all returns and is spent. */
  readonly endless: number | null;
}

/** Round by round; `endless` in its closed form, c / (1 − c·r). */
export function followDollar(state: FollowState): Followed {
  const spent = state.chips / 100;
  const share = state.back / ratioBase;
  const rounds: Round[] = [];
  for (let number = 1, arrives = 1; number <= state.rounds; number += 1) {
    const booked = arrives * spent;
    const returns = booked * share;
    const elsewhere = arrives - booked;
    rounds.push({ number, arrives, booked, elsewhere, kept: booked - returns, returns });
    arrives = returns;
  }
  const total = rounds.reduce((sum, round) => sum + round.booked, 0);
  /** The part of the money that is no longer there after a round. */
  const lost = 1 - spent * share;
  return {
    rounds,
    booked: total,
    outside: spent,
    inside: Math.max(0, total - spent),
    endless: lost === 0 ? null : spent / lost,
  };
}
