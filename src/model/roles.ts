import { flows, type EntityId, type FlowId } from '../data/index.ts';

/** What one company is to another in these deals. */
export const roles = ['supplier', 'customer', 'investor'] as const;

export type Role = (typeof roles)[number];

/**
 * Here shares are the price and not the purchase: the payer gives its own shares away, and the one who
 * receives them becomes the shareholder.
 */
const paidInOwnShares: readonly FlowId[] = ['amd-openai-warrant'];

const tradeLayers: readonly string[] = ['hardware', 'purchase-commitment', 'cash'];

/** Towards whom a company has each role, by the flows of the dataset and nothing else. */
export function findRoles(company: EntityId): Readonly<Record<Role, readonly EntityId[]>> {
  const trades = flows.filter(({ layer }) => tradeLayers.includes(layer));
  const stakes = flows.filter(({ layer, to }) => layer === 'equity' || to === 'stargate');
  const bought = stakes.filter(({ id }) => !paidInOwnShares.includes(id));
  const received = stakes.filter(({ id }) => paidInOwnShares.includes(id));
  return {
    supplier: unique(trades.filter(({ to }) => to === company).map(({ from }) => from)),
    customer: unique(trades.filter(({ from }) => from === company).map(({ to }) => to)),
    investor: unique([
      ...bought.filter(({ from }) => from === company).map(({ to }) => to),
      ...received.filter(({ to }) => to === company).map(({ from }) => from),
    ]),
  };
}

const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];
