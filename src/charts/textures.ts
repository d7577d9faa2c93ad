import { certainties, layers, type Certainty, type Layer } from '../data/schema.ts';
import type { Ink } from './types.ts';

/** How a certainty is drawn: from full to empty, so that it survives a greyscale printer. */
export type Texture = 'solid' | 'banded' | 'hatched' | 'dotted' | 'outline';

export const textureOf: Readonly<Record<Certainty, Texture>> = {
  signed: 'solid',
  reported: 'banded',
  announced: 'hatched',
  ceiling: 'hatched',
  estimate: 'dotted',
  spoken: 'outline',
};

/** The hue of a layer, defined once in the page's tokens. */
export const layerColor = (layer: Layer): string => `var(--layer-${layer})`;

/** The paint of a mark: the layer's hue in the certainty's texture. */
export function texturePaint(layer: Layer, certainty: Certainty): string {
  const texture = textureOf[certainty];
  if (texture === 'solid') return layerColor(layer);
  if (texture === 'outline') return 'var(--paper)';
  return `url(#${patternId(layer, texture)})`;
}

/** Whether a picture, as it is written, paints with an ink. */
export const isDrawn = ({ layer, certainty }: Ink, picture: string): boolean =>
  picture.includes(`"${texturePaint(layer, certainty)}"`);

type Patterned = Exclude<Texture, 'solid' | 'outline'>;

const patternId = (layer: Layer, texture: Patterned): string => `texture-${layer}-${texture}`;

/** Drawn over the edges of the tile, or else some painters leave a seam there. */
const fillTile = (paint: string): string =>
  `<rect x="-1" y="-1" width="9" height="9" fill="${paint}"/>`;

/** On a ground of paper, so that a mark hides what lies below it. */
const ground = fillTile('var(--paper)');

const patternBodies: Readonly<Record<Patterned, (color: string) => string>> = {
  banded: (color) =>
    `${fillTile(color)}<path d="M-1 3.5H8" stroke="var(--paper)" stroke-width="1.4"/>`,
  hatched: (color) => `${ground}<path d="M-1 3.5H8" stroke="${color}" stroke-width="2.4"/>`,
  dotted: (color) => `${ground}<circle cx="3.5" cy="3.5" r="1.5" fill="${color}"/>`,
};

const patternTurns: Readonly<Record<Patterned, number>> = { banded: -45, hatched: 45, dotted: 0 };

/** All that anything may be drawn in. */
export const everyInk: readonly Ink[] = layers.flatMap((layer) =>
  certainties.map((certainty) => ({ layer, certainty })),
);

const isPatterned = (texture: Texture): texture is Patterned =>
  texture !== 'solid' && texture !== 'outline';

/** The `<pattern>` elements that some inks paint with, to stand once in a document. */
export function renderPatterns(inks: readonly Ink[]): string {
  const patterns = inks.flatMap(({ layer, certainty }) => {
    const texture = textureOf[certainty];
    return isPatterned(texture) ? [renderPattern(layer, texture)] : [];
  });
  return [...new Set(patterns)].join('');
}

const renderPattern = (layer: Layer, texture: Patterned): string =>
  `<pattern id="${patternId(layer, texture)}" width="7" height="7" patternUnits="userSpaceOnUse" ` +
  `patternTransform="rotate(${patternTurns[texture]})">${patternBodies[texture](layerColor(layer))}</pattern>`;

/** The `<pattern>` elements that a drawing refers to. */
export const renderPatternsOf = (drawing: string): string =>
  renderPatterns(
    everyInk.filter(({ layer, certainty }) => drawing.includes(texturePaint(layer, certainty))),
  );
