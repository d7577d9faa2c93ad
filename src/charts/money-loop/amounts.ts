import { getQuantity, type QuantityId } from '../../data/index.ts';
import { isOwn } from '../flow-cards.ts';

/** The dollars of a flow in billions; null where it has none, or where several flows share one sum. */
export function dollarsOf({ quantity }: { readonly quantity: QuantityId | null }): number | null {
  if (!isOwn(quantity)) return null;
  const { amount, unit } = getQuantity(quantity);
  return unit === 'usd-bn' && typeof amount === 'number' ? amount : null;
}
