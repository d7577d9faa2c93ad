/** The arithmetic behind the trillion: what the numbers of the story make when they are put together. */
import { getQuantity, type QuantityId } from '../data/index.ts';
import { sum, type Total } from '../data/sum.ts';

/** The parts that the Financial Times added up, in its own order. */
export const dealParts = [
  'nvidia-build-cost',
  'amd-build-cost',
  'oracle-contract',
  'coreweave-openai',
] as const satisfies readonly QuantityId[];

/** All the parts on top of one another, as the newspaper adds them. */
export const sumHeadline = (): Total => sum(dealParts, { counts: 'all' });

/**
 * The same parts with no dollar counted twice. How far Oracle's sites and Nvidia's chips overlap nobody has
 * said; here they do so wholly, so that the true sum lies between this and the headline.
 */
export const sumCountedOnce = (): Total => sum(dealParts, { counts: ['nvidia-build-cost'] });

/**
 * What a power costs at a price a gigawatt, in billions of dollars.
 *
 * @throws when the first is not one number of gigawatts, or the second is not a price of a gigawatt.
 */
export function costOf(power: QuantityId, price: QuantityId): { low: number; high: number } {
  const [gigawatts, each] = [getQuantity(power), getQuantity(price)];
  if (gigawatts.unit !== 'gw' || typeof gigawatts.amount !== 'number')
    throw new Error(`"${power}" is not one number of gigawatts.`);
  if (each.unit !== 'usd-bn-per-gw' || (typeof each.amount === 'object' && 'order' in each.amount))
    throw new Error(`"${price}" is not a price of a gigawatt.`);
  const { low, high } =
    typeof each.amount === 'number' ? { low: each.amount, high: each.amount } : each.amount;
  return { low: gigawatts.amount * low, high: gigawatts.amount * high };
}
