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
  'iframe { max-height: 400px }',
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

for (const kind of ['iframe', 'script'] as const)
  test(`A copy of a page that is put back has the whole chart by the code of the ${kind}`, async ({
    host,
  }) => {
    await host.open(
      `<div id="column" style="width:600px">${await codeOf(kind, 'roles', host)}</div>`,
    );
    await host.scrollThrough();
    await expectWhole(host, 1, 600);
    await host.page.locator('#column').evaluate((column) => {
      column.replaceChildren(...Array.from(column.childNodes, (node) => node.cloneNode(true)));
    });
    await host.scrollThrough();
    await expectWhole(host, 1, 600);
  });

/** Px of a frame that nothing stands in. */
const findBlank = (frame: Frame): Promise<number> =>
  frame.evaluate(() => innerHeight - document.body.getBoundingClientRect().height);

const columns = [
  { what: 'in which a scroll bar would make room for the drawing of a phone', widths: [600] },
  { what: 'that grows as a phone is turned', widths: [390, 844] },
  { what: 'that a drawer opens', widths: [0, 700] },
] as const;

for (const { what, widths } of columns)
  test(`A column ${what} has no gap below a chart that has no script`, async ({ host }) => {
    const codes = ['promises-restated', 'money-loop'].map((chart) => codeOf('iframe', chart, host));
    await host.open(
      `<div id="column" style="width:${widths[0]}px">${(await Promise.all(codes)).join('')}</div>`,
    );
    const isSized = await host.page.evaluate(() => CSS.supports('frame-sizing', 'content-height'));
    test.skip(!isSized, 'This browser does not size frames by what is in them.');
    for (const width of widths) {
      await host.setWidth(width);
      await host.scrollThrough();
    }
    await expectWhole(host, 2, widths.at(-1) ?? 0);
    for (const frame of host.frames())
      await expect.poll(() => findBlank(frame), frame.url()).toBeLessThan(60);
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

test('The script is not taken for another one of its name, and is known with a version behind it', async ({
  host,
}) => {
  const other = 'https://example.org/embed.js';
  await host.page.route(other, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  );
  await host.open(
    `<script src="${other}"></script><money-loop-chart chart="roles" lang="en"></money-loop-chart><script type="module" src="${host.site}/embed.js?ver=6.7"></script>`,
  );
  await expect(host.page.locator('iframe')).toHaveAttribute('src', new RegExp(`^${host.site}/`));
});

test('The list of sources opens without a step in the history of the page', async ({ host }) => {
  await host.open(`<div style="width:600px">${await codeOf('script', 'money-loop', host)}</div>`);
  await host.scrollThrough();
  await expectWhole(host, 1, 600);
  const before = await host.page.evaluate(() => history.length);
  const frame = host.page.frameLocator('iframe');
  await frame.getByRole('link', { name: /^and\s\d+\smore$/ }).click();
  await expect(frame.locator('#sources')).toBeVisible();
  expect(await host.page.evaluate(() => history.length)).toBe(before);
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

// On paper a frame is wider and no taller: another drawing might push the credit out of it.
test('A chart that a phone shows is printed as it is drawn there', async ({ host }) => {
  await host.open(`<div style="width:374px">${await codeOf('script', 'roles', host)}</div>`);
  await host.scrollThrough();
  await expectWhole(host, 1, 374);
  await host.page.emulateMedia({ media: 'print' });
  const frame = host.page.frameLocator('iframe');
  await expect(frame.locator('.plot-phone')).toBeVisible();
  await expect(frame.locator('.plot-desk')).toBeHidden();
});
