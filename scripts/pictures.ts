/** Paints a PNG from the SVG of every picture that is downloaded or shared. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

import type { AstroIntegration } from 'astro';

import { faces, locateFace, type Face } from '../src/pictures/faces.ts';
import { paintPng, type Painting } from './painter.ts';

const folders = [
  { name: 'charts', scale: 2, keepsSvg: true },
  // The size of a picture that is shared is given in pixels.
  { name: 'share', scale: 1, keepsSvg: false },
];

const cache = path.resolve(import.meta.dirname, '../.build/pictures');
const painter = new URL('./painter.ts', import.meta.url);

export const pictures = (): AstroIntegration => ({
  name: 'money-loop:pictures',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.middlewares.use((request, response, next) => {
        const address = request.url ?? '';
        const folder = folders.find(({ name }) => address.startsWith(`/${name}/`));
        if (folder === undefined || !address.endsWith('.png')) next();
        else {
          fetch(`http://${request.headers.host ?? ''}${address.replace(/png$/, 'svg')}`)
            .then((answer) => answer.text())
            .then((svg) => response.end(paintPng(svg, folder.scale)), next);
        }
      });
    },
    'astro:build:done': async ({ dir }) => {
      await paintAll(fileURLToPath(dir));
    },
  },
});

async function paintAll(outDir: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const tools = await hashTools();
  const wanted = (
    await Promise.all(
      folders.map(async ({ name, scale, keepsSvg }) => {
        const files = await readdir(path.join(outDir, name));
        return files
          .filter((file) => file.endsWith('.svg'))
          .map((file) => ({ svg: path.join(outDir, name, file), scale, keepsSvg }));
      }),
    )
  ).flat();
  const pictures = await Promise.all(
    wanted.map(async (picture) => {
      const hash = createHash('sha256')
        .update(tools)
        .update(await readFile(picture.svg));
      return { ...picture, painted: path.join(cache, `${hash.digest('hex')}.png`) };
    }),
  );
  const missing = pictures.filter(({ painted }) => !existsSync(painted));
  await paintInParallel(
    missing.map(({ svg, painted, scale }) => ({ from: svg, to: painted, scale })),
  );
  await Promise.all(
    pictures.map(async ({ svg, painted, keepsSvg }) => {
      await copyFile(painted, svg.replace(/svg$/, 'png'));
      if (!keepsSvg) await rm(svg);
    }),
  );
  await forgetAllBut(pictures.map(({ painted }) => path.basename(painted)));
}

/** What a painting depends on besides its SVG: a painting is kept until one of them changes. */
async function hashTools(): Promise<string> {
  const files = [
    fileURLToPath(painter),
    createRequire(import.meta.url).resolve('@resvg/resvg-js/package.json'),
    ...(Object.keys(faces) as Face[]).map(locateFace),
  ];
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(file));
  return hash.digest('hex');
}

/** Each worker has every n-th picture, so that all have about as much to do. */
async function paintInParallel(paintings: readonly Painting[]): Promise<void> {
  const count = Math.min(availableParallelism(), paintings.length);
  await Promise.all(
    Array.from({ length: count }, (_, index) =>
      paintInWorker(paintings.filter((_painting, at) => at % count === index)),
    ),
  );
}

const paintInWorker = (workerData: readonly Painting[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(painter, { workerData });
    worker.on('error', reject);
    worker.on('exit', () => {
      resolve();
    });
  });

async function forgetAllBut(files: readonly string[]): Promise<void> {
  const kept = new Set(files);
  const old = (await readdir(cache)).filter((file) => !kept.has(file));
  await Promise.all(old.map((file) => rm(path.join(cache, file))));
}
