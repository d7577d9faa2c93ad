/** Puts a compressed copy beside every text file, as static hosts do: made once, at full strength. */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

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

/** @param folder a built site; fonts and pictures in it are compressed already, and left alone. */
export async function compressTexts(folder: string): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).filter((file) =>
    texts.has(path.extname(file)),
  );
  await Promise.all(files.map((file) => compressFile(path.join(folder, file))));
}

/**
 * The last step of strength takes three times as long and saves a hundredth: only the largest pages, whose
 * readers wait for them, are worth it.
 */
const qualityFor = ({ length }: Buffer): number => (length > 250_000 ? 11 : 10);

/** @param quality of Brotli, from 0 to 11; the last steps take most of the time. */
export async function compressFile(file: string, quality?: number): Promise<void> {
  const content = await readFile(file);
  const [brotli, zipped] = await Promise.all([
    compressBrotli(content, {
      params: {
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        [constants.BROTLI_PARAM_QUALITY]: quality ?? qualityFor(content),
      },
    }),
    compressGzip(content, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, zipped)]);
}
