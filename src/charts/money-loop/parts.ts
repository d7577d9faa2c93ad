import type { EntityId, FlowId, QuantityId } from '../../data/index.ts';
import type { Size } from '../types.ts';

/** A piece of the picture that a step shows or hides as a whole. It is also the piece's class. */
export type Part =
  `${'f' | 'g' | 'h' | 'm' | 'b' | 'l' | 'k' | 'p' | 'r' | 'o' | 'c' | 'd'}-${string}`;

/** The name of each piece. An amount stands elsewhere on a phone, and so is a piece of its own there. */
export const part = {
  flow: (id: FlowId): Part => `f-${id}`,
  /** The arrow of an earlier step, which stays to be seen but not to be looked at. */
  ghost: (id: FlowId): Part => `g-${id}`,
  /** The arrow that the money has left. */
  hollow: (id: FlowId): Part => `h-${id}`,
  money: (id: FlowId): Part => `m-${id}`,
  break: (id: FlowId): Part => `b-${id}`,
  label: (id: FlowId, size: Size): Part => (size === 'desk' ? `l-${id}` : `k-${id}`),
  player: (id: EntityId): Part => `p-${id}`,
  ring: (id: EntityId): Part => `r-${id}`,
  order: (id: EntityId): Part => `o-${id}`,
  caption: (id: QuantityId, size: Size): Part => (size === 'desk' ? `c-${id}` : `d-${id}`),
} as const;

/** The id of a piece in the drawing of a size: what a still copies. */
export const partId = (size: Size, name: Part): string => `loop-${size}-${name}`;
