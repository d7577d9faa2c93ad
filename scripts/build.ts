/** Builds the whole site beside `dist`, and puts it in the place of `dist` only when all went well. */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

import { build as buildPages } from 'astro';

import { pdfSwitch } from '../src/report/files.ts';
import { compressTexts } from './compress.ts';
import { dist, root } from './dist.ts';
import { describeFailure } from './failure.ts';
import { finishPages } from './finish.ts';
import { writeHostFiles } from './headers.ts';
import { nameBuild } from './offline.ts';
import { paintAll } from './pictures.ts';
import { readSiteUrl } from './site-url.ts';
import { writeSitemap } from './sitemap.ts';

interface Step {
  readonly name: string;
  readonly run: () => Promise<unknown>;
}

interface Places {
  /** Where the steps write. */
  readonly next: string;
  /** What is served: replaced as a whole, or not at all. */
  readonly live: string;
}

const places: Places = {
  next: path.join(root, '.build/next'),
  live: dist,
};

/** Without PDFs, which take longer than all the rest. */
const withoutReport = process.argv.includes('--no-report');

// Playwright, which knows of browsers, takes a while to load.
const browser =
  import.meta.main && !withoutReport ? (await import('./browser.ts')).locateBrowser() : undefined;

const steps: readonly Step[] = [
  // Imported only in their turn, since the dataset checks itself as it is loaded.
  { name: 'data', run: () => import('../src/data/index.ts') },
  { name: 'content', run: async () => (await import('./content/check.ts')).checkContent(root) },
  { name: 'pages', run: () => buildPages({ root, outDir: places.next, logLevel: 'warn' }) },
  { name: 'finish', run: () => Promise.all([paintAll(places.next), finishPages(places.next)]) },
  { name: 'offline', run: () => nameBuild(places.next) },
  ...(browser === undefined
    ? []
    : [
        {
          name: 'report',
          run: async () => (await import('./report/make.ts')).makeReports(places.next, browser),
        },
      ]),
  { name: 'sitemap', run: () => writeSitemap(places.next, readSiteUrl()) },
  { name: 'hosting', run: () => writeHostFiles(places.next) },
  { name: 'frozen', run: async () => (await import('./frozen.ts')).thaw(root, places.next) },
  { name: 'copies', run: () => compressTexts(places.next) },
];

/**
 * Runs the steps one after the other, then replaces the live folder by what they wrote.
 *
 * @throws what a step throws; the live folder is then as it was.
 */
export async function publish(steps: readonly Step[], { next, live }: Places): Promise<void> {
  await rm(next, { recursive: true, force: true });
  await mkdir(next, { recursive: true });
  for (const { name, run } of steps) {
    const start = performance.now();
    await run();
    console.log(`${name.padEnd(8)} ${formatSeconds(performance.now() - start)}`);
  }
  await replaceFolder(live, next);
}

/** By renaming, so that at no moment a folder stands there that is half old and half new. */
async function replaceFolder(live: string, next: string): Promise<void> {
  const previous = `${next}-previous`;
  await rm(previous, { recursive: true, force: true });
  if (existsSync(live)) await rename(live, previous);
  try {
    await rename(next, live);
  } catch (error) {
    if (existsSync(previous)) await rename(previous, live);
    throw error;
  }
  await rm(previous, { recursive: true, force: true });
}

const formatSeconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

if (import.meta.main) {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // The pages offer the PDFs only where they will be.
  process.env[pdfSwitch] = browser === undefined ? 'no' : 'yes';
  if (browser === undefined && !withoutReport) {
    console.log(
      'report   PDFs are left out: no Chromium or Chrome was found. Install one (Debian: apt-get install ' +
        'chromium), or set CHROMIUM_PATH. The print edition is there all the same.',
    );
  }
  try {
    await publish(steps, places);
    console.log('dist     is up to date');
  } catch (error) {
    console.error(`\n${describeFailure(error)}\n\nThe build stopped; dist is as it was.`);
    process.exit(1);
  }
}
