import { defineConfig } from '@playwright/test';

import { browserArgs, locateBrowser } from './scripts/browser.ts';

const executablePath = locateBrowser();

/** What `scripts/serve.ts` prints; the port is kept in the environment, for the tests' own processes. */
const servedAt = /http:\/\/localhost:(?<site_port>\d+)/;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.build/tests/e2e',
  fullyParallel: true,
  workers: 2,
  // A machine that is busy may be late; which tests passed only at the second try is told at the end.
  retries: 1,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: '.build/tests/e2e.json' }]],
  use: {
    baseURL: `http://localhost:${process.env['SITE_PORT'] ?? 4321}`,
    reducedMotion: 'no-preference',
    screenshot: 'only-on-failure',
    launchOptions: {
      args: [...browserArgs],
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  projects: [
    {
      name: 'phone',
      // A frame is as wide as its place in a page, and a file is the same, whatever they are opened on.
      testIgnore: ['**/embed-*.test.ts', '**/open-a-download.test.ts'],
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
    { name: 'desk', use: { viewport: { width: 1280, height: 800 } } },
  ],
  webServer: { command: 'node scripts/serve.ts', wait: { stdout: servedAt } },
});
