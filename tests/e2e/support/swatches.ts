/** How well the textures of the certainties are told apart where there are no hues. */
import type { Page } from '@playwright/test';

import { layerColor, texturePaint } from '../../../src/charts/textures.ts';
import { certainties, layers, type Certainty, type Layer } from '../../../src/data/schema.ts';
import { pixelsPerPx, takeShot } from './ink.ts';

/** In px: a little larger than in a legend. */
const swatchSize = { width: 40, height: 20 } as const;
const gap = 4;

/** What is painted, and its place among all others. */
interface Swatch {
  readonly layer: Layer;
  readonly certainty: Certainty;
  readonly fill: string;
  readonly stroke: string;
  readonly x: number;
  readonly y: number;
}

const swatches: readonly Swatch[] = layers.flatMap((layer, row) =>
  certainties.map((certainty, column) => ({
    layer,
    certainty,
    fill: texturePaint(layer, certainty),
    stroke: layerColor(layer),
    x: gap + column * (swatchSize.width + gap),
    y: gap + row * (swatchSize.height + gap),
  })),
);

interface Places {
  readonly swatches: readonly { readonly x: number; readonly y: number }[];
  /** Of a swatch, in px. */
  readonly width: number;
  readonly height: number;
}

interface Sheet extends Places {
  readonly swatches: readonly Swatch[];
}

const sheet: Sheet = { swatches, ...swatchSize };

/** Two certainties as they are drawn in a layer, and how different they look, from 0 to 1. */
export interface Pair {
  readonly layer: Layer;
  readonly certainties: readonly [Certainty, Certainty];
  readonly difference: number;
}

/** Paints each certainty of each layer with the page's own patterns, all in grey, and compares them. */
export async function compareTextures(page: Page): Promise<Pair[]> {
  await page.evaluate(paintSwatches, sheet);
  const shot = await takeShot(page.locator('#swatches'));
  const looks = await shot.evaluate(lookAtSwatches, { ...sheet, scale: pixelsPerPx });
  const seen = swatches.map((each, index) => ({ ...each, look: looks[index] ?? [] }));
  return seen.flatMap((one, index) =>
    seen
      .slice(index + 1)
      .filter(({ layer }) => layer === one.layer)
      .map((other) => ({
        layer: one.layer,
        certainties: [one.certainty, other.certainty] as const,
        difference: compareLooks(one.look, other.look),
      })),
  );
}

/** Two textures are as different as what differs most in them. */
export const compareLooks = (one: readonly number[], other: readonly number[]): number =>
  Math.max(...one.map((value, index) => Math.abs(value - (other[index] ?? NaN))));

/** Runs in the page. */
function paintSwatches({ swatches, width, height }: Sheet): void {
  const create = (name: string, attributes: Readonly<Record<string, string | number>>): Element => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    return element;
  };
  const picture = create('svg', {
    id: 'swatches',
    width: Math.max(...swatches.map(({ x }) => x)) + width + 4,
    height: Math.max(...swatches.map(({ y }) => y)) + height + 4,
  }) as SVGSVGElement;
  // By a script: the policy of the pages refuses the attribute.
  picture.style.cssText =
    'position: fixed; inset: 0; z-index: 99; background: var(--paper); filter: grayscale(1)';
  picture.append(
    ...swatches.map(({ x, y, fill, stroke }) =>
      create('rect', { x, y, width, height, fill, stroke, 'stroke-width': 1.3 }),
    ),
  );
  document.getElementById('swatches')?.remove();
  document.body.append(picture);
}

/**
 * Runs in the page: what an eye takes in of each swatch, as numbers. First its tone, the mean of its
 * greys. Then how its pattern runs: for each short step in any direction, how much the grey changes on
 * average over that step. Stripes change most across themselves and not at all along, and dots in every
 * direction. Where the pattern happens to begin in a swatch makes no difference to these numbers, as it
 * makes none to a reader, who would not tell a texture from the same one moved. Greys are counted as the
 * screen counts them, since its steps look alike in size, and not as amounts of light.
 */
export function lookAtSwatches(
  { width: shotWidth, data }: ImageData,
  { swatches, width, height, scale }: Places & { readonly scale: number },
): number[][] {
  /** Px that belong to the outline, which is the same for all. */
  const edge = 2;
  /** Px of the longest step: in all directions together, from one stripe or dot to the next. */
  const reach = 5;

  const greyAt = (x: number, y: number): number => (data[(y * shotWidth + x) * 4] ?? NaN) / 255;
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const listPlaces = (left: number, right: number, top: number, bottom: number) =>
    Array.from({ length: (right - left) * (bottom - top) }, (_, index) => ({
      x: left + (index % (right - left)),
      y: top + Math.floor(index / (right - left)),
    }));
  const steps = listPlaces(-reach, reach + 1, 0, reach + 1);

  return swatches.map((swatch) => {
    const [left, right] = [scale * (swatch.x + edge), scale * (swatch.x + width - edge)];
    const [top, bottom] = [scale * (swatch.y + edge), scale * (swatch.y + height - edge)];
    const places = listPlaces(left, right, top, bottom);
    const changes = steps.map((step) => {
      const [dx, dy] = [step.x * scale, step.y * scale];
      return mean(
        places
          .filter(({ x, y }) => x + dx >= left && x + dx < right && y + dy < bottom)
          .map(({ x, y }) => Math.abs(greyAt(x, y) - greyAt(x + dx, y + dy))),
      );
    });
    return [mean(places.map(({ x, y }) => greyAt(x, y))), ...changes];
  });
}
