import { expect, test, type Page } from '@playwright/test';

import { moneyLoop } from '../../src/charts/money-loop/chart.ts';
import { localePath, locales } from '../../src/i18n/locale.ts';
import { goToPlace, openArticle, placeOf, stepIds } from './support/article.ts';
import { expectStep, leapTo, leapToStep, scrollThroughLoop, stageOf } from './support/loop.ts';

/** How readers turn their tablets, windows and phones. */
const turns = [
  [
    { width: 820, height: 1180 },
    { width: 1180, height: 820 },
  ],
  [
    { width: 1440, height: 900 },
    { width: 1440, height: 600 },
  ],
  [
    { width: 360, height: 740 },
    { width: 740, height: 360 },
  ],
] as const;

async function expectEveryStepBothWays(page: Page): Promise<void> {
  expect(await scrollThroughLoop(page, 'end')).toEqual(stepIds);
  expect(await scrollThroughLoop(page, 'start')).toEqual(stepIds.toReversed());
}

for (const locale of locales) {
  test.describe(`A reader of /${locale}/ who scrolls the loop`, () => {
    test('sees every step in its order, on the way down and on the way up', async ({ page }) => {
      await openArticle(page, locale);
      await expectEveryStepBothWays(page);
    });

    test('moves it with the wheel of a mouse, down and up', async ({ page, viewport }) => {
      await openArticle(page, locale, placeOf('amd'));
      await expectStep(page, 'amd');
      const { width = 0, height = 0 } = viewport ?? {};
      await page.mouse.move(width / 2, height / 2);
      for (const [step, distance] of [
        ['coreweave', height / 3],
        ['amd', -height / 3],
      ] as const) {
        await expect(async () => {
          await page.mouse.wheel(0, distance);
          await expect(stageOf(page)).toHaveAttribute('data-step', step, { timeout: 100 });
        }).toPass({ intervals: [50] });
        await expectStep(page, step);
      }
    });

    test('sees every step after the window has changed its size, and with it the layout', async ({
      page,
      viewport,
      isMobile,
    }) => {
      await openArticle(page, locale, placeOf('openai'));
      await expectStep(page, 'openai');
      await page.setViewportSize(
        isMobile ? { width: 844, height: 390 } : { width: 800, height: 1100 },
      );
      expect(await scrollThroughLoop(page, 'end')).toEqual(stepIds);
      await goToPlace(page, placeOf('oracle'));
      await expectStep(page, 'oracle');
      await page.setViewportSize(viewport ?? { width: 0, height: 0 });
      expect(await scrollThroughLoop(page, 'start')).toEqual(stepIds.toReversed());
      await goToPlace(page, placeOf('oracle'));
      await expectStep(page, 'oracle');
    });

    test('sees every step at a zoom of 150%', async ({ page, viewport, isMobile }) => {
      await openArticle(page, locale, placeOf('openai'));
      await expectStep(page, 'openai');
      const devtools = await page.context().newCDPSession(page);
      const { width = 0, height = 0 } = viewport ?? {};
      if (isMobile) {
        await devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1.5 });
      } else {
        // What a browser's own zoom does: fewer and larger px of CSS in the same window.
        await devtools.send('Emulation.setDeviceMetricsOverride', {
          width: Math.round(width / 1.5),
          height: Math.round(height / 1.5),
          deviceScaleFactor: 1.5,
          mobile: false,
        });
      }
      await expectEveryStepBothWays(page);
    });

    test('lands on the right step after a leap from the top, from the end and from another step', async ({
      page,
    }) => {
      await openArticle(page, locale);
      await leapToStep(page, 'stargate');
      await expectStep(page, 'stargate');
      await leapTo(page, 1);
      await leapToStep(page, 'nvidia');
      await expectStep(page, 'nvidia');
      await leapToStep(page, 'rise');
      await expectStep(page, 'rise');
      await expect(page).toHaveURL(new RegExp(`#${placeOf('rise')}$`));
    });

    test('takes no step along in the address to where none is read, and makes no history of it', async ({
      page,
    }) => {
      await openArticle(page, locale, placeOf('oracle'));
      await expectStep(page, 'oracle');
      const entries = await page.evaluate(() => history.length);
      await page.locator('#pulling-ahead h2').evaluate((title) => {
        title.scrollIntoView({ behavior: 'instant' });
      });
      await expect(page).toHaveURL(localePath(locale));
      await expect(page.locator('#pulling-ahead h2')).toBeInViewport();
      await leapToStep(page, 'memory');
      await expect(page).toHaveURL(`${localePath(locale)}#${placeOf('memory')}`);
      expect(await page.evaluate(() => history.length)).toBe(entries);
    });

    test('keeps the address of the whole loop, by which they came, until they scroll', async ({
      page,
    }) => {
      // So high that the first step has begun where the whole comes to stand.
      await page.setViewportSize({ width: 1440, height: 1300 });
      const address = `${localePath(locale)}#chart-${moneyLoop.id}`;
      await openArticle(page, locale, `chart-${moneyLoop.id}`);
      await expectStep(page, 'openai');
      await page.waitForTimeout(500);
      await expect(page).toHaveURL(address);
      await page.evaluate(() => {
        scrollBy({ top: 60, behavior: 'instant' });
      });
      await expect(page).toHaveURL(`${localePath(locale)}#${placeOf('openai')}`);
    });

    test('stands in the same step, at the same words, when the window is turned and turned back', async ({
      page,
    }) => {
      for (const [before, after] of turns) {
        await page.setViewportSize(before);
        await openArticle(page, locale, placeOf('stargate'));
        await expectStep(page, 'stargate');
        await page.evaluate(() => {
          scrollBy({ top: 90, behavior: 'instant' });
        });
        // As long as a reader stands still, at the least.
        await page.waitForTimeout(400);
        const words = page.locator(`#${placeOf('stargate')} .words`);
        const place = (await words.boundingBox())?.y ?? NaN;
        for (const size of [after, before]) {
          await page.setViewportSize(size);
          await page.waitForTimeout(400);
          await expectStep(page, 'stargate');
          await expect(words).toBeInViewport();
          await expect(page).toHaveURL(new RegExp(`#${placeOf('stargate')}$`));
        }
        expect(Math.abs(((await words.boundingBox())?.y ?? NaN) - place)).toBeLessThan(3);
      }
    });

    test('keeps the step when the page is loaded anew', async ({ page }) => {
      await openArticle(page, locale);
      await leapToStep(page, 'memory');
      await expectStep(page, 'memory');
      await page.reload();
      await expectStep(page, 'memory');
    });
  });
}
