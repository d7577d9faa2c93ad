import type { EntityId, FlowId } from '../../data/index.ts';
import type { Box } from '../ribbon.ts';
import type { Size } from '../types.ts';

/** The amount that an arrow of the width `widest` stands for, in billions of dollars. */
export const widestDollars = 500;

/**
 * Where each player stands and how each arrow bends, placed by hand: the same in every build, and with
 * no two arrows crossing. Given for left to right, in px; a right-to-left picture mirrors it.
 */
export interface Layout {
  readonly height: number;
  /** The width in px of an arrow of `widestDollars`; others follow the square root of the amount. */
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
  readonly label: Label;
}

/** Where a text stands: its middle line, and which of its ends is at x. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Whether it is broken in two, y being the middle of the first line: for the narrow places of a phone. */
  readonly folded?: boolean;
}

/** A quantity that belongs to a player and not to an arrow. */
export interface Caption {
  readonly quantity: 'openai-valuation' | 'openai-loss' | 'stargate';
  readonly label: Label;
  /** Whether it is seen in the picture that belongs to no step. */
  readonly always: boolean;
}

const label = (x: number, y: number, anchor: Label['anchor']): Label => ({ x, y, anchor });

const folded = (whole: Label): Label => ({ ...whole, folded: true });

const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });

export const layouts: Readonly<Record<Size, Layout>> = {
  desk: {
    height: 620,
    widest: 34,
    plain: 7,
    players: {
      openai: box(360, 330, 136, 64),
      nvidia: box(360, 66, 124, 52),
      coreweave: box(128, 206, 120, 44),
      lenders: box(62, 50, 92, 38),
      oracle: box(636, 184, 104, 44),
      stargate: box(648, 396, 116, 44),
      softbank: box(648, 560, 108, 38),
      amd: box(72, 362, 84, 44),
      'memory-makers': box(118, 560, 148, 38),
      customers: box(316, 580, 108, 38),
      investors: box(474, 580, 108, 38),
    },
    routes: {
      'nvidia-openai-investment': { bend: -0.02, shift: 30, label: label(408, 190, 'start') },
      'openai-nvidia-chips': { bend: -0.02, shift: 30, label: label(314, 204, 'end') },
      'openai-amd-chips': { bend: -0.02, shift: 12, label: label(204, 374, 'middle') },
      'amd-openai-warrant': { bend: -0.02, shift: 12, label: label(204, 318, 'middle') },
      'openai-coreweave-compute': { bend: 0.05, label: label(206, 288, 'end') },
      'lenders-coreweave-loans': { bend: 0, label: label(92, 98, 'start') },
      'coreweave-nvidia-chips': { bend: 0.05, shift: 7, label: label(286, 50, 'end') },
      'nvidia-coreweave-stake': { bend: 0.05, shift: 7, label: label(212, 226, 'start') },
      'openai-oracle-cloud': { bend: 0.05, label: label(508, 284, 'start') },
      'oracle-nvidia-chips': { bend: 0.05, label: label(528, 88, 'start') },
      'oracle-stargate': { bend: 0, label: label(660, 290, 'start') },
      'openai-stargate': { bend: 0, label: label(500, 350, 'middle') },
      'softbank-stargate': { bend: 0, label: label(664, 490, 'start') },
      'openai-memory-makers': { bend: 0.05, label: label(230, 448, 'end') },
      'customers-openai-revenue': { bend: 0, label: label(316, 528, 'end') },
      'investors-openai-capital': { bend: 0, label: label(444, 490, 'start') },
    },
    captions: [
      { quantity: 'openai-valuation', label: label(360, 264, 'middle'), always: false },
      { quantity: 'openai-loss', label: label(360, 284, 'middle'), always: false },
      { quantity: 'stargate', label: label(596, 438, 'end'), always: true },
    ],
  },
  phone: {
    height: 450,
    widest: 22,
    plain: 5,
    players: {
      openai: box(160, 240, 88, 44),
      nvidia: box(160, 34, 84, 38),
      coreweave: box(54, 132, 94, 32),
      lenders: box(40, 30, 72, 30),
      oracle: box(278, 132, 74, 32),
      stargate: box(272, 296, 84, 32),
      softbank: box(272, 378, 86, 30),
      amd: box(36, 256, 54, 32),
      'memory-makers': box(60, 372, 116, 30),
      customers: box(126, 432, 88, 30),
      investors: box(224, 432, 80, 30),
    },
    routes: {
      'nvidia-openai-investment': { bend: -0.02, shift: 20, label: label(193, 140, 'start') },
      'openai-nvidia-chips': { bend: -0.02, shift: 20, label: label(128, 140, 'end') },
      'openai-amd-chips': { bend: -0.02, shift: 8, label: label(8, 298, 'start') },
      'amd-openai-warrant': { bend: -0.02, shift: 8, label: label(8, 206, 'start') },
      'openai-coreweave-compute': { bend: 0.05, label: folded(label(4, 190, 'start')) },
      'lenders-coreweave-loans': { bend: 0, label: folded(label(4, 164, 'start')) },
      'coreweave-nvidia-chips': { bend: 0.05, shift: 5, label: label(116, 96, 'start') },
      'nvidia-coreweave-stake': { bend: 0.05, shift: 5, label: label(114, 106, 'start') },
      'openai-oracle-cloud': { bend: 0.05, label: label(319, 214, 'end') },
      'oracle-nvidia-chips': { bend: 0.05, label: label(316, 62, 'end') },
      'oracle-stargate': { bend: 0, label: label(262, 210, 'end') },
      'openai-stargate': { bend: 0, label: label(220, 250, 'middle') },
      'softbank-stargate': { bend: 0, label: label(262, 340, 'end') },
      'openai-memory-makers': { bend: 0.05, label: label(8, 336, 'start') },
      'customers-openai-revenue': { bend: 0, label: label(122, 394, 'end') },
      'investors-openai-capital': { bend: 0, label: label(318, 348, 'end') },
    },
    captions: [
      { quantity: 'openai-valuation', label: label(160, 184, 'middle'), always: false },
      { quantity: 'openai-loss', label: label(160, 204, 'middle'), always: false },
      { quantity: 'stargate', label: folded(label(225, 298, 'end')), always: false },
    ],
  },
};
