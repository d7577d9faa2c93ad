import type { Certainty, Layer } from '../data/schema.ts';
import type { SvgNode } from './svg.ts';
import { layerColor, texturePaint } from './textures.ts';

const arcs: readonly { readonly layer: Layer; readonly certainty: Certainty }[] = [
  { layer: 'equity', certainty: 'ceiling' },
  { layer: 'hardware', certainty: 'estimate' },
  { layer: 'purchase-commitment', certainty: 'reported' },
  { layer: 'debt', certainty: 'signed' },
];

const [outer, inner, sweep, head] = [100, 66, 62, 20];

/** How far the sign of the site reaches from its middle. */
export const loopMarkRadius = 116;

/** Of an SVG that holds it alone. */
export const loopMarkViewBox = [-1, -1, 2, 2].map((each) => each * loopMarkRadius).join(' ');

const at = (radius: number, degrees: number): string => {
  const radians = (degrees * Math.PI) / 180;
  return `${(Math.cos(radians) * radius).toFixed(1)} ${(Math.sin(radians) * radius).toFixed(1)}`;
};

function shapeArc(start: number): string {
  const neck = start + sweep;
  return (
    `M${at(outer, start)}A${outer} ${outer} 0 0 1 ${at(outer, neck)}L${at(outer + 12, neck)}` +
    `L${at((outer + inner) / 2, neck + head)}L${at(inner - 12, neck)}L${at(inner, neck)}` +
    `A${inner} ${inner} 0 0 0 ${at(inner, start)}Z`
  );
}

/**
 * The sign of the site, around the origin: four arrows of money that chase one another round, one for each of
 * four layers.
 *
 * @param flat in flat colours, for small sizes where a texture would blur.
 */
export const drawLoopMark = (flat: boolean): SvgNode[] =>
  arcs.map(({ layer, certainty }, index) => [
    'path',
    {
      d: shapeArc(index * 90 - 80),
      fill: flat ? layerColor(layer) : texturePaint(layer, certainty),
      stroke: layerColor(layer),
      'stroke-width': flat ? 4 : 2,
    },
  ]);
