import { getQuantity, type QuantityId } from '../../data/index.ts';
import { isOwn, isShared } from '../flow-cards.ts';
import type { Size } from '../types.ts';

interface Paying {
  readonly quantity: QuantityId | null;
}

/** The dollars of a flow in billions; null where it has none, or where several flows share one sum. */
export function dollarsOf({ quantity }: Paying): number | null {
  if (!isOwn(quantity)) return null;
  const { amount, unit } = getQuantity(quantity);
  return unit === 'usd-bn' && typeof amount === 'number' ? amount : null;
}

/**
 * Whether an arrow ever has its amount beside it. A phone never has the room to say that one is not known:
 * the words of the step do.
 */
export const isWrittenOut = ({ quantity }: Paying, size: Size): boolean =>
  !isShared(quantity) && (quantity !== null || size !== 'phone');
