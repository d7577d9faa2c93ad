/** Reads the charts of the built site in every engine once, before the tests that compare them. */
import path from 'node:path';

import type { TestProject } from 'vitest/node';

import { startServer } from '../../../scripts/static-server.ts';
import { localePath } from '../../../src/i18n/locale.ts';
import { otherEngines, startChromium, type Engine, type Tab } from './engines.ts';
import { readPictures, type Reading } from './pictures.ts';

/** What an engine made of the charts; null where it could not be asked. */
interface Result {
  readonly engine: string;
  readonly reading: Reading | null;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly chromium: Reading;
    readonly others: readonly Result[];
  }
}

const root = path.resolve(import.meta.dirname, '../../../dist');

export default async function readEverywhere(project: TestProject): Promise<void> {
  const site = await startServer({ root, port: 0 });
  try {
    project.provide('chromium', await readIn(await startChromium(), site.url));
    const others: Result[] = [];
    for (const engine of otherEngines) {
      const tab = await startIfPresent(engine);
      const reading = tab === undefined ? null : await readIn(tab, site.url);
      others.push({ engine: engine.name, reading });
    }
    project.provide('others', others);
  } finally {
    await site.close();
  }
}

async function readIn(tab: Tab, site: string): Promise<Reading> {
  try {
    await tab.open(site + localePath('he'));
    const he = await tab.run(readPictures);
    await tab.open(site + localePath('en'));
    const en = await tab.run(readPictures);
    return { he, en };
  } finally {
    await tab.close();
  }
}

/** A browser that does not start says more of its machine than of the site. */
async function startIfPresent({ name, install, find }: Engine): Promise<Tab | undefined> {
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
