/** The pages of a built site, as files and as addresses. */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { forEachAtOnce } from './at-once.ts';

/** The places of all files in a folder, with slashes, in an order that does not change. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort();
}

/** Where the pages of a site stand, such as `he/index.html`. */
export const listPages = async (folder: string): Promise<string[]> =>
  (await listFiles(folder)).filter((place) => place.endsWith('.html'));

/** As many as keep the disk busy; all at once would also be held in memory at once. */
const atOnce = 8;

/** Writes pages anew. @param change what becomes of a page; its place is told beside it. */
export const rewritePages = (
  folder: string,
  places: readonly string[],
  change: (html: string, place: string) => string,
): Promise<void> =>
  forEachAtOnce(atOnce, places, async (place) => {
    const file = path.join(folder, place);
    await writeFile(file, change(await readFile(file, 'utf8'), place));
  });

/** The address of a file below that of the site: a folder for its own page. */
export const addressOf = (place: string): string => place.replace(/(^|\/)index\.html$/, '$1');
