/** The two sites under test: the one that is served by the other tests, and one that lives in a folder. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { parseHTML } from 'linkedom';

import { addressOf, listFiles, listPages } from '../../../scripts/pages.ts';

export const root = path.resolve(import.meta.dirname, '../../..');

export interface Site {
  readonly name: string;
  readonly folder: string;
  readonly origin: string;
  /** With a slash at both ends. */
  readonly base: string;
}

export const atRoot: Site = {
  name: 'at the root of a host',
  folder: path.join(root, 'dist'),
  origin: 'http://localhost:4321',
  base: '/',
};

export const inFolder: Site = {
  name: 'in a folder of a host',
  folder: path.join(root, '.build/site-in-folder'),
  origin: 'https://news.example',
  base: '/money/loop/',
};

export const sites = [atRoot, inFolder];

/** The first site, made a second time. */
export const again: Site = { ...atRoot, folder: path.join(root, '.build/site-again') };

export interface SitePage {
  /** Its place in the folder, such as `he/index.html`. */
  readonly place: string;
  readonly url: string;
  readonly html: string;
  readonly document: Document;
}

export const readPages = async (site: Site): Promise<SitePage[]> =>
  Promise.all(
    (await listPages(site.folder)).map(async (place) => {
      const html = await readSiteFile(site, place);
      return { place, url: urlOf(site, place), html, document: parseHTML(html).document };
    }),
  );

export const urlOf = ({ origin, base }: Site, place: string): string =>
  origin + base + addressOf(place);

export const readSiteFile = ({ folder }: Site, place: string): Promise<string> =>
  readFile(path.join(folder, place), 'utf8');

export const listPlaces = ({ folder }: Site): Promise<string[]> => listFiles(folder);
