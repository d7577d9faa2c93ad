/**
 * One player pays only part of what it promised, or chips lose part of their price: who is exposed, in which
 * order, and by how much, along the flows of the dataset and by its amounts alone.
 *
 * Those who are to be paid directly stand first, and there the amounts are known where the flow has one. How
 * much each of them would pass on no source says, so whoever comes after them stands there without a number.
 */
import { amountOf, ownDollars } from '../data/amounts.ts';
import { getQuantity, type EntityId, type FlowId, type QuantityId } from '../data/index.ts';
import type { Layer } from '../data/schema.ts';
import { sum } from '../data/sum.ts';
import { flowsCountedOnce } from './counted-once.ts';
import type { StateOf } from './parameters.ts';

type Link = (typeof flowsCountedOnce)[number];

export const chipPrice = 'chip-price';

/** What can give way: a player that promised something to another, or the price of chips. */
export const weakSpots = [
  'openai',
  'nvidia',
  'oracle',
  'coreweave',
  'amd',
  'softbank',
  'investors',
  'customers',
  chipPrice,
] as const satisfies readonly (EntityId | typeof chipPrice)[];

export type WeakSpot = (typeof weakSpots)[number];

export const weakSchema = {
  struck: { kind: 'choice', options: weakSpots, default: 'openai' },
  /** What is left of the promises, or of the price, in percent. */
  left: { kind: 'number', min: 0, max: 100, step: 5, default: 50 },
} as const;

export type WeakState = StateOf<typeof weakSchema>;

/** One who stands to lose, and the flow through which it would come. */
export interface Exposure {
  readonly player: EntityId;
  /** From whom it comes. */
  readonly via: WeakSpot | EntityId;
  readonly flow: FlowId;
  /** 1 for those who are struck directly, 2 for those behind them, and so on. */
  readonly order: number;
  /** The amount of the flow; null where the dataset has none in dollars for it alone. */
  readonly quantity: QuantityId | null;
  /** What is missing, in billions of dollars; null where it is not known. */
  readonly missing: number | null;
}

/** Amounts that may be added: of one layer, and over the same stretch of time. */
export interface Shortfall {
  readonly layer: Layer;
  readonly basis: ReturnType<typeof getQuantity>['basis'];
  readonly quantities: readonly QuantityId[];
  readonly promised: number;
  readonly missing: number;
}

export interface Weakness {
  /**
   * By `order`; in the first, whoever lacks most comes first, and those for whom it is not known how much come last.
   * Empty where all is left.
   */
  readonly exposures: readonly Exposure[];
  readonly shortfalls: readonly Shortfall[];
}

/** What is missing of an amount, in billions of dollars. */
const missingOf = (quantity: QuantityId, left: number): number =>
  amountOf(quantity) * (1 - left / 100);

/**
 * Who is exposed, in order, and what those lack who are struck directly.
 *
 * @returns amounts in billions of dollars; nothing at all where all is left.
 */
export function weaken({ struck, left }: WeakState): Weakness {
  if (left === 100) return { exposures: [], shortfalls: [] };
  const struckFirst = strike(struck).map(({ player, link, via }): Exposure => {
    const quantity = ownDollars(link);
    return {
      player,
      via,
      flow: link.id,
      order: 1,
      quantity,
      missing: quantity === null ? null : missingOf(quantity, left),
    };
  });
  const first = struckFirst.toSorted((one, other) => (other.missing ?? -1) - (one.missing ?? -1));
  return {
    exposures: [...first, ...followOn(first, struck)],
    shortfalls: addShortfalls(first, left),
  };
}

interface Strike {
  readonly player: EntityId;
  readonly via: WeakSpot;
  readonly link: Link;
}

const strike = (struck: WeakSpot): Strike[] =>
  struck === chipPrice ? strikeChips() : strikePayer(struck);

/** All whom a player is to pay. */
const strikePayer = (payer: EntityId & WeakSpot): Strike[] =>
  flowsCountedOnce
    .filter(({ from }) => from === payer)
    .map((link) => ({ player: link.to, via: payer, link }));

/** Those who sell chips, and those who lent against them. */
const strikeChips = (): Strike[] => [
  ...flowsCountedOnce
    .filter(({ layer }) => layer === 'hardware')
    .map((link): Strike => ({ player: link.to, via: chipPrice, link })),
  ...flowsCountedOnce
    .filter(({ layer }) => layer === 'debt')
    .map((link): Strike => ({ player: link.from, via: chipPrice, link })),
];

/** Those who depend on a player: whom it is to pay, and whose loans or shares are in it. */
const dependentsOf = (player: EntityId): { readonly player: EntityId; readonly link: Link }[] => [
  ...flowsCountedOnce
    .filter(({ from }) => from === player)
    .map((link) => ({ player: link.to, link })),
  ...flowsCountedOnce
    .filter(({ to, layer }) => to === player && (layer === 'debt' || layer === 'equity'))
    .map((link) => ({ player: link.from, link })),
];

/**
 * Whoever is reached from those who were struck first, each once, by the first flow that leads there. The one
 * who began it may be reached too, and there it ends.
 */
function followOn(first: readonly Exposure[], origin: WeakSpot): Exposure[] {
  const reached = new Set<EntityId>(first.map(({ player }) => player));
  const used = new Set<FlowId>(first.map(({ flow }) => flow));
  const found: Exposure[] = [];
  let front: readonly EntityId[] = [...reached];
  for (let order = 2; front.length > 0; order += 1) {
    const next: EntityId[] = [];
    for (const via of front) {
      for (const { player, link } of dependentsOf(via)) {
        if (reached.has(player) || used.has(link.id)) continue;
        reached.add(player);
        if (player !== origin) next.push(player);
        const quantity = ownDollars(link);
        found.push({ player, via, flow: link.id, order, quantity, missing: null });
      }
    }
    front = next;
  }
  return found;
}

/** The amounts in dollars of which something can be missing, whatever gives way. */
export const exposedQuantities: readonly QuantityId[] = [
  ...new Set(weakSpots.flatMap(strike).flatMap(({ link }) => ownDollars(link) ?? [])),
];

/** @throws what `sum` throws: two amounts that overlap may not both be struck. */
function addShortfalls(exposures: readonly Exposure[], left: number): Shortfall[] {
  const struck = exposures.flatMap(({ quantity }) => (quantity === null ? [] : [quantity]));
  const kinds = Map.groupBy(struck, (id) => `${getQuantity(id).layer} ${getQuantity(id).basis}`);
  return [...kinds.values()].flatMap((quantities) => {
    const [example] = quantities;
    if (example === undefined) return [];
    const { layer, basis } = getQuantity(example);
    const promised = sum(quantities).low;
    return [{ layer, basis, quantities, promised, missing: promised * (1 - left / 100) }];
  });
}
