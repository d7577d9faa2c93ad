/** What charts cost the page that frames them. */
import type { Browser } from '@playwright/test';

import { embedAddress } from '../../src/charts/addresses.ts';
import { charts } from '../../src/charts/index.ts';
import type { Measure } from './measure.ts';
import { scrollToEnd } from './phone.ts';

/**
 * How long a host cannot answer while twenty embeds load in its page: all of its long tasks, together. The host is
 * another site, as it would be, so that the frames have threads of their own.
 */
export async function measureHost(browser: Browser, site: string): Promise<Measure[]> {
  const shown = [...charts, ...charts].slice(0, 20);
  const frames = shown.map(
    ({ id }) =>
      `<iframe src="${site}${embedAddress(id, 'en')}" width="100%" height="200"></iframe>`,
  );
  const page = await browser.newPage();
  const host = 'http://host.example/';
  await page.route(host, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Host</title>${frames.join('')}<script src="${site}/embed.js"></script>`,
    }),
  );
  await page.addInitScript(() => {
    const found: number[] = [];
    Object.assign(window, { found });
    new PerformanceObserver((list) => {
      found.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(host, { waitUntil: 'networkidle' });
  await scrollToEnd(page);
  const found = await page.evaluate(() => (window as unknown as { found: number[] }).found);
  await page.close();
  const value = found.reduce((sum, duration) => sum + duration, 0);
  return [{ name: 'long tasks of the host', value, unit: 'ms', budget: { atMost: 50 } }];
}
