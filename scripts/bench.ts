/**
 * Measures the site against the budgets that it must keep, and exits with 1 where one is broken. A machine that does
 * something else meanwhile measures that too.
 */
import { createServer } from 'node:net';

import type { Browser } from '@playwright/test';

import { locales } from '../src/data/locales.ts';
import { measureBuild, measureGrowth, measureReport } from './bench/build.ts';
import { measureHost } from './bench/embeds.ts';
import { isKept, printTable, type Table } from './bench/measure.ts';
import { measureRedraws } from './bench/models.ts';
import { measureLighthouse, measureLongestTask, measureTransfer } from './bench/pages.ts';
import { launchBrowser } from './browser.ts';
import { dist, requireDist } from './dist.ts';
import { startServer } from './static-server.ts';

/** What is measured, by its name on the command line; with none there, all of it. */
const parts: Readonly<Record<string, (bench: Bench) => Table[] | Promise<Table[]>>> = {
  build: () => [['build', [measureBuild()]]],
  pages: async ({ browser, debuggingPort, site }) => {
    const tables: Table[] = [];
    for (const locale of locales) {
      const url = `${site}/${locale}/`;
      tables.push([
        `/${locale}/`,
        [
          ...(await measureLighthouse(url, debuggingPort)),
          ...(await measureTransfer(browser, url)),
          await measureLongestTask(browser, url),
        ],
      ]);
    }
    return tables;
  },
  models: async ({ browser, site }) => {
    const tables: Table[] = [];
    for (const locale of locales) {
      const address = `/${locale}/models/`;
      tables.push([address, await measureRedraws(browser, site + address)]);
    }
    return tables;
  },
  embeds: async ({ browser, site }) => [['twenty embeds', await measureHost(browser, site)]],
  report: () => [['report', [measureReport()]]],
  growth: async () => [['more charts and chapters', await measureGrowth()]],
};

interface Bench {
  readonly browser: Browser;
  readonly debuggingPort: number;
  readonly site: string;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(
    `bench has no part "${unknown.join('", "')}". Its parts: ${Object.keys(parts).join(', ')}.`,
  );
  process.exit(2);
}
const chosen = asked.length === 0 ? Object.keys(parts) : asked;

// The part that builds comes first, and makes one.
if (!chosen.includes('build')) requireDist();
// What is served is what stands in dist when its turn comes.
const server = await startServer({ root: dist, port: 0 });
const debuggingPort = await findFreePort();
const browser = await launchBrowser([`--remote-debugging-port=${debuggingPort}`]);
const tables: Table[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (chosen.includes(name))
    tables.push(...(await measure({ browser, debuggingPort, site: server.url })));
}
await browser.close();
await server.close();

for (const table of tables) printTable(table);
const broken = tables.flatMap(([, measures]) => measures).filter((measure) => !isKept(measure));
console.log(broken.length === 0 ? '\nEvery budget is kept.' : `\n${broken.length} over budget.`);
process.exitCode = broken.length === 0 ? 0 : 1;

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}
