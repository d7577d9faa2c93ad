import {
  expect,
  test,
  type Browser,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';

import { charts } from '../../src/charts/index.ts';
import { quantities } from '../../src/data/index.ts';
import { localePath, locales } from '../../src/i18n/locale.ts';
import {
  entryOf,
  goToPlace,
  numberInProse,
  openArticle,
  placeOf,
  stepIds,
} from './support/article.ts';
import { addStyles } from './support/styles.ts';

test.use({ javaScriptEnabled: false });

/**
 * The words that a reader sees in the story. The stage is left out of both: it exists only while the
 * loop moves, and says no more than the titles of the steps, which the steps say as well.
 */
async function readStory(page: Page): Promise<string> {
  await page.locator('#loop .stage').evaluate((stage) => {
    stage.remove();
  });
  // A browser tells the words of what it has not laid out without the spaces between them.
  await addStyles(page, '* { content-visibility: visible !important }');
  return (await page.locator('main').innerText()).replace(/\s+/g, ' ').trim();
}

async function readStoryWithScripts(
  browser: Browser,
  options: BrowserContextOptions,
  address: string,
): Promise<string> {
  const context = await browser.newContext({ ...options, javaScriptEnabled: true });
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.locator('#loop .stage')).toBeVisible();
  const story = await readStory(page);
  await context.close();
  return story;
}

for (const locale of locales) {
  test.describe(`A reader of /${locale}/ whose browser runs no scripts`, () => {
    test('reads the same story, word for word', async ({
      page,
      browser,
      contextOptions,
      baseURL,
    }) => {
      await openArticle(page, locale);
      const options = { ...contextOptions, viewport: page.viewportSize() };
      const address = new URL(localePath(locale), baseURL).href;
      const story = await readStory(page);
      expect(story.length).toBeGreaterThan(5000);
      expect(story).toBe(await readStoryWithScripts(browser, options, address));
    });

    test('sees a still of every step and every chart, in one size', async ({ page }) => {
      await openArticle(page, locale);
      await expect(page.locator('#loop .stage')).toBeHidden();
      for (const step of stepIds) {
        const still = page.locator(`#${placeOf(step)} .still svg:visible`);
        await expect(still).toHaveCount(1);
        await expect(still).toHaveAttribute('data-step', step);
        const parts = await still
          .locator('use')
          .evaluateAll((copies) => copies.map((copy) => (copy as SVGUseElement).getBBox().width));
        expect(parts.length, step).toBeGreaterThan(4);
        expect(Math.min(...parts), step).toBeGreaterThan(5);
      }
      const inPlace = charts.filter(({ id }) => id !== 'money-loop');
      for (const { id } of inPlace) {
        const picture = page.locator(`#chart-${id} .picture svg:visible`);
        await expect(picture).toHaveCount(1);
        expect((await picture.boundingBox())?.width, id).toBeGreaterThan(300);
      }
    });

    test('comes from any number to its entry, which is open', async ({ page }) => {
      await openArticle(page, locale);
      await numberInProse(page, 'deals-total').click();
      await expect(page).toHaveURL(/#source-deals-total$/);
      await expect(entryOf(page, 'deals-total')).toBeInViewport();
      const oneOfEachChapter = quantities.filter(
        ({ chapter }, index) => quantities.findIndex((each) => each.chapter === chapter) === index,
      );
      for (const { id } of oneOfEachChapter) {
        await goToPlace(page, `source-${id}`);
        await expect(entryOf(page, id)).toBeInViewport();
      }
    });

    test('is offered no switch that would do nothing', async ({ page }) => {
      await openArticle(page, locale);
      await expect(page.locator('[data-toggle]:visible')).toHaveCount(0);
      await page.locator('[data-language]').click();
      await expect(page).not.toHaveURL(new RegExp(`/${locale}/`));
    });
  });
}
