/**
 * The whole test run: gets a browser, builds the site, runs the unit tests, those of the files of the site,
 * of the report's PDFs, of the served site and of its charts in other engines, and closes with one line that
 * counts all.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

import { findBrowser } from './browser.ts';
import { root } from './dist.ts';

interface Count {
  readonly passed: number;
  /** How many of these passed only when they were run again. */
  readonly again: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A run of tests: how to start it, and how to read the report that it writes. */
interface Suite<Report> {
  readonly command: readonly string[];
  readonly report: string;
  readonly count: (report: Report) => Count;
}

/** The part that is read of a report of vitest. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

/** The part that is read of a report of Playwright. */
interface E2eReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

const reports = path.join(root, '.build/tests');
const { resolve } = createRequire(import.meta.url);

/** The suite of one project of `vitest.config.ts`. */
function suiteOf(project: string): Suite<VitestReport> {
  const report = path.join(reports, `${project}.json`);
  return {
    command: [
      path.join(path.dirname(resolve('vitest/package.json')), 'vitest.mjs'),
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    report,
    count: ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) => ({
      passed: numPassedTests,
      again: 0,
      failed: numFailedTests,
      skipped: numPendingTests + numTodoTests,
    }),
  };
}

const e2e: Suite<E2eReport> = {
  command: [resolve('@playwright/test/cli'), 'test'],
  report: path.join(reports, 'e2e.json'),
  count: ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    again: stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }),
};

async function runSuite<Report>({ command, report, count }: Suite<Report>): Promise<Count> {
  await rm(report, { force: true });
  const succeeded = runNode(command);
  const counted = existsSync(report)
    ? count(JSON.parse(await readFile(report, 'utf8')) as Report)
    : { passed: 0, again: 0, failed: 0, skipped: 0 };
  // A file that does not load, or a server that does not start, fails the run but none of its tests.
  return succeeded ? counted : { ...counted, failed: Math.max(counted.failed, 1) };
}

function runNode(args: readonly string[]): boolean {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;
}

/** In the form that tools which read the output of tests look for. */
function formatCount({ passed, again, failed, skipped }: Count): string {
  const parts = [`${passed} passed`, `${failed} failed`];
  if (skipped > 0) parts.push(`${skipped} skipped`);
  if (again > 0) parts.push(`${again} passed at the second try, named above`);
  return parts.join(', ');
}

// Exported for a site that is published, they would build another site than the tests look at.
for (const name of ['SITE_URL', 'BASE_PATH', 'DIST']) Reflect.deleteProperty(process.env, name);

// The tests look for a browser by themselves, and see this one first.
process.env['CHROMIUM_PATH'] = findBrowser();

if (!runNode(['scripts/build.ts'])) process.exit(1);

const counts = [
  await runSuite(suiteOf('unit')),
  await runSuite(suiteOf('site')),
  await runSuite(suiteOf('report')),
  await runSuite(e2e),
  await runSuite(suiteOf('engines')),
];
const sum = (key: keyof Count): number => counts.reduce((total, count) => total + count[key], 0);
const total: Count = {
  passed: sum('passed'),
  again: sum('again'),
  failed: sum('failed'),
  skipped: sum('skipped'),
};

console.log(`\n${formatCount(total)}`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
