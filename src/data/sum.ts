import { getQuantity, type QuantityId } from './index.ts';
import type { Layer, Qualifier, Quantity, Unit } from './schema.ts';

/** An overlapping quantity that a sum did not add, and why. */
interface LeftOut {
  readonly id: QuantityId;
  readonly insteadOf: QuantityId;
  readonly overlap: Quantity['overlaps'][number];
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
}

export interface SumOptions {
  /** Of each overlapping pair, the one that counts. */
  readonly counts?: readonly QuantityId[];
}

/**
 * Adds quantities that may be added, counting no dollar twice.
 *
 * @throws when there is nothing to add, when layers or units differ, when an amount is only an order of
 *   magnitude, and when two quantities overlap and `counts` names neither or both.
 */
export function sum(ids: readonly QuantityId[], { counts = [] }: SumOptions = {}): Total {
  const parts = [...new Set(ids)].map(getQuantity);
  const unit = requireOne('unit', parts);
  const layer = requireOne('layer', parts);
  const leftOut = settleOverlaps(parts, counts);
  const out = new Set(leftOut.map(({ id }) => id));
  const counted = parts.filter(({ id }) => !out.has(id));
  const ends = counted.map(readEnds);
  const [shared, ...others] = new Set(counted.map(({ qualifier }) => qualifier));
  return {
    low: ends.reduce((total, { low }) => total + low, 0),
    high: ends.reduce((total, { high }) => total + high, 0),
    unit,
    layer,
    qualifier: others.length === 0 ? (shared ?? null) : null,
    counted: counted.map(({ id }) => id),
    leftOut,
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

function readEnds({ id, amount }: Part): { low: number; high: number } {
  if (typeof amount === 'number') return { low: amount, high: amount };
  if ('low' in amount) return amount;
  throw new Error(`Cannot add "${id}": it is known only as an order of magnitude.`);
}

function settleOverlaps(parts: readonly Part[], counts: readonly QuantityId[]): LeftOut[] {
  return parts.flatMap((part, index) =>
    parts.slice(index + 1).flatMap((other) => {
      const overlap = findOverlap(part, other);
      return overlap === undefined ? [] : [settle(part, other, overlap, counts)];
    }),
  );
}

/** An overlap is stated on one record of the two and holds for both. */
function findOverlap(one: Part, other: Part): LeftOut['overlap'] | undefined {
  return (
    one.overlaps.find((overlap) => overlap.with === other.id) ??
    other.overlaps.find((overlap) => overlap.with === one.id)
  );
}

function settle(
  one: Part,
  other: Part,
  overlap: LeftOut['overlap'],
  counts: readonly QuantityId[],
): LeftOut {
  const [oneCounts, otherCounts] = [counts.includes(one.id), counts.includes(other.id)];
  if (oneCounts === otherCounts) {
    throw new Error(
      `"${one.id}" and "${other.id}" overlap (${overlap.why.en}): name in "counts" the one of them that counts.`,
    );
  }
  return oneCounts
    ? { id: other.id, insteadOf: one.id, overlap }
    : { id: one.id, insteadOf: other.id, overlap };
}
