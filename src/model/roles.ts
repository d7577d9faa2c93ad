import { flows, getEntity, type EntityId, type FlowId } from '../data/index.ts';

/** What one company is to another in these deals. */
export const roles = ['supplier', 'customer', 'investor'] as const;

export type Role = (typeof roles)[number];

const tradeLayers: readonly string[] = ['hardware', 'purchase-commitment', 'cash'];

/** Whoever pays into a project has a stake in it, whatever the payment is called. */
const isProject = (id: EntityId): boolean => getEntity(id).role === 'project';

/** What makes a company something to another: the flow between them. */
export interface Tie {
  readonly partner: EntityId;
  readonly flow: FlowId;
}

/** The flows by which a company has each role, by the dataset and nothing else. */
export function findTies(company: EntityId): Readonly<Record<Role, readonly Tie[]>> {
  const trades = flows.filter(({ layer }) => tradeLayers.includes(layer));
  const stakes = flows.filter(({ layer, to }) => layer === 'equity' || isProject(to));
  const bought = stakes.filter(({ inOwnShares }) => inOwnShares !== true);
  // Whoever is paid in shares becomes a shareholder of the payer.
  const received = stakes.filter(({ inOwnShares }) => inOwnShares === true);
  const from = (candidates: typeof flows): Tie[] =>
    candidates
      .filter((flow) => flow.from === company)
      .map(({ id, to }) => ({ partner: to, flow: id }));
  const to = (candidates: typeof flows): Tie[] =>
    candidates
      .filter((flow) => flow.to === company)
      .map((flow) => ({ partner: flow.from, flow: flow.id }));
  return {
    supplier: to(trades),
    customer: from(trades),
    investor: [...from(bought), ...to(received)],
  };
}

/** Towards whom a company has each role. */
export function findRoles(company: EntityId): Readonly<Record<Role, readonly EntityId[]>> {
  const ties = findTies(company);
  const partnersIn = (role: Role): EntityId[] => [
    ...new Set(ties[role].map(({ partner }) => partner)),
  ];
  return {
    supplier: partnersIn('supplier'),
    customer: partnersIn('customer'),
    investor: partnersIn('investor'),
  };
}
