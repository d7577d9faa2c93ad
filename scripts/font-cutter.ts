/** Cuts fonts down to some letters. */
import subsetFont from 'subset-font';

import { inThread } from './threads.ts';

export interface Cut {
  readonly font: Uint8Array;
  readonly letters: string;
  readonly format: 'woff2' | 'truetype';
  /** The weight that is kept, or the range of weights. */
  readonly weights?: number | { readonly min: number; readonly max: number };
  /** The features of the font that are kept, where these are not all; hints are then left out too. */
  readonly features?: readonly string[];
}

/**
 * @public found by its name in another thread.
 * @returns the bytes of the font, in the format that is asked for.
 */
export async function cutFont({
  font,
  letters,
  format,
  weights,
  features,
}: Cut): Promise<Uint8Array> {
  // The types of the package lag behind it: they know of no features.
  const options = {
    targetFormat: format,
    ...(weights === undefined ? {} : { variationAxes: { wght: weights } }),
    ...(features === undefined ? {} : { keepFeatures: [...features], noHinting: true }),
  };
  return subsetFont(Buffer.from(font), letters, options);
}

export const cutInThread = inThread(import.meta.url, cutFont);
