import { describe, expect, it } from 'vitest';

import { entities, type EntityId } from '../../../src/data/index.ts';
import { findRoles, findTies, roles, type Role } from '../../../src/model/roles.ts';

type Row = readonly [EntityId, Readonly<Partial<Record<Role, readonly EntityId[]>>>];

const rows: readonly Row[] = [
  // Sells to its customers alone; pays five suppliers; holds AMD's warrants and a part of Stargate.
  [
    'openai',
    {
      supplier: ['customers'],
      customer: ['nvidia', 'amd', 'oracle', 'coreweave', 'memory-makers'],
      investor: ['stargate', 'amd'],
    },
  ],
  // Chips go to OpenAI, Oracle and CoreWeave; two flows of equity to OpenAI are one holding.
  ['nvidia', { supplier: ['openai', 'oracle', 'coreweave'], investor: ['openai', 'coreweave'] }],
  // The warrants are AMD's own shares: paying with them makes it nobody's owner.
  ['amd', { supplier: ['openai'] }],
  // Sells cloud, buys chips, and has a part of Stargate.
  ['oracle', { supplier: ['openai'], customer: ['nvidia'], investor: ['stargate'] }],
  // A loan makes neither a supplier nor an owner of the lender.
  ['coreweave', { supplier: ['openai'], customer: ['nvidia'] }],
  ['lenders', {}],
  // Money into Stargate is a part of it, whether it is given as equity or as sites.
  ['softbank', { investor: ['stargate'] }],
  ['stargate', {}],
  // Outside money: some of it pays, some of it buys shares.
  ['customers', { customer: ['openai'] }],
  ['investors', { investor: ['openai'] }],
  ['memory-makers', { supplier: ['openai'] }],
];

describe('what ties one company to another', () => {
  it('are all the flows between them, be it two of one kind', () => {
    expect(findTies('nvidia').investor).toEqual([
      { partner: 'openai', flow: 'nvidia-openai-investment' },
      { partner: 'openai', flow: 'nvidia-openai-return' },
      { partner: 'coreweave', flow: 'nvidia-coreweave-stake' },
    ]);
  });
});

describe('what one company is to another', () => {
  it.each(rows)('follows from the flows alone for %s', (company, held) => {
    expect(findRoles(company)).toEqual({ supplier: [], customer: [], investor: [], ...held });
  });

  it('is the same seen from both ends of a trade', () => {
    const pairs = entities.flatMap(({ id }) =>
      findRoles(id).supplier.map((customer) => [id, customer] as const),
    );
    expect(pairs.filter(([seller, buyer]) => !findRoles(buyer).customer.includes(seller))).toEqual(
      [],
    );
  });

  it.each(roles)('names nobody twice, and never the company itself, as %s', (role) => {
    for (const { id } of entities) {
      const partners = findRoles(id)[role];
      expect(new Set(partners).size).toBe(partners.length);
      expect(partners).not.toContain(id);
    }
  });

  it('is nothing for a company that no flow touches', () => {
    expect(findRoles('google')).toEqual({ supplier: [], customer: [], investor: [] });
  });
});
