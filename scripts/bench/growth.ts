/**
 * How the build grows: copies of the site with ever more charts and chapters, made by a generator, and what the
 * processor worked for each. Wall-clock time would tell more of what else the machine was doing.
 */
import { spawnSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { locales } from '../../src/data/locales.ts';
import { copySite } from '../copy-site.ts';

export interface Growth {
  readonly count: number;
  /** What the processor worked, in ms. */
  readonly work: number;
  /** The most memory that the build held, or the one before, for which nothing was kept, in MiB. */
  readonly memory: number;
}

const root = path.resolve(import.meta.dirname, '../..');

/**
 * Builds copies of the site with so many more chapters, each with a chart of its own. What is kept from one build
 * to the next is there already: a picture is painted once, however often the site is built.
 */
export async function buildGrown(counts: readonly number[]): Promise<Growth[]> {
  const folder = path.join(root, '.build/growth');
  await rm(folder, { recursive: true, force: true });
  const grown: Growth[] = [];
  for (const count of counts) {
    const site = path.join(folder, String(count));
    await copySite(site);
    await growSite(site, count);
    const first = buildSite(site);
    const { work, memory } = buildSite(site);
    grown.push({ count, work, memory: Math.max(first.memory, memory) });
  }
  // Not between them: for minutes after, some file systems look for room among what was removed, at each new file.
  await rm(folder, { recursive: true });
  return grown;
}

function buildSite(site: string): Omit<Growth, 'count'> {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(tellUse)}`,
      'scripts/build.ts',
      '--no-report',
    ],
    { cwd: site, encoding: 'utf8', maxBuffer: 1e9 },
  );
  if (status !== 0) throw new Error(`The site with more chapters does not build:\n${stderr}`);
  const use = JSON.parse(/^use (.*)$/m.exec(stdout)?.[1] ?? '{}') as Record<string, number>;
  return {
    work: ((use['userCPUTime'] ?? NaN) + (use['systemCPUTime'] ?? NaN)) / 1000,
    memory: (use['maxRSS'] ?? NaN) / 1024,
  };
}

const tellUse = `process.on('exit', () => console.log('use ' + JSON.stringify(process.resourceUsage())))`;

async function growSite(site: string, count: number): Promise<void> {
  const ids = Array.from({ length: count }, (_, index) => `made-${index + 1}`);
  const list = JSON.stringify(ids);
  await edit(site, 'src/data/chapters.ts', '] as const', `  ...${list},\n] as const`);
  await edit(
    site,
    'src/charts/index.ts',
    '\n];',
    `\n  ...${list}.map((id) => ({ ...chipPurchases, id, chapter: id as 'since' })),\n];`,
  );
  for (const locale of locales) {
    for (const id of ids) {
      await writeFile(
        path.join(site, `content/${locale}/${id}.mdx`),
        `---\ntitle: –\nlede: –\n---\n\n<Chart id="${id}" />\n`,
      );
    }
  }
}

async function edit(site: string, file: string, before: string, after: string): Promise<void> {
  const place = path.join(site, file);
  const text = await readFile(place, 'utf8');
  if (!text.includes(before)) throw new Error(`${file} has no “${before}” to grow at.`);
  await writeFile(place, text.replace(before, after));
}
