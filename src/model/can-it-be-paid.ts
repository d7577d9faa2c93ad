/**
 * What must revenue do to cover the promises? A yearly revenue that grows, a part of it that goes to the
 * promises, and the years in which it must be done.
 *
 * Amounts are in billions of dollars, growth in parts of one a year.
 */
import { amountOf } from '../data/amounts.ts';
import { getQuantity, type QuantityId } from '../data/index.ts';
import { certainties } from '../data/schema.ts';
import type { Total } from '../data/sum.ts';
import type { StateOf } from './parameters.ts';
import { dealParts, sumCountedOnce } from './trillion.ts';

/** The revenue of the year before the first. */
export const revenueQuantity = 'openai-revenue' satisfies QuantityId;

/** How sure a promise must be in order to count; each takes in those before it. */
export const countedLevels = ['signed', 'reported', 'ceiling'] as const;

export type CountedLevel = (typeof countedLevels)[number];

export const paidSchema = {
  counted: { kind: 'choice', options: countedLevels, default: 'ceiling' },
  /** Years in which the promises are to be paid. */
  years: { kind: 'number', min: 2, max: 10, step: 1, default: 10 },
  /** The part of revenue that goes to them, in percent. */
  share: { kind: 'number', min: 10, max: 100, step: 5, default: 100 },
  /** The steady growth by which the reader's line is drawn, in percent a year. */
  growth: { kind: 'number', min: -20, max: 200, step: 1, default: 0 },
  /**
   * The reader's line where it was drawn by hand: the revenue of each year. The steepest growth stays below its
   * highest, or a line that was bent from it could not stand in an address.
   */
  line: { kind: 'series', min: 0, max: 999_999, step: 0.1, length: 'years', default: null },
} as const;

export type PaidState = StateOf<typeof paidSchema>;

/** The promises that are at least as sure as a level. */
export const promisesOf = (level: CountedLevel): QuantityId[] =>
  dealParts.filter(
    (id) => certainties.indexOf(getQuantity(id).certainty) <= certainties.indexOf(level),
  );

/** Their sum, no dollar counted twice. */
export const sumPromises = (level: CountedLevel): Total => sumCountedOnce(promisesOf(level));

/** Revenue that grows at one pace: the first year after `base`, and so on. */
export const growSteadily = (base: number, growth: number, years: number): number[] =>
  Array.from({ length: years }, (_, year) => base * (1 + growth) ** (year + 1));

const addUp = (amounts: readonly number[]): number =>
  amounts.reduce((total, amount) => total + amount, 0);

/**
 * The steady growth by which a revenue of `base` adds up to `total` over some years: the g for which
 * base · ((1+g) + (1+g)² + … + (1+g)ⁿ) = total. −1 where the total is nothing.
 *
 * The sum is convex and rises with g, so Newton's way, begun above the answer, comes down to it and never
 * passes it.
 *
 * @throws when `base` or `years` is not above zero, or `total` is below it.
 */
export function solveGrowth(base: number, years: number, total: number): number {
  if (!(base > 0) || !(years >= 1) || !(total >= 0))
    throw new Error(`No growth leads from ${base} to ${total} in ${years} years.`);
  const goal = total / base;
  // No factor can be above either of these, since each of its powers is a part of the sum.
  let factor = Math.min(goal, goal ** (1 / years));
  for (let turn = 0; turn < 200 && factor > 0; turn += 1) {
    let [value, slope] = [0, 0];
    for (let power = 1; power <= years; power += 1) {
      value += factor ** power;
      slope += power * factor ** (power - 1);
    }
    const next = factor - (value - goal) / slope;
    if (!(next < factor)) break;
    factor = next;
  }
  return factor - 1;
}

export interface Payment {
  /** The promises that count, each dollar of them once, and their sum. */
  readonly counted: readonly QuantityId[];
  readonly promised: number;
  readonly base: number;
  /** The reader's line: the revenue of each year. */
  readonly drawn: readonly number[];
  /** What the reader's line brings for the promises over the years. */
  readonly brought: number;
  /** What it leaves unpaid. */
  readonly missing: number;
  /** The steady growth that would bring as much as the reader's line does. */
  readonly drawnGrowth: number;
  /** The steady growth that pays the promises, and the revenue of each year by it. */
  readonly neededGrowth: number;
  readonly needed: readonly number[];
}

/**
 * Whether the promises that count are paid in time, by the reader’s line where one was drawn, or else by a steady pace.
 *
 * @returns amounts in billions of dollars, growth in parts of one a year.
 * @throws what `solveGrowth` throws.
 */
export function payPromises({ counted: level, years, share, growth, line }: PaidState): Payment {
  const base = amountOf(revenueQuantity);
  const { counted, low: promised } = sumPromises(level);
  const part = share / 100;
  const drawn = line ?? growSteadily(base, growth / 100, years);
  const revenue = addUp(drawn);
  const neededGrowth = solveGrowth(base, years, promised / part);
  return {
    counted,
    promised,
    base,
    drawn,
    brought: revenue * part,
    missing: Math.max(0, promised - revenue * part),
    drawnGrowth: solveGrowth(base, years, revenue),
    neededGrowth,
    needed: growSteadily(base, neededGrowth, years),
  };
}
