/** Puts a compressed copy beside every text file, as static hosts do: made once, at full strength. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import { forEachAtOnce } from './at-once.ts';
import { listFiles } from './pages.ts';

const texts = new Set([
  '.html',
  '.css',
  '.js',
  '.svg',
  '.json',
  '.csv',
  '.xml',
  '.txt',
  '.webmanifest',
]);

const [compressBrotli, compressGzip] = [promisify(brotliCompress), promisify(gzip)];

/** As many at once as Node has threads for. */
const atOnce = 4;

/** @param folder a built site; fonts and pictures in it are compressed already, and left alone. */
export async function compressTexts(folder: string): Promise<void> {
  const places = (await listFiles(folder)).filter((place) => texts.has(path.extname(place)));
  const sized = await Promise.all(
    places.map(async (place) => ({ place, size: (await stat(path.join(folder, place))).size })),
  );
  // The longest first, so that none of them is left to work on alone at the end.
  sized.sort((one, other) => other.size - one.size);
  await forEachAtOnce(atOnce, sized, ({ place }) => compressFile(folder, place));
}

/**
 * The last steps of strength take twenty times as long, and save a thirtieth. That is worth it for the articles,
 * and some of it for what else is long.
 */
function strengthFor(place: string, size: number): number {
  if (/^\w+\/index\.html$/.test(place)) return 11;
  return size > 100_000 ? 10 : 8;
}

/** @param place of the file in the folder of the site. */
export async function compressFile(folder: string, place: string): Promise<void> {
  const file = path.join(folder, place);
  const content = await readFile(file);
  const [brotli, zipped] = await Promise.all([
    compressBrotli(content, {
      params: {
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        [constants.BROTLI_PARAM_QUALITY]: strengthFor(place, content.length),
      },
    }),
    compressGzip(content, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, zipped)]);
}
