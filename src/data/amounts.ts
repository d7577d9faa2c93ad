/** How much records say, as numbers to draw and to reckon with. */
import { flows, getQuantity, type QuantityId } from './index.ts';
import type { Amount } from './schema.ts';

export interface Ends {
  readonly low: number;
  readonly high: number;
}

/** The ends of an amount, which are alike for one number; null where it is only an order of magnitude. */
export function readEnds(amount: Amount): Ends | null {
  if (typeof amount === 'number') return { low: amount, high: amount };
  return 'low' in amount ? amount : null;
}

/** An order of magnitude in words, where no number was said. */
const readOrder = (amount: Amount): 'tens' | 'hundreds' | null =>
  typeof amount === 'object' && 'order' in amount ? amount.order : null;

/** An amount for a file or a table, in which each cell holds one value. */
export function flattenAmount(amount: Amount) {
  const ends = readEnds(amount);
  return { low: ends?.low ?? null, high: ends?.high ?? null, order: readOrder(amount) };
}

/** The ends of a quantity. @throws when it is known only as an order of magnitude. */
export function endsOf(id: QuantityId): Ends {
  const ends = readEnds(getQuantity(id).amount);
  if (ends === null) throw new Error(`"${id}" is known only as an order of magnitude.`);
  return ends;
}

/** The amount of a quantity that is one number. @throws when it is a range or said in words. */
export function amountOf(id: QuantityId): number {
  const { amount } = getQuantity(id);
  if (typeof amount !== 'number') throw new Error(`"${id}" is not one number.`);
  return amount;
}

/** What pays an amount, as far as one is known. */
export interface Paying {
  readonly quantity: QuantityId | null;
}

/** Whether several flows pay an amount together: it does not say then how much each of them pays. */
export const isShared = (quantity: QuantityId | null): boolean =>
  quantity !== null && flows.filter((flow) => flow.quantity === quantity).length > 1;

/** Whether an amount says all of a flow: it is known, and no other flow has a part in it. */
export const isOwn = (quantity: QuantityId | null): quantity is QuantityId =>
  quantity !== null && !isShared(quantity);

/** The amount of a flow where it is one number of dollars, and its own; null where it is not. */
export function ownDollars({ quantity }: Paying): QuantityId | null {
  if (!isOwn(quantity)) return null;
  const { amount, unit } = getQuantity(quantity);
  return unit === 'usd-bn' && typeof amount === 'number' ? quantity : null;
}
