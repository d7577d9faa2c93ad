/** Reads the charts of the built site in every engine once, before the tests that compare them. */
import path from 'node:path';

import type { TestProject } from 'vitest/node';

import { startServer } from '../../../scripts/static-server.ts';
import { chartAddress } from '../../../src/charts/addresses.ts';
import { localePath, type Locale } from '../../../src/i18n/locale.ts';
import {
  desk,
  otherEngines,
  phone,
  startChromium,
  startIfPresent,
  type Engine,
  type Tab,
} from './engines.ts';
import { startHost, type Host } from './host.ts';
import { readPictures, type Reading } from './pictures.ts';
import {
  awaitFrame,
  openCards,
  readEmbedCode,
  readOnPhone,
  readPage,
  readStill,
  seeFrame,
  stepThrough,
  type Still,
  type Use,
} from './use.ts';

/** What an engine made of the site; null where it could not be asked. */
interface Result {
  readonly engine: string;
  readonly reading: Reading | null;
  readonly use: Readonly<Record<Locale, Use>> | null;
  readonly still: Readonly<Record<Locale, Still>> | null;
  /** What it prints is looked at beside the report, where it has a command to print for programs. */
  readonly paper: 'seen' | 'unseen' | null;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly chromium: { readonly reading: Reading; readonly use: Readonly<Record<Locale, Use>> };
    readonly others: readonly Result[];
  }
}

/** The site, and another one that shows a chart of it. */
interface Places {
  readonly site: string;
  readonly host: Host;
}

const root = path.resolve(import.meta.dirname, '../../../dist');

export default async function readEverywhere(project: TestProject): Promise<void> {
  const site = await startServer({ root, port: 0 });
  const host = await startHost();
  try {
    const places = { site: site.url, host };
    const { reading, use } = await tryOut(await startChromium(), places);
    project.provide('chromium', { reading, use });
    const others: Result[] = [];
    for (const engine of otherEngines) others.push(await tryEngine(engine, places));
    project.provide('others', others);
  } finally {
    host.close();
    await site.close();
  }
}

async function tryEngine(engine: Engine, places: Places): Promise<Result> {
  const { name } = engine;
  const tab = await startIfPresent(engine);
  if (tab === undefined)
    return { engine: name, reading: null, use: null, still: null, paper: null };
  const paper = tab.print === undefined ? 'unseen' : 'seen';
  if (paper === 'unseen') console.log(`${name} prints for no program; its paper is not looked at`);
  const { reading, use } = await tryOut(tab, places);
  const still = await tryStill(await startIfPresent(engine, { reducedMotion: true }), places);
  return { engine: name, reading, use, still, paper };
}

async function tryOut(tab: Tab, places: Places) {
  try {
    const [he, en] = [await tryLocale(tab, places, 'he'), await tryLocale(tab, places, 'en')];
    return {
      reading: { he: he.reading, en: en.reading },
      use: { he: he.use, en: en.use },
    };
  } finally {
    await tab.close();
  }
}

async function tryLocale(tab: Tab, places: Places, locale: Locale) {
  await tab.open(places.site + localePath(locale));
  const page = await tab.run(readPage);
  const steps = await stepThrough(tab, locale);
  const cards = await tab.run(openCards);
  await tab.resize(phone);
  const onPhone = await readOnPhone(tab);
  await tab.resize(desk);
  const reading = await tab.run(readPictures);
  const frames = await tryFrames(tab, places, locale);
  return { reading, use: { page, steps, cards, phone: onPhone, frames } };
}

/** The code of a chart's page stands in the page of another site, with its script and without. */
async function tryFrames(tab: Tab, { site, host }: Places, locale: Locale): Promise<Use['frames']> {
  await tab.open(site + chartAddress('deals-counted', locale));
  const code = (await tab.run(readEmbedCode)).replaceAll(/https?:\/\/[^/"]+/g, site);
  const see = async (body: string) => {
    host.write(body);
    await tab.open(host.url);
    await tab.run(awaitFrame);
    return tab.runInFrame(seeFrame);
  };
  return { told: await see(code.replace(/<script.*/s, '')), sized: await see(code) };
}

async function tryStill(tab: Tab | undefined, { site }: Places): Promise<Result['still']> {
  if (tab === undefined) return null;
  try {
    await tab.open(site + localePath('he'));
    const he = await tab.run(readStill);
    await tab.open(site + localePath('en'));
    return { he, en: await tab.run(readStill) };
  } finally {
    await tab.close();
  }
}
