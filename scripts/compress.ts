/** Puts compressed copies beside every text file, as static hosts send them. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import { forEachAtOnce } from './at-once.ts';
import { listFiles } from './pages.ts';
import { Store } from './store.ts';

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

interface Format {
  readonly ending: string;
  /** The version of the program that writes it. */
  readonly version: string;
  /** @param strength from 0 to 11, for those that have it. */
  readonly compress: (content: Buffer, strength: number) => Promise<Uint8Array>;
}

const formats: readonly Format[] = [
  {
    ending: 'br',
    version: process.versions['brotli'] ?? '',
    compress: (content, strength) =>
      compressBrotli(content, {
        params: {
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
          [constants.BROTLI_PARAM_QUALITY]: strength,
        },
      }),
  },
  {
    ending: 'gz',
    version: process.versions.zlib,
    compress: (content) => compressGzip(content, { level: constants.Z_BEST_COMPRESSION }),
  },
];

/** @param folder a built site; fonts and pictures in it are compressed already, and left alone. */
export async function compressTexts(folder: string): Promise<void> {
  const store = new Store(path.resolve(import.meta.dirname, '../.build/copies'), [
    import.meta.filename,
  ]);
  const places = (await listFiles(folder)).filter((place) => texts.has(path.extname(place)));
  const sized = places.map((place) => ({ place, size: statSync(path.join(folder, place)).size }));
  // The longest first, so that none of them is left to work on alone at the end.
  sized.sort((one, other) => other.size - one.size);
  await forEachAtOnce(atOnce, sized, async ({ place }) => {
    const file = path.join(folder, place);
    const content = readFileSync(file);
    const strength = strengthFor(place, content.length);
    const hash = createHash('sha256').update(content).digest();
    for (const { ending, version, compress } of formats) {
      await store.place(`${file}.${ending}`, [ending, version, String(strength), hash], () =>
        compress(content, strength),
      );
    }
  });
  await store.forgetRest();
}

/**
 * The last steps of strength take ten to twenty times as long, and save a fifteenth. They are worth it for the
 * articles, and for the long among what stands in the pages of others or comes while a reader waits; the very last,
 * which saves some hundred bytes more, for the long frames alone, which have to keep to 30 KiB.
 */
function strengthFor(place: string, size: number): number {
  const isLong = size > 80_000;
  if (isLong && place.includes('/embed/')) return 11;
  const isArticle = /^\w+\/index\.html$/.test(place);
  return isArticle || (isLong && place.endsWith('.js')) ? 10 : 8;
}
