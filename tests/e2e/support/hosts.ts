/** Pages of other sites, with charts in frames: each way in which a host learns how tall a frame has to be. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import { expect, test as base, type Frame, type Page } from '@playwright/test';

import { embedAddress } from '../../../src/charts/addresses.ts';
import { embedHeights, embedStyle } from '../../../src/charts/embed-height.ts';
import { getChart } from '../../../src/charts/index.ts';
import type { Locale } from '../../../src/i18n/locale.ts';
import { locateWordPress } from './wordpress.ts';

/** A chart that a host shows, with the address of its frame. */
interface Shown {
  readonly chart: string;
  readonly locale: Locale;
  readonly url: string;
}

interface Protocol {
  readonly name: string;
  /** The markup of one frame. */
  readonly frame: (shown: Shown) => string;
  /** What the host runs once its frames stand there. */
  readonly script: (site: string) => string;
  /** Whether the frame takes its chart's height whatever that is, and so that of an open card. */
  readonly grows?: boolean;
}

const heightsOf = ({ chart, locale }: Shown) => embedHeights(getChart(chart), locale);

const heightOf = (shown: Shown): number => heightsOf(shown).whole;

const frame = (shown: Shown, attributes = ''): string =>
  `<iframe src="${shown.url}" title="${shown.chart}" width="100%" frameborder="0" ${attributes}></iframe>`;

const { resolve } = createRequire(import.meta.url);

const wordPress = locateWordPress();

/** The published clients, by the address under which the host page loads them. */
const clients: Readonly<Record<string, string>> = {
  '/pym.js': resolve('pym.js/dist/pym.v1.js'),
  '/frames.js': path.join(path.dirname(resolve('@newswire/frames')), 'frames.umd.js'),
  '/open-iframe-resizer.js': path.join(
    path.dirname(resolve('@open-iframe-resizer/core')),
    'index.umd.cjs',
  ),
  ...(wordPress === undefined ? {} : { '/wp-embed.js': wordPress }),
};

const secretOf = ({ chart, locale }: Shown): string =>
  `${chart}${locale}`.replaceAll('-', '').padEnd(10, '0').slice(0, 10);

/** What WordPress does with a message of a frame, where its own script cannot be had. */
const likeWordPress = `addEventListener('message', ({ source, data: { secret, message, value } }) => {
  if (!/^[a-zA-Z0-9]+$/.test(secret) || message !== 'height') return;
  for (const frame of document.querySelectorAll('iframe[data-secret="' + secret + '"]'))
    if (frame.contentWindow === source) frame.height = Math.min(1000, Math.max(200, parseInt(value, 10)));
})`;

/** What AMP takes from a frame: no height below 100 px. */
const likeAmp = `addEventListener('message', ({ source, data }) => {
  if (data?.sentinel !== 'amp' || data.type !== 'embed-size' || !(data.height >= 100)) return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source) frame.height = data.height;
})`;

const likeEmbedly = `addEventListener('message', ({ data }) => {
  if (typeof data !== 'string') return;
  const { context, src, height } = JSON.parse(data);
  if (context !== 'iframe.resize') return;
  for (const frame of document.querySelectorAll('iframe')) if (frame.src === src) frame.height = height;
})`;

const embedScript = (site: string): string => `<script src="${site}/embed.js"></script>`;

export const protocols: readonly Protocol[] = [
  {
    name: 'pym.js',
    frame: ({ url }) => `<div data-pym-src="${url}"></div>`,
    script: () => '<script src="/pym.js"></script>',
    grows: true,
  },
  {
    name: '@newswire/frames',
    frame: ({ url }) =>
      `<div data-frame-src="${url}" data-frame-attribute-sandbox="allow-scripts"></div>`,
    script: () =>
      '<script src="/frames.js"></script><script>newswireFrames.autoInitFrames()</script>',
    grows: true,
  },
  {
    name: '@open-iframe-resizer/core',
    frame: (shown) => frame(shown, 'sandbox="allow-scripts"'),
    script: () =>
      '<script src="/open-iframe-resizer.js"></script><script>iframeResizer.initialize()</script>',
    grows: true,
  },
  {
    name: "AMP's messages",
    frame: (shown) => frame({ ...shown, url: `${shown.url}#amp=1` }, 'sandbox="allow-scripts"'),
    script: () => `<script>${likeAmp}</script>`,
    grows: true,
  },
  {
    name: "Embedly's messages",
    frame: (shown) => frame(shown, 'sandbox="allow-scripts"'),
    script: () => `<script>${likeEmbedly}</script>`,
    grows: true,
  },
  {
    name: wordPress === undefined ? 'messages as WordPress takes them' : "WordPress's wp-embed.js",
    frame: (shown) =>
      frame(
        { ...shown, url: `${shown.url}#?secret=${secretOf(shown)}` },
        `class="wp-embedded-content" sandbox="allow-scripts" security="restricted" data-secret="${secretOf(shown)}" height="${heightOf(shown)}"`,
      ),
    script: () =>
      wordPress === undefined
        ? `<script>${likeWordPress}</script>`
        : '<script src="/wp-embed.js"></script>',
  },
  {
    name: '/embed.js, many times over',
    frame: (shown) => frame(shown, 'sandbox="allow-scripts" height="200"'),
    script: (site) => embedScript(site) + embedScript(site).replace('src', 'async src'),
    grows: true,
  },
  {
    name: 'its own element',
    frame: ({ chart, locale }) =>
      `<money-loop-chart chart="${chart}" lang="${locale}"></money-loop-chart>`,
    script: embedScript,
    grows: true,
  },
  {
    name: 'its own element, in a component',
    frame: ({ chart, locale }) =>
      `<host-part><money-loop-chart chart="${chart}" lang="${locale}"></money-loop-chart></host-part>`,
    script: (site) =>
      `${embedScript(site)}<script>
        for (const part of document.querySelectorAll('host-part')) part.attachShadow({ mode: 'open' }).append(part.firstChild);
      </script>`,
    grows: true,
  },
  {
    name: "the platform's own sizing",
    frame: (shown) =>
      frame(shown, `height="${heightOf(shown)}" style="${embedStyle(heightsOf(shown))}"`),
    script: () => '',
    grows: true,
  },
  {
    name: 'a fixed height',
    frame: (shown) => frame(shown, `height="${heightOf(shown)}" sandbox="allow-scripts"`),
    script: () => '',
  },
  {
    name: 'a fixed height and no scripts',
    frame: (shown) => frame(shown, `height="${heightOf(shown)}" sandbox=""`),
    script: () => '',
  },
];

