import { flows, getQuantity, type QuantityId } from '../../data/index.ts';

/** A sum that several arrows pay together stands at the player that they pay, not at each arrow. */
export const isShared = (quantity: QuantityId | null): boolean =>
  quantity !== null && flows.filter((flow) => flow.quantity === quantity).length > 1;

/** The dollars of a flow in billions; null where it has none, or where several flows share one sum. */
export function dollarsOf({ quantity }: { readonly quantity: QuantityId | null }): number | null {
  if (quantity === null || isShared(quantity)) return null;
  const { amount, unit } = getQuantity(quantity);
  return unit === 'usd-bn' && typeof amount === 'number' ? amount : null;
}
