import { expect, test } from '@playwright/test';

import { localePath, locales } from '../../src/i18n/locale.ts';
import { numberInProse, openArticle, placeOf, unfoldAll } from './support/article.ts';
import { expectNoViolation } from './support/axe.ts';
import { expectStep } from './support/loop.ts';

for (const locale of locales) {
  test.describe(`Axe finds nothing against /${locale}/`, () => {
    test('while the loop moves', async ({ page }) => {
      await openArticle(page, locale, placeOf('stargate'));
      await expectStep(page, 'stargate');
      await expectNoViolation(page, ['.bar', '#loop']);
    });

    test('where all lies flat, with the tables and some of the entries unfolded', async ({
      page,
    }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await openArticle(page, locale);
      await unfoldAll(page, '.chart details, #numbers details:first-of-type');
      await expectNoViolation(page);
    });

    test('with a card open', async ({ page }) => {
      await openArticle(page, locale);
      await numberInProse(page, 'oracle-contract').click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectNoViolation(page, ['.bar', 'h1, h2, h3', '#card']);
    });

    test('where the models have been moved', async ({ page }) => {
      await page.goto(localePath(locale, 'models/?back=0.5&left=5&growth=34&line=nonsense'));
      await expect(page.locator('[data-moved] .handle').last()).toBeVisible();
      await expectNoViolation(page);
    });

    for (const path of ['method/', 'charts/', 'charts/deals-counted/', 'charts/money-loop/']) {
      test(`on ${path}`, async ({ page }) => {
        await page.goto(localePath(locale, path));
        await expectNoViolation(page);
      });
    }
  });
}

test('Axe finds nothing against the door and the page for what is not there', async ({ page }) => {
  for (const address of ['/', '/no-such-page/']) {
    await page.goto(address);
    await expectNoViolation(page);
  }
});
