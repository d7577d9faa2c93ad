/** The arithmetic behind the trillion: what the numbers of the story make when they are put together. */
import { amountOf, endsOf, type Ends } from '../data/amounts.ts';
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

/** The part in which the money of those that overlap with it is counted. */
export const countedPart = 'nvidia-build-cost' satisfies (typeof dealParts)[number];

/**
 * The same parts, or some of them, with no dollar counted twice. How far Oracle's sites and Nvidia's chips overlap nobody has
 * said; here they do so wholly, so that the true sum lies between this and the headline.
 */
export const sumCountedOnce = (parts: readonly QuantityId[] = dealParts): Total =>
  sum(parts, { counts: [countedPart] });

/**
 * What a power costs at a price a gigawatt, in billions of dollars.
 *
 * @throws when the first is not one number of gigawatts, or the second is not a price of a gigawatt.
 */
export function costOf(power: QuantityId, price: QuantityId): Ends {
  if (getQuantity(power).unit !== 'gw') throw new Error(`"${power}" is not in gigawatts.`);
  if (getQuantity(price).unit !== 'usd-bn-per-gw')
    throw new Error(`"${price}" is not a price of a gigawatt.`);
  const gigawatts = amountOf(power);
  const { low, high } = endsOf(price);
  return { low: gigawatts * low, high: gigawatts * high };
}
