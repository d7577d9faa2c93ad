/**
 * Puts a hash of what is in it into the name of each font, so that browsers may keep it for good: its letters
 * are known only when all pages are built, too late for the bundler to do it.
 */
import { createHash } from 'node:crypto';
import { readFile, rename } from 'node:fs/promises';
import path from 'node:path';

import { listFiles, listPages, rewritePages } from './pages.ts';

/** @param folder a built site, whose pages come to ask for the fonts by their new names. */
export async function nameFonts(folder: string): Promise<void> {
  const fonts = (await listFiles(folder)).filter((place) => /^fonts\/.+\.woff2$/.test(place));
  const names = await Promise.all(
    fonts.map(async (place) => {
      const hash = createHash('sha256').update(await readFile(path.join(folder, place)));
      const named = place.replace(/\.woff2$/, `.${hash.digest('base64url').slice(0, 8)}.woff2`);
      await rename(path.join(folder, place), path.join(folder, named));
      return [place, named] as const;
    }),
  );
  await rewritePages(folder, await listPages(folder), (html) =>
    names.reduce((text, [place, named]) => text.replaceAll(place, named), html),
  );
}
