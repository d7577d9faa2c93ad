/** Tells the worker that keeps pages apart from that of another build, whose fonts and scripts it may forget. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { hashedFolders } from '../src/scrolly/hashed-folders.ts';
import { listFiles } from './pages.ts';

const worker = 'offline.js';
/** Where the name of the build goes. */
const place = 'BUILD';

/** @param folder a built site, whose fonts have their names. @throws when the worker has no place for the build. */
export async function nameBuild(folder: string): Promise<void> {
  const file = path.join(folder, worker);
  const script = await readFile(file, 'utf8');
  if (script.split(place).length !== 2) {
    throw new Error(
      `${worker} names ${place} ${script.split(place).length - 1} times; src/scrolly/worker.js has to name it once, for the build to fill it in.`,
    );
  }
  await writeFile(file, script.replace(place, JSON.stringify(await hashKept(folder))));
}

/** Of all that is kept by an address with a hash. */
async function hashKept(folder: string): Promise<string> {
  const names = (await listFiles(folder)).filter((name) =>
    hashedFolders.some((hashed) => name.startsWith(`${hashed}/`)),
  );
  return createHash('sha256').update(names.join()).digest('base64url').slice(0, 8);
}
