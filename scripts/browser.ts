/** Finds a Chromium to test and measure with, and gets one where the machine has none. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { chromium, type Browser } from '@playwright/test';

const isRoot = process.getuid?.() === 0;

export const browserArgs: readonly string[] = [
  // Chromium refuses to run as root with its sandbox.
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  // Without windows, letters would be moved to whole pixels.
  '--font-render-hinting=none',
  '--no-first-run',
];

/** The one that has no windows first: what it shows is the same, in two thirds of the time. */
const namesOnPath = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/** The packages that have one, of which a system may lack the first. */
const packages = ['chromium-headless-shell', 'chromium'];

const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: namesOnPath.map((name) => `/usr/bin/${name}`),
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((name) => process.env[name])
      .filter((folder) => folder !== undefined)
      .map((folder) => path.join(folder, 'Google/Chrome/Application/chrome.exe')),
    'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
  ],
};

const howToInstall = `No browser was found, and none could be got. Do one of these, then run the command again:
  - install Chromium or Chrome (Debian and Ubuntu: apt-get install chromium; macOS: brew install --cask chromium)
  - or set CHROMIUM_PATH to the executable of a Chromium or Chrome that you have.`;

/** What is tried, in turn; each gives the path of an executable, or undefined. */
const tries: readonly { readonly what: string; readonly find: () => string | undefined }[] = [
  { what: 'a browser on this machine', find: locateBrowser },
  { what: "Playwright's own download", find: downloadBrowser },
  { what: "the system's package manager", find: installBrowser },
];

/**
 * The executable of a Chromium, got from the network where need be. Prints what it tries.
 *
 * @throws an error that says what to install, or that the one that is named is none.
 */
export function findBrowser(): string {
  refuseWrongPath();
  for (const { what, find } of tries) {
    console.log(`Browser: trying ${what} …`);
    const executable = find();
    if (executable !== undefined) {
      console.log(`Browser: using ${executable}`);
      return executable;
    }
  }
  throw new Error(howToInstall);
}

/** What is got from the network would not be looked at, since where one is named, it is that or none. */
function refuseWrongPath(): void {
  const given = process.env['CHROMIUM_PATH'];
  if (given === undefined || isUsable(given)) return;
  throw new Error(
    `CHROMIUM_PATH is "${given}"; expected the executable of a Chromium or Chrome that starts. ` +
      'Correct it, or unset it to have one looked for.',
  );
}

/** Starts the browser that `findBrowser` finds. */
export function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: [...browserArgs, ...args] });
}

/** The executable of a Chromium that the machine has already; where one is named, that or none. */
export function locateBrowser(): string | undefined {
  const given = process.env['CHROMIUM_PATH'];
  const places = [
    ...listOnPath(namesOnPath),
    ...(usualPlaces[process.platform] ?? []),
    chromium.executablePath(),
  ];
  return (given === undefined ? places : [given]).find(isUsable);
}

/** Where executables of these names would stand. */
export function listOnPath(names: readonly string[]): string[] {
  return (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
}

/** A file of that name is not enough: Ubuntu's is a stub, and a download may lack system libraries. */
export function isUsable(executable: string): boolean {
  if (!existsSync(executable)) return false;
  // Chrome for Windows answers --version with a window.
  return process.platform === 'win32' || succeeds([executable, '--version'], 'ignore');
}

function downloadBrowser(): string | undefined {
  const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const downloaded = succeeds([process.execPath, playwright, 'install', 'chromium']);
  return downloaded ? locateBrowser() : undefined;
}

function installBrowser(): string | undefined {
  const apt = (...args: readonly string[]): boolean =>
    succeeds(isRoot ? ['apt-get', ...args] : ['sudo', '-n', 'apt-get', ...args]);
  return apt('update') && packages.some((name) => apt('install', '-y', name))
    ? locateBrowser()
    : undefined;
}

function succeeds(
  [command, ...args]: readonly [string, ...string[]],
  output: 'ignore' | 'inherit' = 'inherit',
): boolean {
  const fiveMinutes = 300_000;
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', output, output],
    timeout: fiveMinutes,
  });
  return status === 0;
}
