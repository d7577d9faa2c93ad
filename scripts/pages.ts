/** The pages of a built site, as files and as addresses. */
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

/** The address of a file below that of the site: a folder for its own page. */
export const addressOf = (place: string): string => place.replace(/(^|\/)index\.html$/, '$1');