/** The column of the host's page in which the frames stand. */
export interface HostPage {
  readonly page: Page;
  /** Puts a page of markup under the address of another site, and opens it. */
  readonly open: (body: string) => Promise<void>;
  readonly show: (protocol: Protocol, charts: readonly string[], locale: Locale) => Promise<void>;
  readonly setWidth: (width: number) => Promise<void>;
  /** As a reader does: a browser loads and lays out a frame when it comes near. */
  readonly scrollThrough: () => Promise<void>;
  readonly frames: () => Frame[];
  readonly site: string;
}

export const test = base.extend<{ host: HostPage }>({
  host: async ({ page, baseURL }, use) => {
    const site = new URL(baseURL ?? '').origin;
    let html = '';
    const server = createServer(({ url = '' }, response) => {
      const client = clients[url];
      response.setHeader('Content-Type', client === undefined ? 'text/html' : 'text/javascript');
      response.end(client === undefined ? html : readFileSync(client));
    });
    // Another site altogether, so that the browser keeps the frames in a process of their own.
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const open = async (body: string): Promise<void> => {
      html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><body style="margin:0">${body}</body></html>`;
      await page.goto(address);
    };
    await use({
      page,
      open,
      site,
      show: (protocol, charts, locale) =>
        open(
          `<div id="column" style="width:320px">${charts
            .map((chart) =>
              protocol.frame({ chart, locale, url: site + embedAddress(chart, locale) }),
            )
            .join('')}</div>${protocol.script(site)}`,
        ),
      setWidth: (width) =>
        page.locator('#column').evaluate((column, wide) => {
          column.style.width = `${wide}px`;
        }, width),
      scrollThrough: async () => {
        for (const each of await page.locator('iframe').all()) await each.scrollIntoViewIfNeeded();
      },
      frames: () => page.frames().filter((each) => each.url().startsWith(site)),
    });
    await new Promise((resolve) => server.close(resolve));
  },
});

/** What of a chart does not fit into its frame. */
const findFaults = (each: Frame, width: number): Promise<string[]> =>
  each.evaluate((wide) => {
    const root = document.documentElement;
    const parts = ['h1', 'svg.plot', '.legend', '.source-line', 'summary', '.more'].flatMap(
      (selector) =>
        [...document.querySelectorAll(selector)]
          .filter((part) => part.checkVisibility())
          .map((part) => ({ selector, box: part.getBoundingClientRect() })),
    );
    return [
      ...(innerWidth === wide ? [] : [`is ${innerWidth} px wide, not ${wide}`]),
      ...(parts.some(({ selector }) => selector === 'svg.plot') ? [] : ['shows no picture']),
      // Behind an open card nothing scrolls.
      ...(root.scrollHeight <= innerHeight || getComputedStyle(root).overflow === 'hidden'
        ? []
        : [`scrolls: ${root.scrollHeight} px in ${innerHeight}`]),
      ...(root.scrollWidth <= innerWidth ? [] : ['scrolls sideways']),
      ...parts
        .filter(
          ({ box }) =>
            box.top < 0 || box.bottom > innerHeight || box.left < 0 || box.right > innerWidth,
        )
        .map(({ selector }) => `cuts off ${selector}`),
    ].map((fault) => `${location.pathname} ${fault}`);
  }, width);

/** Every chart stands in its frame as a whole, and no frame scrolls. */
export async function expectWhole(host: HostPage, count: number, width: number): Promise<void> {
  await expect
    .poll(async () => {
      const frames = host.frames();
      const faults = await Promise.all(frames.map((each) => findFaults(each, width)));
      return [frames.length, ...faults.flat()];
    })
    .toEqual([count]);
}
