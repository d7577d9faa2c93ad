/** A worker that paints pictures as PNG, without a browser. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { isMainThread, workerData } from 'node:worker_threads';

import { Resvg } from '@resvg/resvg-js';

import { faces, locateFace, type Face } from '../src/pictures/faces.ts';

export interface Painting {
  /** The file of the SVG, and that of the PNG to write. */
  readonly from: string;
  readonly to: string;
  /** Pixels per px. */
  readonly scale: number;
}

/**
 * The painter takes every text to run from left to right on the whole, and does not read `unicode-bidi`: what
 * begins with a right-to-left mark is put between the marks that embed it, and comes out in its own order.
 */
const embedRightToLeft = (svg: string): string =>
  svg.replace(/>(\u200F[^<]*)</g, '>\u202B$1\u202C<');

const fontFiles = (Object.keys(faces) as Face[]).map(locateFace);

export function paintPng(svg: string, scale: number): Buffer {
  return new Resvg(embedRightToLeft(svg), {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: false, fontFiles },
  })
    .render()
    .asPng();
}

if (!isMainThread) {
  for (const { from, to, scale } of workerData as readonly Painting[]) {
    // A file that is half written, as when the build is stopped, must not pass for a painting.
    await writeFile(`${to}.part`, paintPng(await readFile(from, 'utf8'), scale));
    await rename(`${to}.part`, to);
  }
}
