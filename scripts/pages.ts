/** The pages of a built site, as files and as addresses. */
import { readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

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

/**
 * Writes every page anew, one after the other, so that no more than one is held in memory. Files are read and
 * written at once: with nothing else to do meanwhile, promises take several times as long.
 *
 * @param change what becomes of a page; its place is told beside it.
 */
export async function rewritePages(
  folder: string,
  change: (html: string, place: string) => string,
): Promise<void> {
  for (const place of await listPages(folder)) {
    const file = path.join(folder, place);
    writeFileSync(file, change(readFileSync(file, 'utf8'), place));
  }
}

/** The address of a file below that of the site: a folder for its own page. */
export const addressOf = (place: string): string => place.replace(/(^|\/)index\.html$/, '$1');
