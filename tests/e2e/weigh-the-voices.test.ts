/** Who warns, who defends, and on what grounds: each view with what was found of it, and where. */
import { expect, test, type Locator, type Page } from '@playwright/test';

import { positions } from '../../src/data/index.ts';
import { locales } from '../../src/i18n/locale.ts';
import { clickFarAway, normalize, openArticle, unfoldAll } from './support/article.ts';

const voiceOf = (page: Page, id: string): Locator => page.locator(`#voice-${id}`);

for (const locale of locales) {
  test.describe(`A reader of /${locale}/ who weighs the voices`, () => {
    test('unfolds what a view rests on, and follows it to a source', async ({ page }) => {
      await openArticle(page, locale, 'voice-gil-luria');
      const grounds = voiceOf(page, 'gil-luria').locator('details');
      await clickFarAway(grounds.locator('summary'));
      const source = grounds.getByRole('link').last();
      await expect(source).toBeVisible();
      await clickFarAway(source);
      await expect(page.locator('#cite-the-decoder')).toBeInViewport();
    });

    test('is told of every view who holds it, on what grounds, and where it was found', async ({
      page,
    }) => {
      await openArticle(page, locale);
      await unfoldAll(page, '.voices details');
      for (const { id, who, view, caveat, sources } of positions) {
        const words = normalize(await voiceOf(page, id).innerText());
        for (const part of [who, view, caveat]) expect(words).toContain(normalize(part[locale]));
        await expect(voiceOf(page, id).locator('a[href^="#cite-"]')).toHaveCount(sources.length);
      }
    });

    test('has all of it on paper', async ({ page }) => {
      await openArticle(page, locale);
      await page.emulateMedia({ media: 'print' });
      for (const { id, caveat } of positions) {
        expect(normalize(await voiceOf(page, id).innerText())).toContain(normalize(caveat[locale]));
      }
    });
  });
}
