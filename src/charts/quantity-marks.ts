import { getQuantity, type QuantityId } from '../data/index.ts';
import type { Frame } from './frame.ts';
import { inksOf } from './inks.ts';
import { text, type Markish, type RenderFunction } from './plot.ts';
import { drawSign } from './signs.ts';
import { markOf, setAttributes, type SvgNode } from './svg.ts';
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

/** For marks whose data are boxes: where the sides of each stand, in px. */
export const sides = { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2' } as const;

/** For words above a group of marks. */
export const headingInk = { fontWeight: 700, fill: 'var(--ink-soft)' } as const;

/** For words that may lie on a line or a mark: paper around the letters. */
export const halo = { stroke: 'var(--paper)', strokeWidth: 4, fill: 'var(--ink)' } as const;

/** Px from the start edge to the middle of a sign, and to the words beside it. */
const signMiddle = 10;
export const besideSign = 21;

/** Px from the start edge to the words of a quantity: beside the sign of its layer, where it has one. */
export const wordsStart = (id: QuantityId): number =>
  getQuantity(id).layer === 'none' ? 2 : besideSign;

/** For marks that say something of several quantities: a filter that puts one of them aside takes the mark too. */
export const restsOn = (...ids: readonly QuantityId[]): { readonly render: RenderFunction } => ({
  render: (index, scales, values, dimensions, context, next) => {
    const drawn = next?.(index, scales, values, dimensions, context) ?? null;
    if (drawn !== null) setAttributes(drawn, inksOf(...ids));
    return drawn;
  },
});

/**
 * The sign of each quantity's layer, at the start of its words.
 *
 * @param rows each with its middle, in px.
 * @param attributes of all of them.
 */
export function drawSigns(
  rows: readonly (Row & { readonly y: number })[],
  frame: Frame,
  attributes: SvgNode[1] = {},
): Markish {
  const x = frame.x(signMiddle);
  return markOf([
    'g',
    attributes,
    rows.flatMap(({ id, y }) => drawSign(getQuantity(id).layer, { x, y })),
  ]);
}

/**
 * What each quantity is, beside the sign of its layer; a press on the words opens its card.
 *
 * @param rows each with the middle of its words, in px.
 * @param ink of all the words.
 */
export const nameQuantities = (
  rows: readonly (Row & { readonly y: number; readonly words: string })[],
  frame: Frame,
  ink: Partial<typeof halo> = {},
): Markish[] => [
  drawSigns(rows, frame),
  text(rows, {
    x: ({ id }: Row) => frame.x(wordsStart(id)),
    y: 'y',
    text: 'words',
    textAnchor: frame.startAnchor,
    ...ink,
    ...opensCard,
  }),
];
