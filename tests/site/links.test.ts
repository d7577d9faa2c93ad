import { beforeAll, describe, expect, it } from 'vitest';

import { addressOf } from '../../scripts/pages.ts';
import { listPlaces, readPages, readSiteFile, sites, urlOf, type Site } from './support/sites.ts';

/** An address as it is written somewhere in the site. */
interface Reference {
  readonly from: string;
  /** What a relative address is relative to. */
  readonly base: string;
  readonly address: string;
}

/** Attributes that hold one address, wherever they stand. */
const attributes = ['href', 'xlink:href', 'src', 'poster', 'data', 'action', 'formaction', 'cite'];

/** `meta` and JSON-LD write addresses as text; markup that stands in JSON has its quotes escaped. */
const wholeAddress = /"(https?:\/\/[^"\s\\]+)\\?"/g;
/** As it stands in a sentence or in code, without the mark that ends them. */
const addressInText = /(https?:\/\/[\w\-./:?=&%#]*[\w/])/g;
const cssAddress = /url\(\s*["']?([^"')]+)["']?\s*\)/g;
const xmlAddress = /(?:<loc>|<id>|<uri>|href="|src=")([^<"]+)/g;

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, address = '']) => address.replaceAll('&amp;', '&'));

function readDocument(document: Document): string[] {
  const elements = [...document.querySelectorAll('*')];
  const written = elements.flatMap((element) =>
    attributes.map((name) => element.getAttribute(name)).filter((value) => value !== null),
  );
  const sets = elements.flatMap((element) =>
    (element.getAttribute('srcset') ?? '').split(',').map((each) => each.trim().split(/\s/)[0]),
  );
  const styles = [...document.querySelectorAll('style')].flatMap(({ textContent }) =>
    matches(textContent, cssAddress),
  );
  const texts = [...document.querySelectorAll('meta[content], script[type="application/ld+json"]')]
    .map((element) => `"${element.getAttribute('content') ?? element.textContent}"`)
    .flatMap((text) => matches(text, wholeAddress));
  return [...written, ...sets, ...styles, ...texts].filter(
    (address): address is string => address !== undefined && address !== '',
  );
}

/** In files of other kinds, addresses of the site are whole, or such as the kind of the file has them. */
const patternsOf: Readonly<Record<string, readonly RegExp[]>> = {
  '.css': [cssAddress],
  '.json': [wholeAddress],
  '.webmanifest': [/"(?:src|start_url|scope|id)":\s*"([^"]+)"/g],
  '.xml': [xmlAddress],
  '.txt': [/(https?:\/\/\S+)/g],
};

async function readReferences(site: Site): Promise<Reference[]> {
  const inPages = (await readPages(site)).flatMap(({ place, url, document }) =>
    readDocument(document).map((address) => ({ from: place, base: url, address })),
  );
  const inFiles = await Promise.all(
    (await listPlaces(site)).map(async (place) => {
      const patterns = patternsOf[/\.[a-z]+$/.exec(place)?.[0] ?? ''];
      if (patterns === undefined) return [];
      const text = await readSiteFile(site, place);
      return patterns
        .flatMap((pattern) => matches(text, pattern))
        .map((address) => ({ from: place, base: urlOf(site, place), address }));
    }),
  );
  return [...inPages, ...inFiles.flat()];
}

describe.each(sites)('A site $name', (site) => {
  let references: Reference[];
  const ids = new Map<string, ReadonlySet<string>>();

  beforeAll(async () => {
    references = await readReferences(site);
    for (const place of await listPlaces(site)) ids.set(urlOf(site, place), new Set());
    for (const { url, document } of await readPages(site)) {
      ids.set(url, new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)));
    }
  });

  it('has no link, in a page or a file, to what is not there', () => {
    const broken = references.filter(({ address, base }) => {
      const { origin, pathname, hash } = new URL(address, base);
      if (origin !== site.origin) return false;
      const there = ids.get(origin + pathname);
      return there === undefined || (hash !== '' && !there.has(decodeURIComponent(hash.slice(1))));
    });
    expect(broken.map(({ from, address }) => `${from}: ${address}`)).toEqual([]);
  });

  it('gives to be copied no address of what is not there', async () => {
    const copied = (await readPages(site)).flatMap(({ place, document }) =>
      [...document.querySelectorAll('q, code')]
        .flatMap(({ textContent }) => matches(textContent, addressInText))
        .map((address) => ({ place, address: new URL(address) })),
    );
    const own = copied.filter(({ address }) => address.origin === site.origin);
    expect(own.length).toBeGreaterThan(100);
    const broken = own.filter(({ address: { origin, pathname, hash } }) => {
      const there = ids.get(origin + pathname);
      return there === undefined || (hash !== '' && !there.has(hash.slice(1)));
    });
    expect(broken.map(({ place, address }) => `${place}: ${address.href}`)).toEqual([]);
  });

  it('has at a chart and at the models no source that no entry leads to', async () => {
    const pages = (await readPages(site)).filter(({ place }) =>
      /\/charts\/.+\/|\/models\//.test(place),
    );
    const unread = pages.flatMap(({ place, document }) =>
      [...document.querySelectorAll('li[id^="cite-"]')]
        .filter(({ id }) => document.querySelector(`a[href="#${id}"]`) === null)
        .map(({ id }) => `${place}#${id}`),
    );
    expect(unread).toEqual([]);
  });

  it('has no page for search engines that no link from its door leads to', async () => {
    const byPage = Map.groupBy(references, ({ base }) => base);
    const seen = new Set<string>();
    const visit = (url: string): void => {
      if (seen.has(url)) return;
      seen.add(url);
      for (const { address, base } of byPage.get(url) ?? []) {
        const { origin, pathname } = new URL(address, base);
        visit(origin + pathname);
      }
    };
    visit(urlOf(site, 'index.html'));
    const indexed = (await readPages(site)).filter(
      ({ document }) => document.querySelector('meta[name="robots"][content*="noindex"]') === null,
    );
    expect(indexed.map(({ url }) => url).filter((url) => !seen.has(url))).toEqual([]);
  });

  it('asks for no file of another host', async () => {
    const loaded = (await readPages(site)).flatMap(({ url, document }) =>
      [
        ...document.querySelectorAll('[src], link[rel~="stylesheet"], link[rel~="icon"], image'),
      ].map((element) => {
        const address = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
        return new URL(address, url);
      }),
    );
    expect(loaded.filter(({ origin }) => origin !== site.origin).map(({ href }) => href)).toEqual(
      [],
    );
  });
});

describe('The same site in two places', () => {
  it('has the same files', async () => {
    const [atRoot, inFolder] = await Promise.all(
      sites.map(async (site) =>
        // The names of scripts carry a hash of what is in them.
        (await listPlaces(site))
          // The second site is built without them, to save their time.
          .filter((place) => !place.endsWith('.pdf'))
          .map((place) => addressOf(place).replace(/\.[\w-]{8}(?=\.(?:js|css))/, '')),
      ),
    );
    expect(inFolder).toEqual(atRoot);
  });
});
