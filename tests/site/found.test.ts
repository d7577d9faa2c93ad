import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';

import { charts } from '../../src/charts/index.ts';
import { dataLicence } from '../../src/data/licence.ts';
import { locales } from '../../src/i18n/locale.ts';
import { messages } from '../../src/i18n/messages.ts';
import { shareSize } from '../../src/pictures/share.ts';
import {
  listPlaces,
  readPages,
  readSiteFile,
  sites,
  urlOf,
  type Site,
  type SitePage,
} from './support/sites.ts';

const attribute = (document: Document, selector: string, name: string): string =>
  document.querySelector(selector)?.getAttribute(name) ?? '';

const readAlternates = (parent: Document | Element, selector: string): [string, string][] =>
  [...parent.querySelectorAll(selector)].map((link) => [
    link.getAttribute('hreflang') ?? '',
    link.getAttribute('href') ?? '',
  ]);

const readStructured = ({ document }: SitePage): Readonly<Record<string, unknown>>[] =>
  [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    ({ textContent }) => JSON.parse(textContent) as Readonly<Record<string, unknown>>,
  );

const isIndexed = ({ document }: SitePage): boolean =>
  !attribute(document, 'meta[name="robots"]', 'content').includes('noindex');

/** @returns width and height, as the head of a PNG has them. */
async function readSize({ folder }: Site, place: string): Promise<[number, number]> {
  const png = await readFile(path.join(folder, place));
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe.each(sites)('A search engine that comes to a site $name', (site) => {
  let pages: SitePage[];

  beforeAll(async () => {
    pages = await readPages(site);
  });

  it('reads of each page its own address, and what it is about in so many words', () => {
    for (const { url, document } of pages.filter(isIndexed)) {
      expect(attribute(document, 'link[rel="canonical"]', 'href')).toBe(url);
      expect(document.title, url).not.toBe('');
      expect(attribute(document, 'meta[name="description"]', 'content'), url).not.toBe('');
    }
    const titles = pages.filter(isIndexed).map(({ document }) => document.title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('finds in the sitemap just these pages, in each of their languages, and the PDFs that were made', async () => {
    const { document } = parseHTML(await readSiteFile(site, 'sitemap.xml'));
    const entries = [...document.querySelectorAll('url')].map((entry) => ({
      address: entry.querySelector('loc')?.textContent ?? '',
      alternates: readAlternates(entry, 'xhtml\\:link'),
    }));
    const indexed = pages.filter(isIndexed);
    const pdfs = (await listPlaces(site)).filter((place) => place.endsWith('.pdf'));
    expect(entries.map(({ address }) => address)).toEqual([
      ...indexed.map(({ url }) => url),
      ...pdfs.map((place) => urlOf(site, place)),
    ]);
    for (const { address, alternates } of entries.slice(0, indexed.length)) {
      const page = indexed.find(({ url }) => url === address);
      expect(page && readAlternates(page.document, 'link[rel="alternate"][hreflang]')).toEqual(
        alternates,
      );
      expect(alternates.map(([language]) => language)).toEqual([...locales, 'x-default']);
      // Each language names the same languages, or none of them is believed.
      for (const [, other] of alternates.filter(([language]) => language !== 'x-default')) {
        expect(entries.find((entry) => entry.address === other)?.alternates).toEqual(alternates);
      }
    }
    expect(await readSiteFile(site, 'robots.txt')).toContain(
      `Sitemap: ${urlOf(site, 'sitemap.xml')}`,
    );
  });

  const readPage = (place: string): SitePage => {
    const page = pages.find((each) => each.place === place);
    if (page === undefined) throw new Error(`${site.name} there is no ${place}.`);
    return page;
  };

  it('reads of the story that it is an article, and of the data that it is a dataset', () => {
    for (const locale of locales) {
      const organization = { name: messages[locale].siteName, url: urlOf(site, '') };
      const story = readPage(`${locale}/index.html`);
      const image = attribute(story.document, 'meta[property="og:image"]', 'content');
      expect(readStructured(story)).toMatchObject([
        {
          '@type': 'Article',
          inLanguage: locale,
          headline: messages[locale].siteName,
          url: story.url,
          image,
          author: organization,
          publisher: organization,
        },
      ]);
      expect(readStructured(readPage(`${locale}/method/index.html`))).toMatchObject([
        { '@type': 'Dataset', inLanguage: locales, license: dataLicence.path },
      ]);
    }
  });

  it('reads of each chart where its picture is, what is on it, and what may be done with it', async () => {
    const places = await listPlaces(site);
    for (const locale of locales) {
      for (const { id, text } of charts) {
        const page = readPage(`${locale}/charts/${id}/index.html`);
        const file = `charts/${id}.${locale}.png`;
        expect(places).toContain(file);
        expect(readStructured(page), page.place).toMatchObject([
          {
            '@type': 'ImageObject',
            inLanguage: locale,
            name: text[locale]().title,
            description: text[locale]().description,
            url: page.url,
            contentUrl: urlOf(site, file),
            license: dataLicence.path,
            acquireLicensePage: `${urlOf(site, `${locale}/method/index.html`)}#data`,
          },
        ]);
      }
    }
  });

  it('is told by each page what to show of it where it is shared: its address, and its picture', async () => {
    const places = await listPlaces(site);
    for (const { place, url, document } of pages.filter(isIndexed)) {
      const read = (name: string) => attribute(document, `meta[property="og:${name}"]`, 'content');
      expect(read('url'), place).toBe(url);
      expect(read('title'), place).toBe(document.title);
      const known = places.find((each) => read('image') === urlOf(site, each)) ?? '';
      expect(known, place).toMatch(/^share\/.+\.png$/);
      expect(read('image:alt'), place).not.toBe('');
      expect(await readSize(site, known)).toEqual([shareSize.width, shareSize.height]);
    }
  });

  it('is kept away from the page for what is not there', () => {
    const missing = pages.find(({ place }) => place === '404.html');
    expect(missing && isIndexed(missing)).toBe(false);
  });
});

describe.each(sites)('A phone that keeps a site $name', (site) => {
  it('gets its name, its door, and icons of the sizes that are told', async () => {
    const manifest = JSON.parse(await readSiteFile(site, 'manifest.webmanifest')) as {
      readonly name: string;
      readonly start_url: string;
      readonly icons: readonly { readonly src: string; readonly sizes: string }[];
    };
    for (const locale of locales) expect(manifest.name).toContain(messages[locale].siteName);
    expect(manifest.start_url).toBe(site.base);
    for (const { src, sizes } of manifest.icons.filter(({ sizes: told }) => told !== 'any')) {
      const size = await readSize(site, src.slice(site.base.length));
      expect(size.join('x'), src).toBe(sizes);
    }
    expect(await readSize(site, 'apple-touch-icon.png')).toEqual([180, 180]);
  });

  it('finds the icon, the manifest and the feed from every page of a language', async () => {
    const pages = (await readPages(site)).filter(isIndexed);
    for (const { place, document } of pages) {
      expect(attribute(document, 'link[rel="manifest"]', 'href'), place).toBe(
        `${site.base}manifest.webmanifest`,
      );
      const feeds = [...document.querySelectorAll('link[type="application/atom+xml"]')];
      const locale = locales.find((each) => place.startsWith(`${each}/`));
      expect(feeds.map((feed) => feed.getAttribute('href'))).toEqual(
        (locale === undefined ? locales : [locale]).map((each) => `${site.base}${each}/feed.xml`),
      );
    }
  });
});
