import { readEnds, type Ends } from './amounts.ts';
import { getQuantity, type QuantityId } from './index.ts';
import type { Layer, Qualifier, Quantity, Unit } from './schema.ts';

/** Two quantities that hold some of the same dollars, and why. */
interface Overlap {
  readonly between: readonly [QuantityId, QuantityId];
  readonly why: Quantity['overlaps'][number]['why'];
}

/** An overlapping quantity that a sum did not add. */
interface LeftOut {
  readonly id: QuantityId;
  readonly insteadOf: QuantityId;
  readonly why: Overlap['why'];
}

export interface Total {
  /** The low and the high end; equal unless a range went in. */
  readonly low: number;
  readonly high: number;
  readonly unit: Unit;
  readonly layer: Layer;
  /** What all the parts have in common, or null where they were said in different ways. */
  readonly qualifier: Qualifier | null;
  readonly counted: readonly QuantityId[];
  readonly leftOut: readonly LeftOut[];
  /** Pairs that overlap and were added all the same, as was asked: the total counts some dollars twice. */
  readonly countedTwice: readonly Overlap[];
}

export interface SumOptions {
  /**
   * Of each overlapping pair, the one that counts; or "all" to add everything, as others have done, and be
   * told what was counted twice.
   */
  readonly counts?: readonly QuantityId[] | 'all';
}

/**
 * Adds quantities that may be added, counting no dollar twice.
 *
 * @throws when there is nothing to add, when layers or units differ, when an amount is only an order of
 *   magnitude, and when two quantities overlap and `counts` names neither or both of them.
 */
export function sum(ids: readonly QuantityId[], { counts = [] }: SumOptions = {}): Total {
  const parts = [...new Set(ids)].map(getQuantity);
  const unit = requireOne('unit', parts);
  const layer = requireOne('layer', parts);
  const overlaps = findOverlaps(parts);
  const leftOut = counts === 'all' ? [] : overlaps.map((overlap) => settle(overlap, counts));
  const out = new Set(leftOut.map(({ id }) => id));
  const counted = parts.filter(({ id }) => !out.has(id));
  const ends = counted.map(endsOfPart);
  const [shared, ...others] = new Set(counted.map(({ qualifier }) => qualifier));
  return {
    low: ends.reduce((total, { low }) => total + low, 0),
    high: ends.reduce((total, { high }) => total + high, 0),
    unit,
    layer,
    qualifier: others.length === 0 ? (shared ?? null) : null,
    counted: counted.map(({ id }) => id),
    leftOut,
    countedTwice: counts === 'all' ? overlaps : [],
  };
}

type Part = ReturnType<typeof getQuantity>;

function requireOne<Field extends 'unit' | 'layer'>(
  field: Field,
  parts: readonly Part[],
): Part[Field] {
  const [first, ...rest] = parts;
  const other = rest.find((part) => part[field] !== first?.[field]);
  if (first === undefined) throw new Error('A sum needs at least one quantity.');
  if (other !== undefined) {
    throw new Error(
      `Cannot add "${first.id}" (${field} ${first[field]}) and "${other.id}" (${field} ${other[field]}): ` +
        `sum each ${field} by itself.`,
    );
  }
  return first[field];
}

function endsOfPart({ id, amount }: Part): Ends {
  const ends = readEnds(amount);
  if (ends === null)
    throw new Error(`Cannot add "${id}": it is known only as an order of magnitude.`);
  return ends;
}

function findOverlaps(parts: readonly Part[]): Overlap[] {
  return parts.flatMap((part, index) =>
    parts.slice(index + 1).flatMap((other) => {
      const why = findReason(part, other);
      return why === undefined ? [] : [{ between: [part.id, other.id] as const, why }];
    }),
  );
}

/** An overlap is stated on one record of the two and holds for both. */
function findReason(one: Part, other: Part): Overlap['why'] | undefined {
  return (
    one.overlaps.find((overlap) => overlap.with === other.id) ??
    other.overlaps.find((overlap) => overlap.with === one.id)
  )?.why;
}

function settle({ between: [one, other], why }: Overlap, counts: readonly QuantityId[]): LeftOut {
  const [oneCounts, otherCounts] = [counts.includes(one), counts.includes(other)];
  if (oneCounts === otherCounts) {
    throw new Error(
      `"${one}" and "${other}" overlap (${why.en}): name in "counts" the one of them that counts.`,
    );
  }
  return oneCounts ? { id: other, insteadOf: one, why } : { id: one, insteadOf: other, why };
}
