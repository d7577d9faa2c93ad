/**
 * The embeds and the files of the dataset as they were at each version of the data. A version is one file,
 * `frozen/<version>.json.br`: its pages share their styles, script and fonts, so that together they weigh little more
 * than a few of them. With them it keeps the scripts that they load, whose names carry a hash of what is in them.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

import { embedAddress } from '../src/charts/addresses.ts';
import { charts } from '../src/charts/index.ts';
import { version } from '../src/data/changes.ts';
import { entities, flows, positions, quantities, sources, terms } from '../src/data/index.ts';
import { locales } from '../src/data/locales.ts';
import type { Problem } from '../src/data/problems.ts';
import { basePath } from '../src/i18n/locale.ts';
import { dataFiles } from '../src/open-data/package.ts';
import { readSiteUrl } from './site-url.ts';

interface Frozen {
  /** What the data were, as a hash: it tells whether they have changed since. */
  readonly data: string;
  /** The text of each page by its place in `dist`, without a version. */
  readonly pages: Readonly<Record<string, string>>;
  /** The text of each script that a page loads, by its place in `dist`. */
  readonly scripts: Readonly<Record<string, string>>;
  /** The text of each file of the dataset, by its place in the folder of data. */
  readonly files: Readonly<Record<string, string>>;
}

/** What tells in a page where the site stands, and what stands for it in a stored one, since a site may move. */
const places = [
  { here: readSiteUrl() + basePath, anywhere: 'https://site.invalid/' },
  { here: `href="${basePath}`, anywhere: 'href="/site.invalid/' },
  { here: `data-script="${basePath}`, anywhere: 'data-script="/site.invalid/' },
] as const;

/** The places of the scripts that a stored page loads. */
const scriptsIn = (html: string): string[] =>
  Array.from(html.matchAll(/ data-script="\/site\.invalid\/([^"]+)"/g), ([, place = '']) => place);

const leaveHere = (html: string): string =>
  places.reduce((text, { here, anywhere }) => text.replaceAll(here, anywhere), html);

/** A stored page as it is where this site stands. */
export const settleHere = (html: string): string =>
  places.reduce((text, { here, anywhere }) => text.replaceAll(anywhere, here), html);

/** A program that asks by oEmbed is given the live frame: from one that never changes nothing may lead there. */
const forgetLive = (html: string): string =>
  html.replace(/<link rel="alternate" type="application\/json\+oembed"[^>]*>/, '');

const ending = '.json.br';

const fileOf = (root: string, id: string): string => path.join(root, 'frozen', id + ending);

/** A hash of everything that the dataset says. */
export const hashData = (): string =>
  createHash('sha256')
    .update(JSON.stringify({ quantities, entities, flows, sources, terms, positions }))
    .digest('hex');

/** Keeps the embeds and the data of a built site as those of the current version. @throws when there are such already. */
export async function freeze(root: string, dist: string): Promise<string> {
  const file = fileOf(root, version);
  if (existsSync(file)) {
    throw new Error(
      `${path.relative(root, file)} is there already, and what is published never changes.\n` +
        `Add an entry with a new version to ${versionPlace.file}, then run "npm run freeze" again; or, if this ` +
        'version was never published, delete the file first.',
    );
  }
  const pages: Record<string, string> = {};
  for (const address of livePlaces) {
    const html = await readFile(pageFile(dist, address), 'utf8');
    pages[address] = leaveHere(forgetLive(html));
  }
  const scripts: Record<string, string> = {};
  for (const place of new Set(Object.values(pages).flatMap(scriptsIn))) {
    scripts[place] = await readFile(path.join(dist, place), 'utf8');
  }
  const files: Record<string, string> = {};
  for (const name of liveFiles) {
    files[name] = leaveHere(await readFile(dataFile(dist, name), 'utf8'));
  }
  const frozen: Frozen = { data: hashData(), pages, scripts, files };
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(
    file,
    brotliCompressSync(JSON.stringify(frozen), {
      params: { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS },
    }),
  );
  return file;
}

