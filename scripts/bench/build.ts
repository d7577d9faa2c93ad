/** What it takes to build the site, its PDFs, and a site with ever more charts. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';

import { buildGrown } from './growth.ts';
import type { Measure } from './measure.ts';

const root = path.resolve(import.meta.dirname, '../..');

export function measureBuild(): Measure {
  const start = performance.now();
  runBuild('--no-report');
  const seconds = (performance.now() - start) / 1000;
  return { name: 'build', value: seconds, unit: 's', budget: { atMost: 10 } };
}

/** What the build prints. */
function runBuild(...options: string[]): string {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/build.ts', ...options], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) process.exit(1);
  return stdout;
}

/** All PDFs, none of them kept from a build before. */
export function measureReport(): Measure {
  rmSync(path.join(root, '.build/report'), { recursive: true, force: true });
  const seconds = Number(/^report +([\d.]+) s$/m.exec(runBuild())?.[1]);
  return { name: 'four PDFs', value: seconds, unit: 's', budget: { atMost: 60 } };
}

/** How many charts, each in a chapter of its own, are added to those of the site. */
const added = [10, 100, 1000] as const;

/**
 * What the build costs for one more chart with its chapter, pages, frames, pictures and data, in every language, and
 * whether a chart among a thousand costs more than one among a hundred.
 */
export async function measureGrowth(): Promise<Measure[]> {
  const grown = await buildGrown(added);
  const [first, ...later] = grown;
  let before = first;
  const steps = later.map((growth) => {
    const more = growth.count - (before?.count ?? 0);
    const each = (growth.work - (before?.work ?? 0)) / more;
    before = growth;
    return { until: growth.count, each };
  });
  const last = grown.at(-1);
  return [
    ...steps.map(({ until, each }) => ({
      name: `work for a chart, to ${until}`,
      value: each,
      unit: 'ms',
      budget: { atMost: 15 },
    })),
    {
      name: 'growth, against that before',
      value: (steps.at(-1)?.each ?? Number.NaN) / (steps[0]?.each ?? Number.NaN),
      unit: 'times',
      budget: { atMost: 1.25 },
    },
    {
      name: `memory with ${last?.count ?? ''}`,
      value: last?.memory ?? Number.NaN,
      unit: 'MiB',
      budget: { atMost: 1024 },
    },
  ];
}
