/** Paints a PNG from the SVG of every picture that is downloaded or shared. */
import { readFile, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import path from 'node:path';

import type { AstroIntegration } from 'astro';

import { sitePath } from '../src/i18n/locale.ts';
import { faces, locateFace, type Face } from '../src/pictures/faces.ts';
import { pixelsPerPx } from '../src/pictures/pixels.ts';
import { forEachAtOnce } from './at-once.ts';
import { root } from './dist.ts';
import { paintInThread, paintPng } from './painter.ts';
import { Store } from './store.ts';

const folders = [
  { name: 'charts', scale: pixelsPerPx, keepsSvg: true },
  // The size of a picture that is shared is given in pixels.
  { name: 'share', scale: 1, keepsSvg: false },
];

/** More than there are processors, so that none waits for a file to be read. */
const atOnce = 2 * availableParallelism();

/** While developing, a picture is painted when it is asked for. */
export const pictures = (): AstroIntegration => ({
  name: 'money-loop:pictures',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.middlewares.use((request, response, next) => {
        const address = request.url ?? '';
        const folder = folders.find(({ name }) => address.startsWith(`/${name}/`));
        if (folder === undefined || !address.endsWith('.png')) next();
        else {
          // The server has taken the folder of the site from the address.
          const place = sitePath(address.slice(1).replace(/png$/, 'svg'));
          paintFrom(`http://${request.headers.host ?? ''}${place}`, folder.scale).then(
            (png) => response.end(png),
            next,
          );
        }
      });
    },
  },
});

/** @throws where the address has no picture, with what is answered there. */
async function paintFrom(address: string, scale: number): Promise<Uint8Array> {
  const answer = await fetch(address);
  const svg = await answer.text();
  if (!answer.ok) throw new Error(`${address} answers with ${answer.status}: ${svg.slice(0, 200)}`);
  return paintPng({ svg, scale });
}

/** Puts a PNG beside the SVG of every picture, or in its place. @param outDir a built site. */
export async function paintAll(outDir: string): Promise<void> {
  const store = new Store(path.join(root, '.build/pictures'), [
    path.join(import.meta.dirname, 'painter.ts'),
    createRequire(import.meta.url).resolve('@resvg/resvg-js/package.json'),
    ...(Object.keys(faces) as Face[]).map(locateFace),
  ]);
  const paint = async (file: string, scale: number): Promise<void> => {
    const svg = await readFile(file, 'utf8');
    await store.place(file.replace(/svg$/, 'png'), [svg, String(scale)], () =>
      paintInThread({ svg, scale }),
    );
  };
  for (const { name, scale, keepsSvg } of folders) {
    const folder = path.join(outDir, name);
    const files = (await readdir(folder))
      .filter((file) => file.endsWith('.svg'))
      .map((file) => path.join(folder, file));
    await forEachAtOnce(atOnce, files, (file) => paint(file, scale));
    if (!keepsSvg) await Promise.all(files.map((file) => rm(file)));
  }
  await store.forgetRest();
}
