import type { EntityId, FlowId, QuantityId } from '../../data/index.ts';
import type { Box } from '../ribbon.ts';
import type { Size } from '../types.ts';

/**
 * Where each player stands and how each arrow bends, placed by hand: the same in every build, and with
 * no two arrows crossing. Given for left to right, in px; a right-to-left picture mirrors it.
 */
export interface Layout {
  readonly height: number;
  /** The width in px of an arrow of 500 billion dollars; others follow the square root of the amount. */
  readonly widest: number;
  /** The width in px of an arrow that has no amount in dollars. */
  readonly plain: number;
  readonly players: Readonly<Partial<Record<EntityId, Box>>>;
  readonly routes: Readonly<Partial<Record<FlowId, Route>>>;
  readonly captions: readonly Caption[];
}

export interface Route {
  readonly bend: number;
  readonly shift?: number;
  /** Where its amount is written: the share of the way, and px aside. */
  readonly label: { readonly at: number; readonly dx: number; readonly dy: number };
}

/** A quantity that belongs to a player and not to an arrow. */
export interface Caption {
  readonly player: EntityId;
  readonly quantity: QuantityId;
  readonly dx: number;
  readonly dy: number;
}

/**
 * Flows that stand in the data but not in the picture. What goes back in 2026 is the first part of
 * Nvidia's investment: drawn again, the same money would show twice.
 */
export const flowsNotDrawn: readonly FlowId[] = ['nvidia-openai-return'];

const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });

export const layouts: Readonly<Record<Size, Layout>> = {
  desk: {
    height: 620,
    widest: 34,
    plain: 7,
    players: {
      openai: box(360, 330, 136, 64),
      nvidia: box(360, 66, 124, 52),
      coreweave: box(128, 184, 120, 44),
      lenders: box(70, 56, 92, 38),
      oracle: box(600, 184, 104, 44),
      stargate: box(612, 396, 116, 44),
      softbank: box(626, 560, 108, 38),
      amd: box(72, 362, 84, 44),
      'memory-makers': box(118, 560, 148, 38),
      customers: box(316, 580, 108, 38),
      investors: box(474, 580, 108, 38),
    },
    routes: {
      'nvidia-openai-investment': { bend: -0.02, shift: 30, label: { at: 0.42, dx: 16, dy: 0 } },
      'openai-nvidia-chips': { bend: -0.02, shift: 30, label: { at: 0.42, dx: -14, dy: 0 } },
      'openai-amd-chips': { bend: -0.02, shift: 12, label: { at: 0.5, dx: 0, dy: 24 } },
      'amd-openai-warrant': { bend: -0.02, shift: 12, label: { at: 0.5, dx: 0, dy: -16 } },
      'openai-coreweave-compute': { bend: 0.05, label: { at: 0.5, dx: 0, dy: 30 } },
      'lenders-coreweave-loans': { bend: 0, label: { at: 0.45, dx: -12, dy: 8 } },
      'coreweave-nvidia-chips': { bend: 0.05, shift: 6, label: { at: 0.5, dx: 6, dy: -18 } },
      'nvidia-coreweave-stake': { bend: 0.05, shift: 6, label: { at: 0.5, dx: 10, dy: 22 } },
      'openai-oracle-cloud': { bend: 0.05, label: { at: 0.5, dx: 20, dy: 26 } },
      'oracle-nvidia-chips': { bend: 0.05, label: { at: 0.5, dx: -6, dy: -18 } },
      'oracle-stargate': { bend: 0, label: { at: 0.5, dx: 12, dy: 0 } },
      'openai-stargate': { bend: 0, label: { at: 0.5, dx: 0, dy: -12 } },
      'softbank-stargate': { bend: 0, label: { at: 0.5, dx: 12, dy: 0 } },
      'openai-memory-makers': { bend: 0.05, label: { at: 0.5, dx: 14, dy: 14 } },
      'customers-openai-revenue': { bend: 0, label: { at: 0.4, dx: -12, dy: 0 } },
      'investors-openai-capital': { bend: 0, label: { at: 0.4, dx: 12, dy: 0 } },
    },
    captions: [
      { player: 'openai', quantity: 'openai-valuation', dx: 0, dy: -62 },
      { player: 'openai', quantity: 'openai-loss', dx: 0, dy: -44 },
      { player: 'stargate', quantity: 'stargate', dx: 0, dy: 40 },
    ],
  },
  phone: {
    height: 440,
    widest: 22,
    plain: 5,
    players: {
      openai: box(160, 238, 86, 44),
      nvidia: box(160, 40, 80, 36),
      coreweave: box(52, 128, 88, 32),
      lenders: box(38, 34, 68, 30),
      oracle: box(276, 128, 70, 32),
      stargate: box(272, 288, 82, 32),
      softbank: box(276, 412, 78, 30),
      amd: box(32, 258, 50, 32),
      'memory-makers': box(52, 368, 96, 30),
      customers: box(118, 420, 76, 30),
      investors: box(206, 420, 70, 30),
    },
    routes: {
      'nvidia-openai-investment': { bend: -0.02, shift: 20, label: { at: 0.42, dx: 9, dy: 0 } },
      'openai-nvidia-chips': { bend: -0.02, shift: 20, label: { at: 0.42, dx: -9, dy: 0 } },
      'openai-amd-chips': { bend: -0.02, shift: 8, label: { at: 0.5, dx: 0, dy: 20 } },
      'amd-openai-warrant': { bend: -0.02, shift: 8, label: { at: 0.5, dx: 0, dy: -13 } },
      'openai-coreweave-compute': { bend: 0.05, label: { at: 0.5, dx: -8, dy: 24 } },
      'lenders-coreweave-loans': { bend: 0, label: { at: 0.5, dx: 8, dy: 2 } },
      'coreweave-nvidia-chips': { bend: 0.05, shift: 5, label: { at: 0.5, dx: 0, dy: -12 } },
      'nvidia-coreweave-stake': { bend: 0.05, shift: 5, label: { at: 0.5, dx: 6, dy: 18 } },
      'openai-oracle-cloud': { bend: 0.05, label: { at: 0.5, dx: 8, dy: 26 } },
      'oracle-nvidia-chips': { bend: 0.05, label: { at: 0.5, dx: 0, dy: -12 } },
      'oracle-stargate': { bend: 0, label: { at: 0.5, dx: -8, dy: 0 } },
      'openai-stargate': { bend: 0, label: { at: 0.5, dx: 0, dy: -10 } },
      'softbank-stargate': { bend: 0, label: { at: 0.5, dx: -8, dy: 0 } },
      'openai-memory-makers': { bend: 0.05, label: { at: 0.5, dx: -8, dy: 14 } },
      'customers-openai-revenue': { bend: 0, label: { at: 0.4, dx: -8, dy: 0 } },
      'investors-openai-capital': { bend: 0, label: { at: 0.4, dx: 8, dy: 0 } },
    },
    captions: [
      { player: 'openai', quantity: 'openai-valuation', dx: 0, dy: -48 },
      { player: 'openai', quantity: 'openai-loss', dx: 0, dy: -32 },
      { player: 'stargate', quantity: 'stargate', dx: 0, dy: 30 },
    ],
  },
};
