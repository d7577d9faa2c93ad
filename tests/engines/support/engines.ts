/** The engines that the charts are read in: how each is found on a machine, and started. */
import { existsSync } from 'node:fs';
import path from 'node:path';

import { launch } from 'puppeteer-core';

import { isUsable, launchBrowser, listOnPath } from '../../../scripts/browser.ts';
import { startWebKit } from './webdriver.ts';

/** A browser that shows one page. */
export interface Tab {
  readonly open: (url: string) => Promise<void>;
  /** Runs a function in the page; it can use nothing that stands outside it. */
  readonly run: <Result>(script: () => Promise<Result>) => Promise<Result>;
  /** As its own print command does, on A4, where it has one for programs. */
  readonly print?: () => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

export interface Engine {
  readonly name: string;
  /** How to get it. */
  readonly install: string;
  /** Gives what starts it, or undefined where the machine does not have it. */
  readonly find: () => (() => Promise<Tab>) | undefined;
}

const desk = { width: 1280, height: 800 };

const paper = {
  format: 'A4',
  margin: { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' },
} as const;

const firefoxPlaces: Partial<Record<NodeJS.Platform, string>> = {
  darwin: '/Applications/Firefox.app/Contents/MacOS/firefox',
  win32: path.join(process.env['PROGRAMFILES'] ?? '', 'Mozilla Firefox/firefox.exe'),
};

/** The engines that are held against Chromium. */
export const otherEngines: readonly Engine[] = [
  {
    name: 'Firefox',
    install: 'Debian: apt-get install firefox-esr; macOS: brew install --cask firefox',
    find: () => {
      const executable = [
        ...listOnPath(['firefox', 'firefox-esr']),
        firefoxPlaces[process.platform] ?? '',
      ].find(isUsable);
      return executable === undefined ? undefined : () => startFirefox(executable);
    },
  },
  {
    name: 'WebKitGTK',
    install: 'Debian: apt-get install webkit2gtk-driver xvfb',
    find: () => {
      const driver = listOnPath(['WebKitWebDriver']).find(existsSync);
      const screen = listOnPath(['Xvfb']).find(existsSync);
      if (driver === undefined || screen === undefined) return undefined;
      return () => startWebKit({ driver, screen }, desk);
    },
  },
];

/** By night, when a page is dark: on paper it must not be. */
export async function startChromium(): Promise<Tab> {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: desk, colorScheme: 'dark' });
  return {
    open: async (url) => {
      await page.goto(url);
    },
    run: (script) => page.evaluate(script),
    print: () => page.pdf(paper),
    close: () => browser.close(),
  };
}

async function startFirefox(executablePath: string): Promise<Tab> {
  const browser = await launch({ browser: 'firefox', executablePath, defaultViewport: desk });
  const page = await browser.newPage();
  return {
    open: async (url) => {
      await page.goto(url);
    },
    run: (script) => page.evaluate(script),
    print: () => page.pdf(paper),
    close: () => browser.close(),
  };
}

/** A browser that does not start says more of its machine than of the site. */
export async function startIfPresent({ name, install, find }: Engine): Promise<Tab | undefined> {
  const start = find();
  if (start === undefined) {
    console.log(`${name} is not on this machine; its tests are skipped (${install})`);
    return undefined;
  }
  try {
    return await start();
  } catch (error) {
    const [reason = ''] = String(error).split('\n');
    console.log(`${name} does not start on this machine; its tests are skipped (${reason})`);
    return undefined;
  }
}
