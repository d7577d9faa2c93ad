/** The engines that the charts are read in: how each is found on a machine, and started. */
import { existsSync } from 'node:fs';
import path from 'node:path';

import { launch, type KeyInput } from 'puppeteer-core';

import { isUsable, launchBrowser, listOnPath } from '../../../scripts/browser.ts';
import { startWebKit } from './webdriver.ts';

/** Runs in a page; it can use nothing that stands outside it. */
export type Script<Result, Argument> = (argument: Argument) => Promise<Result>;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export type Key = KeyInput & ('ArrowLeft' | 'ArrowRight');

/** A browser that shows one page. */
export interface Tab {
  readonly open: (url: string) => Promise<void>;
  readonly run: <Result, Argument = undefined>(
    script: Script<Result, Argument>,
    ...argument: Argument extends undefined ? [] : [argument: Argument]
  ) => Promise<Result>;
  /** The same in the first frame of the page, whatever site it is of. */
  readonly runInFrame: <Result>(script: Script<Result, undefined>) => Promise<Result>;
  readonly press: (key: Key) => Promise<void>;
  /** Or as near to it as the browser's own window can come. */
  readonly resize: (size: Size) => Promise<void>;
  /** As its own print command does, on A4, where it has one for programs. */
  readonly print?: () => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

export interface Wish {
  /** As a system does that is set to move nothing without need. */
  readonly reducedMotion?: boolean;
}

type Start = (wish?: Wish) => Promise<Tab>;

export interface Engine {
  readonly name: string;
  /** How to get it. */
  readonly install: string;
  /** Gives what starts it, or undefined where the machine does not have it. */
  readonly find: () => Start | undefined;
}

export const desk: Size = { width: 1280, height: 800 };
export const phone: Size = { width: 390, height: 844 };

/** With grounds, as a reader may ask: none may then be dark. */
const paper = {
  format: 'A4',
  printBackground: true,
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
      return executable === undefined ? undefined : (wish) => startFirefox(executable, wish);
    },
  },
  {
    name: 'WebKitGTK',
    install: 'Debian: apt-get install webkit2gtk-driver xvfb',
    find: () => {
      const driver = listOnPath(['WebKitWebDriver']).find(existsSync);
      const screen = listOnPath(['Xvfb']).find(existsSync);
      if (driver === undefined || screen === undefined) return undefined;
      return (wish) => startWebKit({ driver, screen }, desk, wish);
    },
  },
];

/** By night, when a page is dark: on paper it must not be. */
export async function startChromium({ reducedMotion = false }: Wish = {}): Promise<Tab> {
  const browser = await launchBrowser();
  const page = await browser.newPage({
    viewport: desk,
    colorScheme: 'dark',
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
  });
  const evaluate = (place: Pick<typeof page, 'evaluate'>, script: unknown, argument?: unknown) =>
    place.evaluate(script as () => Promise<never>, argument as never);
  return {
    open: async (url) => {
      await page.goto(url);
    },
    run: (script, ...argument) => evaluate(page, script, ...argument),
    runInFrame: (script) => evaluate(firstOf(page.mainFrame().childFrames()), script),
    press: (key) => page.keyboard.press(key),
    resize: (size) => page.setViewportSize(size),
    print: () => page.pdf(paper),
    close: () => browser.close(),
  };
}

async function startFirefox(
  executablePath: string,
  { reducedMotion = false }: Wish = {},
): Promise<Tab> {
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    defaultViewport: desk,
    extraPrefsFirefox: { 'ui.prefersReducedMotion': reducedMotion ? 1 : 0 },
  });
  let page = await browser.newPage();
  return {
    // In a tab of its own: the driver mixes up a page with the frames of the one before, where these still load.
    open: async (url) => {
      await page.close();
      page = await browser.newPage();
      await page.goto(url);
    },
    run: (script, ...argument) => page.evaluate(script, ...(argument as [never])),
    runInFrame: async (script) => {
      // The driver hears of a frame later than the page does.
      const frame = await page.waitForFrame((each) => each.parentFrame() === page.mainFrame());
      return frame.evaluate(script, undefined);
    },
    press: (key) => page.keyboard.press(key),
    resize: (size) => page.setViewport(size),
    print: () => page.pdf(paper),
    close: () => browser.close(),
  };
}

function firstOf<Frame>([frame]: readonly Frame[]): Frame {
  if (frame === undefined) throw new Error('The page has no frame.');
  return frame;
}

/** A browser that does not start says more of its machine than of the site. */
export async function startIfPresent(
  { name, install, find }: Engine,
  wish: Wish = {},
): Promise<Tab | undefined> {
  const start = find();
  if (start === undefined) {
    console.log(`${name} is not on this machine; its tests are skipped (${install})`);
    return undefined;
  }
  try {
    return await start(wish);
  } catch (error) {
    const [reason = ''] = String(error).split('\n');
    console.log(`${name} does not start on this machine; its tests are skipped (${reason})`);
    return undefined;
  }
}
