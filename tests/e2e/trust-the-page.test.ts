import { expect, test, type Page } from '@playwright/test';

import { charts } from '../../src/charts/index.ts';
import { directions, localePath, locales, otherLocales } from '../../src/i18n/locale.ts';
import { messages } from '../../src/i18n/messages.ts';
import { shareOf } from './support/turns.ts';

/** What the browser complains of, what does not come, and what is asked of others. */
function listen(page: Page, site = ''): string[] {
  const { host } = new URL(site);
  const heard: string[] = [];
  page.on('console', (message) => {
    const type = message.type();
    if (type === 'error' || type === 'warning') heard.push(`${type}: ${message.text()}`);
  });
  page.on('pageerror', ({ message }) => heard.push(`exception: ${message}`));
  page.on('requestfailed', (request) => {
    // What was still on its way when the page was left is no failure.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') heard.push(`failed: ${request.url()} ${reason}`);
  });
  page.on('request', (request) => {
    const { protocol, host: asked } = new URL(request.url());
    if (protocol.startsWith('http') && asked !== host) heard.push(`elsewhere: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (!response.ok() && response.status() !== 304)
      heard.push(`${response.status()}: ${response.url()}`);
  });
  return heard;
}

async function scrollToEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
    const { scrollHeight } = document.documentElement;
    for (let top = 0; top < scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: 'instant' });
      await frame();
    }
  });
  await page.waitForLoadState('networkidle');
}

const pathOf = (address: string | null): string => new URL(address ?? '').pathname;

for (const locale of locales) {
  test.describe(`A browser that loads /${locale}/`, () => {
    test('has nothing to complain of over a full scroll, and asks no other host', async ({
      page,
      baseURL,
      isMobile,
    }) => {
      const heard = listen(page, baseURL);
      const frames = shareOf(charts, locale, isMobile).map(({ id }) => `embed/${id}/`);
      for (const path of [
        '',
        'method/',
        'models/',
        'charts/',
        'charts/deals-counted/',
        ...frames,
      ]) {
        await page.goto(localePath(locale, path));
        await scrollToEnd(page);
      }
      expect(heard).toEqual([]);
    });

    test('is told the language, the direction, and the same page in every language', async ({
      page,
    }) => {
      for (const path of ['', 'method/', 'models/', 'charts/', 'charts/deals-counted/']) {
        await page.goto(localePath(locale, path));
        const root = page.locator('html');
        await expect(root).toHaveAttribute('lang', locale);
        await expect(root).toHaveAttribute('dir', directions[locale]);
        const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
        expect(pathOf(canonical)).toBe(localePath(locale, path));
        const alternates = await page
          .locator('link[rel="alternate"][hreflang]')
          .evaluateAll((links) =>
            links.map(
              (link) => [link.getAttribute('hreflang'), link.getAttribute('href')] as const,
            ),
          );
        expect(alternates.map(([language, href]) => [language, pathOf(href)])).toEqual([
          ...locales.map((each) => [each, localePath(each, path)]),
          ['x-default', '/'],
        ]);
        for (const [, href] of alternates) {
          expect(new URL(href ?? '').origin).toBe(new URL(canonical ?? '').origin);
          expect((await page.request.get(pathOf(href))).ok(), href ?? '').toBe(true);
        }
        for (const other of otherLocales(locale)) {
          const link = page.locator(`[data-language][lang="${other}"]`);
          await expect(link).toHaveAttribute('hreflang', other);
          await expect(link).toHaveAttribute('dir', directions[other]);
        }
      }
    });

    test('comes to a door that is open to every language, and remembers the last', async ({
      page,
      baseURL,
    }) => {
      const heard = listen(page, baseURL);
      const marked = page.locator('[data-locale][aria-current]');
      await page.goto('/');
      await expect(page).toHaveURL('/');
      await expect(marked).toHaveCount(0);
      for (const each of locales) {
        const door = page.getByRole('link', { name: messages[each].siteName });
        await expect(door).toHaveAttribute('lang', each);
        await expect(door).toHaveAttribute('dir', directions[each]);
        await expect(door).toHaveAttribute('href', localePath(each));
      }
      await page.getByRole('link', { name: messages[locale].siteName }).click();
      await expect(page).toHaveURL(localePath(locale));
      await page.waitForLoadState();
      await page.goto('/');
      await expect(page).toHaveURL('/');
      await expect(marked).toHaveAttribute('data-locale', locale);
      await expect(marked).toHaveCount(1);
      expect(heard).toEqual([]);
    });
  });
}

test('An address that leads nowhere says so, and leads back to the story in every language', async ({
  page,
}) => {
  for (const address of ['/no-such-page/', '/he/no-such-page/', '/en/no-such-page']) {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    for (const locale of locales) {
      await expect(page.getByText(messages[locale].notFound)).toBeVisible();
      const link = page.getByRole('link', { name: messages[locale].siteName });
      await expect(link).toHaveAttribute('href', localePath(locale));
    }
  }
});
