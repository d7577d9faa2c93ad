/**
 * Typesets a built page in sheets, by Vivliostyle's engine in a browser, and prints it. There is no server and
 * no network: the page holds all that it needs.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

import type { Browser, Page, Route } from '@playwright/test';

import { bundle } from '../bundle.ts';
import { fillPictures, nameSheets, numberContents, type Outline } from './ink.ts';
import type { Job, Pouring, TextArea } from './pour.ts';

export interface Manuscript {
  /** The page as it was built. It holds all that it needs. */
  readonly html: string;
  /** Where it will be published: links that lead out of the report lead there. */
  readonly site: string;
  /** The address of the page on the site. */
  readonly address: string;
  /** The faces that are printed, in the place of those that the page asks for. */
  readonly faces: string;
  /** The style of the sheets. */
  readonly style: string;
  readonly area: TextArea;
}

/** The part that is used of the engine, as it stands in the page. */
interface Engine {
  readonly CoreViewer: new (
    settings: { readonly viewportElement: Element },
    options: Readonly<Record<string, unknown>>,
  ) => {
    readonly readyState: string;
    readonly addListener: (event: string, listener: (payload: unknown) => void) => void;
    readonly loadDocument: (
      source: { readonly url: string },
      options: { readonly authorStyleSheet: readonly { readonly text: string }[] },
    ) => void;
  };
}

const engine = createRequire(import.meta.url).resolve('@vivliostyle/core');

/** The script that draws anew what would be printed badly. */
const redrawing = path.join(import.meta.dirname, 'redraw.ts');

/** The script that orders the figures. */
const pouring = path.join(import.meta.dirname, 'pour.ts');

/** On the site's own origin, which alone the engine may read; no page of the site has this name. */
const deskPath = '/_typesetter/';
const enginePath = `${deskPath}engine.js`;

/** @throws when the engine reports an error, or when something that the page asks for is not there. */
export async function typeset(browser: Browser, manuscript: Manuscript): Promise<Buffer> {
  const { html, site, address, faces, style } = manuscript;
  const outline = outlinePage(changeFaces(html, faces));
  const page = await browser.newPage({ bypassCSP: true });
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  try {
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await page.route('**', (route) => answer(route, manuscript, outline.html));
    const poured = await pour(page, manuscript);
    await page.route('**', (route) => answer(route, manuscript, poured));
    await page.goto(new URL(deskPath, site).href);
    await layOut(page, new URL(address, site).href, style);
    await page.evaluate(numberContents);
    await page.evaluate(nameSheets);
    await page.evaluate(fillPictures, outline);
    await page.evaluate((await bundle(redrawing)).text);
    if (faults.length > 0) throw new Error(`${address} was not typeset:\n${faults.join('\n')}`);
    return await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
  } finally {
    await page.close();
  }
}

/** Without the stand-ins that a screen shows at first: they are fonts of the machine. */
const changeFaces = (html: string, faces: string): string =>
  html.replace(/@font-face\s*\{[^}]*\}/g, '').replace(/<style[^>]*>/, (tag) => tag + faces);

function outlinePage(html: string): Outline {
  const pictures: string[] = [];
  const outlined = html.replace(
    /(<svg)([^>]*>)([\s\S]*?)(<\/svg>)/g,
    (_, start: string, attributes: string, picture: string, end: string) => {
      pictures.push(picture);
      return `${start} data-picture="${pictures.length - 1}"${attributes}${end}`;
    },
  );
  const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => css);
  return { html: outlined, pictures, styles: styles.join('\n') };
}

/** The page that the engine works in. */
const renderDesk = (faces: string): string =>
  `<!doctype html><meta charset="utf-8"><title></title>
<style>${faces} html, body { margin: 0 } [data-vivliostyle-page-container] { contain: strict }</style>
<div id="desk" data-vivliostyle-viewer-viewport></div>
<script>var module = { exports: {} }, exports = module.exports; console.debug = () => {};</script>
<script src="${enginePath}"></script>`;

async function answer(
  route: Route,
  { site, address, faces }: Manuscript,
  html: string,
): Promise<void> {
  const { origin, pathname } = new URL(route.request().url());
  if (origin !== new URL(site).origin) return route.abort();
  switch (pathname) {
    case deskPath:
      return route.fulfill({ contentType: 'text/html;charset=utf-8', body: renderDesk(faces) });
    case address:
      return route.fulfill({ contentType: 'text/html;charset=utf-8', body: html });
    case enginePath:
      return route.fulfill({ contentType: 'text/javascript', body: await readFile(engine) });
    default:
      return route.fulfill({ status: 404, body: '' });
  }
}

/** The page with its figures where they leave the least empty. */
async function pour(page: Page, { site, address, style, area }: Manuscript): Promise<string> {
  await page.goto(new URL(address, site).href);
  await page.evaluate((await bundle(pouring)).text);
  return page.evaluate((job: Job) => (globalThis as unknown as Pouring).pourText(job), {
    style,
    area,
  });
}

const layOut = (page: Page, url: string, style: string): Promise<void> =>
  page.evaluate(
    ([source = '', text = '']) =>
      new Promise<void>((resolve, reject) => {
        const { module } = window as unknown as { readonly module: { readonly exports: Engine } };
        const viewportElement = document.querySelector('#desk') ?? document.body;
        const viewer = new module.exports.CoreViewer(
          { viewportElement },
          { renderAllPages: true, autoResize: false },
        );
        viewer.addListener('error', (payload) => {
          reject(new Error(JSON.stringify(payload)));
        });
        viewer.addListener('readystatechange', () => {
          if (viewer.readyState === 'complete') resolve();
        });
        viewer.loadDocument({ url: source }, { authorStyleSheet: [{ text }] });
      }),
    [url, style],
  );
