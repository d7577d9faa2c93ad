import { getQuantity, type QuantityId } from '../data/index.ts';
import type { Markish } from './plot.ts';
import { drawSign } from './signs.ts';
import { markOf } from './svg.ts';
import { layerColor, texturePaint } from './textures.ts';

interface Row {
  readonly id: QuantityId;
}

/** For marks that show a quantity: a press opens its card. */
export const opensCard = { href: ({ id }: Row): string => `#${id}` } as const;

/** For marks that show a quantity: the hue of its layer in the texture of its certainty. */
export const quantityInk = {
  fill: ({ id }: Row): string => texturePaint(getQuantity(id).layer, getQuantity(id).certainty),
  stroke: ({ id }: Row): string => layerColor(getQuantity(id).layer),
  strokeWidth: 1.3,
} as const;

/** For words that may lie on a line or a mark: paper around the letters. */
export const halo = { stroke: 'var(--paper)', strokeWidth: 4, fill: 'var(--ink)' } as const;

/** The sign of each quantity's layer, around a point in px. */
export const drawSigns = (
  rows: readonly (Row & { readonly x: number; readonly y: number })[],
): Markish =>
  markOf(['g', {}, rows.flatMap(({ id, ...point }) => drawSign(getQuantity(id).layer, point))]);
