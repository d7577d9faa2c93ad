import { flows, type FlowId, type QuantityId } from '../data/index.ts';

/** A sum that several arrows pay together stands at the player that they pay, not at each arrow. */
export const isShared = (quantity: QuantityId | null): boolean =>
  quantity !== null && flows.filter((flow) => flow.quantity === quantity).length > 1;

/** Whether an amount says all of an arrow: one that is not known or is shared does not say who pays it. */
export const isOwn = (quantity: QuantityId | null): quantity is QuantityId =>
  quantity !== null && !isShared(quantity);

/** What a press on an arrow opens: the card of its amount, or else one of its own. */
export const linkFlow = (
  id: FlowId,
  quantity: QuantityId | null,
): Readonly<Record<string, string>> => ({
  'data-flow': id,
  ...(isOwn(quantity) ? { 'data-quantity': quantity } : {}),
});

/** The flows whose arrows open a card of their own. */
export const flowsWithCards: readonly FlowId[] = flows
  .filter(({ quantity }) => !isOwn(quantity))
  .map(({ id }) => id);
