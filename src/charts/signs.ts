import type { Layer } from '../data/schema.ts';
import type { Point } from './ribbon.ts';
import type { SvgNode } from './svg.ts';
import { layerColor } from './textures.ts';

/**
 * The sign of each layer, in a box of ten px around its middle: hue alone is lost on a greyscale printer,
 * on a screen of forced colours and to some eyes. A comparison that is no money has none.
 */
export const signs: Readonly<Record<Exclude<Layer, 'none'>, string>> = {
  cash: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z',
  equity: 'M0 -6L6 0L0 6L-6 0Z',
  debt: 'M-4.5 -4.5H4.5V4.5H-4.5Z',
  'purchase-commitment': 'M0 -5.5L6 5H-6Z',
  compute: 'M-2 -5.5H2V-2H5.5V2H2V5.5H-2V2H-5.5V-2H-2Z',
  hardware: 'M-5.5 -5H5.5V-1H-5.5ZM-5.5 1H5.5V5H-5.5Z',
};

/** A layer's sign around a point of the picture; upright in a mirrored group too, since each is symmetric. */
export const drawSign = (layer: Layer, { x, y }: Point): SvgNode[] =>
  layer === 'none'
    ? []
    : [
        [
          'path',
          {
            class: 'sign',
            d: signs[layer],
            transform: `translate(${x} ${y})`,
            fill: layerColor(layer),
          },
        ],
      ];
