/** What a reader has opened can be read again without a line, and costs no byte to be kept. */
import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';

import { expect, test as base, type Page } from '@playwright/test';

import { localePath, locales, otherLocales } from '../../src/i18n/locale.ts';
import { messages } from '../../src/i18n/messages.ts';
import { clickFarAway, normalize, numberInProse, settleFonts } from './support/article.ts';

/** A line to the site that can be listened to, and cut. */
interface Line {
  readonly url: string;
  /** The addresses that were asked for, in their order. */
  readonly asked: readonly string[];
  readonly cut: () => void;
}

const test = base.extend<{ line: Line }>({
  line: async ({ baseURL }, use) => {
    const asked: string[] = [];
    const server = createServer(({ url = '/', headers }, response) => {
      asked.push(url);
      ask(new URL(url, baseURL), { headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      }).end();
    });
    const cut = (): void => {
      server.close();
      server.closeAllConnections();
    };
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    const { port } = server.address() as AddressInfo;
    await use({ url: `http://localhost:${port}`, asked, cut });
    cut();
  },
});

/** Until all that the page has shown is kept. */
async function waitUntilKept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const shown = [
          location.href.replace(/[?#].*/, ''),
          ...performance.getEntriesByType('resource').map(({ name }) => name),
        ];
        const found = await Promise.all(
          shown
            .filter((url) => /\/$|\/(?:_astro|fonts)\//.test(url))
            .map(async (url) => (await caches.match(url)) !== undefined),
        );
        return found.length > 1 && found.every(Boolean);
      }),
    )
    .toBe(true);
}

const readWords = async (page: Page): Promise<string[]> =>
  (await page.locator('main :is(h1, h2, h3, p, li)').allTextContents()).map(normalize);

/** The faces that the page has asked for in vain. Those that stand in for them are of the machine: no line brings them. */
const countMissingFaces = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [...document.fonts].filter(
        ({ family, status }) => status === 'error' && !family.includes('Stand-in'),
      ).length,
  );

for (const locale of locales) {
  test(`A reader of /${locale}/ whose line is cut reads it whole again, and can do all with it`, async ({
    page,
    line,
  }) => {
    await page.goto(`${line.url + localePath(locale)}?keep=signed#sources`);
    await settleFonts(page);
    const words = await readWords(page);
    expect(words.length).toBeGreaterThan(200);
    await waitUntilKept(page);

    line.cut();
    await page.context().setOffline(true);
    await page.goto(line.url + localePath(locale));
    expect(await readWords(page)).toEqual(words);
    await settleFonts(page);
    expect(await countMissingFaces(page)).toBe(0);
    await clickFarAway(numberInProse(page, 'deals-total'));
    await expect(page.locator('#card')).toBeVisible();
  });

  test(`A reader of /${locale}/ goes on to pages that were open before, and is told of others`, async ({
    page,
    line,
  }) => {
    const [other = locale] = otherLocales(locale);
    await page.goto(line.url + localePath(locale));
    await waitUntilKept(page);
    await page.locator('[data-language]').click();
    await page.waitForURL(`**${localePath(other)}*`);
    await waitUntilKept(page);

    line.cut();
    await page.context().setOffline(true);
    await page.locator('[data-language]').click();
    await expect(page.locator('h1')).toHaveText(messages[locale].siteName);
    await page.goto(line.url + localePath(locale, 'method/'));
    for (const each of locales) {
      await expect(page.locator(`p[lang="${each}"]`)).toContainText(messages[each].offline);
    }
    await page.locator(`p[lang="${locale}"] a`).click();
    await expect(page.locator('h1')).toHaveText(messages[locale].siteName);
  });
}

test('Nothing is fetched twice to be kept, and what never changes is not asked for again', async ({
  page,
  line,
}) => {
  await page.goto(`${line.url}/he/`);
  await settleFonts(page);
  await waitUntilKept(page);
  const first = [...line.asked];
  expect(first).toContain('/offline.js');
  expect(first).toEqual([...new Set(first)]);

  await page.goto(`${line.url}/he/method/`);
  await page.goto(`${line.url}/he/`);
  await waitUntilKept(page);
  const again = line.asked.slice(first.length).filter((url) => /_astro|fonts/.test(url));
  expect(again.filter((url) => first.includes(url))).toEqual([]);
});

test('A correction is seen at once, and not the page that was kept', async ({ page, line }) => {
  await page.goto(`${line.url}/en/`);
  await waitUntilKept(page);
  const before = line.asked.length;
  await page.reload();
  await waitUntilKept(page);
  expect(line.asked.slice(before)).toContain('/en/');
});

test('A page is asked for anew whatever its address asks of it', async ({ page, line }) => {
  const address = '/en/method/?from=/scripts/x';
  await page.goto(`${line.url}/en/`);
  await waitUntilKept(page);
  await page.goto(line.url + address);
  await page.goto(line.url + address);
  expect(line.asked.filter((url) => url === address)).toHaveLength(2);
});

test('A frame that is shown by others keeps nothing', async ({ page, line }) => {
  await page.goto(`${line.url}/en/embed/roles/`);
  await page.waitForLoadState('load');
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  expect(line.asked).not.toContain('/offline.js');
});

test('What another build has kept of scripts and fonts is thrown away, and its pages are not', async ({
  page,
  line,
}) => {
  await page.goto(`${line.url}/en/embed/roles/`);
  await page.evaluate(async () => {
    const scope = `${location.origin}/`;
    for (const name of [`old ${scope}`, `pages ${scope}`, `old ${scope}another-site/`]) {
      await (await caches.open(name)).put('/kept/', new Response('kept'));
    }
  });
  await page.goto(`${line.url}/en/`);
  await waitUntilKept(page);
  const { origin } = new URL(line.url);
  const names = await page.evaluate(() => caches.keys());
  expect(names).not.toContain(`old ${origin}/`);
  expect(names).toContain(`pages ${origin}/`);
  expect(names).toContain(`old ${origin}/another-site/`);
});
