import { defineConfig } from '@playwright/test';

import { browserArgs, locateBrowser } from './scripts/browser.ts';

const executablePath = locateBrowser();

const launchOptions = {
  args: [...browserArgs],
  ...(executablePath === undefined ? {} : { executablePath }),
};

/** A frame is as wide as its place in a page, whatever it is opened on. */
const embeds = '**/embed-*.test.ts';

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
    launchOptions,
  },
  projects: [
    {
      name: 'phone',
      // A file is the same, whatever it is opened on.
      testIgnore: [embeds, '**/open-a-download.test.ts'],
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
    { name: 'desk', testIgnore: embeds, use: { viewport: { width: 1280, height: 800 } } },
    {
      name: 'host',
      testMatch: embeds,
      use: {
        viewport: { width: 1280, height: 800 },
        // In a frame that is too short a scroll bar takes room, which the driver of the browser would hide.
        launchOptions: { ...launchOptions, ignoreDefaultArgs: ['--hide-scrollbars'] },
      },
    },
  ],
  webServer: { command: 'node scripts/serve.ts', wait: { stdout: servedAt } },
});
