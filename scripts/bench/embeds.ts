/** What charts cost the page that frames them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Browser, Page } from '@playwright/test';

import { embedAddress } from '../../src/charts/addresses.ts';
import { charts } from '../../src/charts/index.ts';
import { median, type Measure } from './measure.ts';
import { runs, scrollToEnd } from './phone.ts';

const count = 20;

/**
 * How long a host cannot answer while twenty embeds load in its page: all of its long tasks, together. The host is
 * another site, as it would be, so that the frames have threads of their own.
 *
 * @throws when a frame shows no chart: an empty one costs its host nothing.
 */
export async function measureHost(browser: Browser, site: string): Promise<Measure[]> {
  const host = await startHost(renderHost(site));
  const sums: number[] = [];
  for (let run = 0; run < runs; run += 1) sums.push(await measureLoad(browser, host.url, site));
  host.close();
  return [
    { name: 'long tasks of the host', value: median(sums), unit: 'ms', budget: { atMost: 50 } },
  ];
}

async function measureLoad(browser: Browser, url: string, site: string): Promise<number> {
  const page = await browser.newPage();
  await collectLongTasks(page);
  await page.goto(url, { waitUntil: 'networkidle' });
  await scrollToEnd(page);
  await expectCharts(page, site);
  const total = await sumLongTasks(page);
  await page.close();
  return total;
}

function renderHost(site: string): string {
  const frames = [...charts, ...charts]
    .slice(0, count)
    .map(
      ({ id }) =>
        `<iframe src="${site}${embedAddress(id, 'en')}" width="100%" height="200"></iframe>`,
    );
  return `<!doctype html><title>Host</title>${frames.join('')}<script src="${site}/embed.js"></script>`;
}

/**
 * Serves a page at an address of this machine: from any other, even one that is answered for it, the browser lets no
 * frame reach the server on `localhost`, and `127.0.0.1` is another site than that.
 */
async function startHost(html: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.close();
    },
  };
}

async function expectCharts(page: Page, site: string): Promise<void> {
  const frames = page.frames().filter((frame) => frame.url().startsWith(site));
  const shown = await Promise.all(frames.map((frame) => frame.locator('svg.plot').count()));
  const loaded = shown.filter((charts) => charts > 0).length;
  if (loaded < count) {
    throw new Error(
      `${loaded} of the ${count} frames of the host show a chart, so that nothing is measured. ` +
        'See that dist is built, and what the console of the browser says of the others.',
    );
  }
}

const collectLongTasks = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const found: number[] = [];
    Object.assign(window, { found });
    new PerformanceObserver((list) => {
      found.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask', buffered: true });
  });

const sumLongTasks = (page: Page): Promise<number> =>
  page.evaluate(() =>
    (window as unknown as { found: number[] }).found.reduce((sum, duration) => sum + duration, 0),
  );
