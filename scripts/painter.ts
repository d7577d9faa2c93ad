/** Paints pictures as PNG, without a browser. */
import { Resvg } from '@resvg/resvg-js';

import { faces, locateFace, type Face } from '../src/pictures/faces.ts';
import { inThread } from './threads.ts';

export interface Painting {
  readonly svg: string;
  /** Pixels per px. */
  readonly scale: number;
}

/**
 * The painter takes every text to run from left to right on the whole, and does not read `unicode-bidi`: what
 * begins with a right-to-left mark is put between the marks that embed it, and comes out in its own order.
 */
const embedRightToLeft = (svg: string): string =>
  svg.replace(/>(\u200F[^]*?)<\/text>/g, '>\u202B$1\u202C</text>');

const fontFiles = (Object.keys(faces) as Face[]).map(locateFace);

export function paintPng({ svg, scale }: Painting): Uint8Array {
  return new Resvg(embedRightToLeft(svg), {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: false, fontFiles },
  })
    .render()
    .asPng();
}

export const paintInThread = inThread(import.meta.url, paintPng);
