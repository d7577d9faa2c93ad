import { getQuantity, type QuantityId } from '../data/index.ts';
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
