import { expect, test, type Page } from '@playwright/test';

import { locales } from '../../src/i18n/locale.ts';
import { listPages, addressOf } from '../../scripts/pages.ts';
import {
  clickFarAway,
  numberInProse,
  openArticle,
  placeOf,
  press,
  unfoldAll,
} from './support/article.ts';
import { expectStep, leapToStep } from './support/loop.ts';

const addresses = (await listPages('dist')).map((place) => `/${addressOf(place)}`);

/** What the policy of the pages has refused so far, in every page that comes after. */
async function watchPolicy(page: Page): Promise<() => Promise<string[]>> {
  const refused: string[] = [];
  await page.exposeFunction('tellRefused', (words: string) => refused.push(words));
  await page.addInitScript(() => {
    const { tellRefused } = globalThis as unknown as { tellRefused: (words: string) => void };
    document.addEventListener('securitypolicyviolation', (event) => {
      const { documentURI, effectiveDirective, blockedURI, sample } = event;
      tellRefused([documentURI, effectiveDirective, blockedURI, sample].join(' '));
    });
  });
  return async () => {
    await page.evaluate(() => new Promise(requestAnimationFrame));
    return refused;
  };
}

test('Every page keeps to its policy', async ({ page, isMobile }) => {
  test.skip(isMobile, 'The pages and their policies are the same there.');
  // A second or so for each of some hundred pages.
  test.setTimeout(240_000);
  const readRefused = await watchPolicy(page);
  for (const address of addresses) {
    await page.goto(address);
    const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
    await expect(policy, address).toHaveCount(1);
    await expect(policy).not.toHaveAttribute('content', /unsafe/);
    await unfoldAll(page);
    await page.evaluate(() => {
      scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    });
    await page.waitForLoadState('load');
  }
  expect(await readRefused()).toEqual([]);
});

for (const locale of locales) {
  test(`A reader of /${locale}/ can do all that there is to do, and the policy refuses nothing`, async ({
    page,
  }) => {
    const readRefused = await watchPolicy(page);
    await openArticle(page, locale);
    await clickFarAway(numberInProse(page, 'deals-total'));
    await expect(page.locator('#card')).toBeVisible();
    await page.keyboard.press('Escape');
    await press(page.locator('[data-toggle="theme"]'));
    await leapToStep(page, 'oracle');
    await expectStep(page, 'oracle');
    await openArticle(page, locale, placeOf('coreweave'));
    await expectStep(page, 'coreweave');
    const filter = page.locator('[data-filter] input').first();
    await clickFarAway(filter);
    await expect(page).toHaveURL(/\?/);
    await press(page.locator('[data-toggle="motion"]'));
    expect(await readRefused()).toEqual([]);
  });
}

test('What was not built into a page is refused: a script, a handler, a style, markup from text', async ({
  page,
}) => {
  const readRefused = await watchPolicy(page);
  await page.goto(addresses[0] ?? '/');
  await page.evaluate(() => {
    const script = document.createElement('script');
    const button = document.createElement('button');
    const style = document.createElement('style');
    try {
      script.textContent = 'document.title = "taken"';
    } catch {
      // Where trusted types are kept, even to write the text is refused.
    }
    style.textContent = 'body { display: none }';
    document.body.append(script, button, style);
    try {
      button.innerHTML = '<b>taken</b>';
    } catch {
      button.textContent = 'refused';
    }
    try {
      button.setAttribute('onclick', 'document.title = "taken"');
    } catch {
      // As above.
    }
    button.click();
  });
  await expect(page).not.toHaveTitle('taken');
  await expect(page.locator('body > button').last()).toHaveText('refused');
  await expect(page.locator('body')).toBeVisible();
  expect((await readRefused()).length).toBeGreaterThanOrEqual(3);
});

test('Only what is made for frames may be framed by another site', async ({ request }) => {
  for (const address of addresses) {
    const { 'content-security-policy': policy = '' } = (await request.get(address)).headers();
    expect(policy, address).toBe(/^\/[^/]+\/embed\//.test(address) ? '' : "frame-ancestors 'self'");
  }
});
