/** The pages of other sites have rules of their own for frames, and are printed. */
import { expect, type Frame } from '@playwright/test';
import { parseHTML } from 'linkedom';

import { readSiteUrl } from '../../scripts/site-url.ts';
import type { CodeKind } from '../../src/handout/code.ts';
import { charts, getChart } from '../../src/charts/index.ts';
import { chartAddress, embedAddress } from '../../src/charts/addresses.ts';
import { expectWhole, test, type HostPage } from './support/hosts.ts';

test.use({ viewport: { width: 1000, height: 800 } });

/** The code of a chart, as the page of the chart offers it, for the site that is tested. */
async function codeOf(kind: CodeKind, chart: string, { page, site }: HostPage): Promise<string> {
  const response = await page.request.get(site + chartAddress(chart, 'en'));
  const { document } = parseHTML(await response.text());
  const code = document.querySelector(`[data-code="${kind}"] code`)?.textContent ?? '';
  return code.replaceAll(readSiteUrl(), site);
}

const rules = [
  'iframe { width: 100%; aspect-ratio: 16 / 9 }',
  'iframe { height: 100% }',
  'img, iframe, video { max-width: 100%; height: auto }',
  '* { box-sizing: border-box } iframe { padding: 10px; border: 2px solid red }',
] as const;

for (const rule of rules)
  for (const kind of ['iframe', 'script', 'element'] as const)
    test(`A host with "${rule}" shows the whole chart by the code of the ${kind}`, async ({
      host,
    }) => {
      await host.open(
        `<style>${rule}</style><div style="width:600px">${await codeOf(kind, 'deals-counted', host)}</div>`,
      );
      await host.scrollThrough();
      await expectWhole(host, 1, 600);
    });

const places = [
  'display: flex; justify-content: center',
  'display: flex; flex-direction: column; align-items: center',
  'display: grid; justify-items: center',
];

for (const place of places)
  test(`The element takes the whole width of a column with "${place}"`, async ({ host }) => {
    await host.open(
      `<div style="width:600px; ${place}">${await codeOf('element', 'roles', host)}</div>`,
    );
    await host.scrollThrough();
    await expectWhole(host, 1, 600);
  });

test('The element shows another theme and another title, and leaves the way back as it was', async ({
  host,
}) => {
  await host.open(await codeOf('element', 'roles', host));
  await host.scrollThrough();
  await expectWhole(host, 1, 1000);
  const before = await host.page.evaluate(() => history.length);
  for (const theme of ['dark', 'light', 'dark'])
    await host.page.locator('money-loop-chart').evaluate((element, value) => {
      element.setAttribute('theme', value);
      element.setAttribute('title', `In ${value}`);
    }, theme);
  await expectWhole(host, 1, 1000);
  const [frame] = host.frames();
  expect(await frame?.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  await expect(host.page.locator('iframe')).toHaveAttribute('title', 'In dark');
  expect(await host.page.evaluate(() => history.length)).toBe(before);
});

test('The script serves a page that takes it as a module', async ({ host }) => {
  const address = host.site + embedAddress('roles', 'en');
  await host.open(
    `<iframe src="${address}" width="600" height="200" frameborder="0"></iframe><script type="module" src="${host.site}/embed.js"></script>`,
  );
  await expectWhole(host, 1, 600);
});

test('The script breaks nothing in a page into which its text was copied', async ({
  host,
  request,
}) => {
  const faults: string[] = [];
  host.page.on('pageerror', ({ message }) => faults.push(message));
  await host.open(`<script>${await (await request.get('/embed.js')).text()}</script><p>Text</p>`);
  await expect(host.page.getByText('Text')).toBeVisible();
  expect(faults).toEqual([]);
});

test.describe('A host whose page runs no scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('has a link to the chart in place of the element', async ({ host }) => {
    await host.open(await codeOf('element', 'roles', host));
    const link = host.page.getByRole('link', { name: getChart('roles').text.en().title });
    await expect(link).toHaveAttribute('href', /\/en\/charts\/roles\/$/);
  });
});

const findFoot = (frame: Frame): Promise<number> =>
  frame.locator('.more').evaluate((more) => innerHeight - more.getBoundingClientRect().bottom);

test('A page with charts is printed with their sources and their credits', async ({ host }) => {
  const ids = charts.map(({ id }) => id);
  const codes = await Promise.all(ids.map((id) => codeOf('script', id, host)));
  await host.open(`<div style="width:640px">${codes.join('')}</div>`);
  await host.scrollThrough();
  await expectWhole(host, ids.length, 640);
  await host.page.emulateMedia({ media: 'print' });
  for (const frame of host.frames()) {
    await expect(frame.locator('.more')).toBeVisible();
    await expect(frame.locator('.source-line')).toBeVisible();
    await expect.poll(() => findFoot(frame), frame.url()).toBeGreaterThanOrEqual(0);
  }
});