/** The places of the live embeds in `dist`. */
const livePlaces = charts.flatMap(({ id }) =>
  locales.map((locale) => embedAddress(id, locale).slice(basePath.length)),
);

/** The files of the dataset, whose names do not depend on where the site is. */
const liveFiles = [...dataFiles(new URL('https://site.invalid')).keys()];

const dataFile = (folder: string, name: string): string => path.join(folder, 'data', name);

const pageFile = (folder: string, address: string): string =>
  path.join(folder, address, 'index.html');

/** What is kept of a version. @throws when it is not frozen. */
export async function readFrozen(root: string, id: string): Promise<Frozen> {
  return JSON.parse(
    brotliDecompressSync(await readFile(fileOf(root, id))).toString('utf8'),
  ) as Frozen;
}

/** Beside them may lie what an operating system leaves in a folder. */
async function listVersions(root: string): Promise<string[]> {
  const folder = path.join(root, 'frozen');
  const files = existsSync(folder) ? await readdir(folder) : [];
  return files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length));
}

/**
 * Puts the embeds and the data of every version into a built site. The current one, as long as it is not frozen, is
 * the live one under a second address.
 */
export async function thaw(root: string, dist: string): Promise<void> {
  const stored = await listVersions(root);
  for (const id of stored) {
    const { pages, scripts, files } = await readFrozen(root, id);
    await Promise.all([
      ...Object.entries(pages).map(([address, html]) =>
        putPage(dist, address, id, settleHere(html)),
      ),
      ...Object.entries(scripts).map(([place, text]) => putFile(path.join(dist, place), text)),
      ...Object.entries(files).map(([name, text]) => putData(dist, name, id, settleHere(text))),
    ]);
  }
  if (stored.includes(version)) return;
  await Promise.all([
    ...livePlaces.map(async (address) =>
      putPage(dist, address, version, forgetLive(await readFile(pageFile(dist, address), 'utf8'))),
    ),
    ...liveFiles.map(async (name) =>
      putData(dist, name, version, await readFile(dataFile(dist, name), 'utf8')),
    ),
  ]);
}

const putData = (dist: string, name: string, id: string, text: string): Promise<void> =>
  putFile(dataFile(dist, path.join(id, name)), text);

const putPage = (dist: string, address: string, id: string, html: string): Promise<void> =>
  putFile(pageFile(dist, path.join(address, id)), html);

async function putFile(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** What the site is now, which is held against what is kept of the current version. */
interface Now {
  readonly data: string;
  readonly frames: readonly string[];
}

/**
 * Whether the current version is frozen, is still that of the data, and has a frame for every chart:
 * the page of a chart offers it.
 */
export async function checkFrozen(root: string, now: Partial<Now> = {}): Promise<Problem[]> {
  const { data, frames }: Now = { data: hashData(), frames: livePlaces, ...now };
  return existsSync(fileOf(root, version))
    ? checkKept(await readFrozen(root, version), data, frames)
    : [notFrozen];
}

const versionPlace = { file: 'src/data/changes.ts', place: `version ${version}`, field: 'version' };

const notFrozen: Problem = {
  ...versionPlace,
  found: 'a version whose charts are not frozen',
  expected: `its embeds in frozen/${version}${ending}`,
  fix: 'run "npm run freeze", and commit what it writes',
};

function checkKept(kept: Frozen, data: string, frames: readonly string[]): Problem[] {
  const missing = frames.filter((place) => !(place in kept.pages));
  const found = [
    ...(kept.data === data ? [] : ['records that have changed since this version was frozen']),
    ...(missing.length === 0 ? [] : [`charts without a frame in it: ${missing.join(', ')}`]),
  ];
  if (found.length === 0) return [];
  return [
    {
      ...versionPlace,
      found: found.join('; '),
      expected: 'a new version for new data and new charts',
      fix: `add an entry above version ${version} that says what is new, then run "npm run freeze"; if version ${version} was never published, delete frozen/${version}${ending} instead and run it`,
    },
  ];
}
