/** Reads the charts of the built site in every engine once, before the tests that compare them. */
import path from 'node:path';

import type { TestProject } from 'vitest/node';

import { startServer } from '../../../scripts/static-server.ts';
import { embedAddress } from '../../../src/charts/addresses.ts';
import { localePath, type Locale } from '../../../src/i18n/locale.ts';
import { otherEngines, startChromium, startIfPresent, type Tab } from './engines.ts';
import { readPictures, type Reading } from './pictures.ts';
import { fitFrame, openCards, readPage, stepThrough, type Use } from './use.ts';

/** What an engine made of the site; null where it could not be asked. */
interface Result {
  readonly engine: string;
  readonly reading: Reading | null;
  readonly use: Readonly<Record<Locale, Use>> | null;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly chromium: { readonly reading: Reading; readonly use: Readonly<Record<Locale, Use>> };
    readonly others: readonly Result[];
  }
}

const root = path.resolve(import.meta.dirname, '../../../dist');

export default async function readEverywhere(project: TestProject): Promise<void> {
  const site = await startServer({ root, port: 0 });
  try {
    const { reading, use } = await tryOut(await startChromium(), site.url);
    project.provide('chromium', { reading, use });
    const others: Result[] = [];
    for (const engine of otherEngines) {
      const tab = await startIfPresent(engine);
      const result = tab === undefined ? nothing : await tryOut(tab, site.url);
      others.push({ engine: engine.name, ...result });
    }
    project.provide('others', others);
  } finally {
    await site.close();
  }
}

const nothing = { reading: null, use: null };

async function tryOut(tab: Tab, site: string) {
  try {
    const [he, en] = [await tryLocale(tab, site, 'he'), await tryLocale(tab, site, 'en')];
    return {
      reading: { he: he.reading, en: en.reading },
      use: { he: he.use, en: en.use },
    };
  } finally {
    await tab.close();
  }
}

async function tryLocale(tab: Tab, site: string, locale: Locale) {
  await tab.open(site + localePath(locale));
  const page = await tab.run(readPage);
  const steps = await tab.run(stepThrough);
  const cards = await tab.run(openCards);
  const reading = await tab.run(readPictures);
  await tab.open(site + embedAddress('deals-counted', locale));
  const frame = await tab.run(fitFrame);
  return { reading, use: { page, steps, cards, frame } };
}
