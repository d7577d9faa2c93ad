import { expect, test, type Page } from '@playwright/test';

import { locales } from '../../src/i18n/locale.ts';
import { openArticle, placeOf, stepIds } from './support/article.ts';
import { expectStep, leapTo, leapToStep, scrollThroughLoop } from './support/loop.ts';

/** Once to the end of the loop and once back, each from a place outside of it. */
async function expectEveryStepBothWays(page: Page): Promise<void> {
  await leapTo(page, 0);
  await expectStep(page, 'openai');
  expect(await scrollThroughLoop(page, 'end')).toEqual(stepIds.slice(1));
  await leapTo(page, 1);
  await expectStep(page, 'weak');
  expect(await scrollThroughLoop(page, 'start')).toEqual(stepIds.toReversed().slice(1));
}

for (const locale of locales) {
  test.describe(`A reader of /${locale}/ who scrolls the loop`, () => {
    test('sees every step in its order, on the way down and on the way up', async ({ page }) => {
      await openArticle(page, locale);
      await expectEveryStepBothWays(page);
    });

    test('moves it with the wheel of a mouse, down and up', async ({ page }) => {
      await openArticle(page, locale, placeOf('amd'));
      await expectStep(page, 'amd');
      const turnUntil = async (step: (typeof stepIds)[number], distance: number): Promise<void> => {
        await expect(async () => {
          await page.mouse.wheel(0, distance);
          await expect(page.locator('#loop .stage')).toHaveAttribute('data-step', step, {
            timeout: 100,
          });
        }).toPass();
      };
      const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
      await page.mouse.move(width / 2, height / 2);
      await turnUntil('coreweave', 150);
      await turnUntil('chip-debt', 150);
      await turnUntil('coreweave', -150);
      await turnUntil('amd', -150);
      await expectStep(page, 'amd');
    });

    test('sees every step after the window has changed its size and its layout', async ({
      page,
      isMobile,
    }) => {
      await openArticle(page, locale);
      const sizes = isMobile
        ? [{ width: 844, height: 390 }]
        : [
            { width: 800, height: 1100 },
            { width: 1440, height: 700 },
          ];
      for (const size of sizes) {
        await page.setViewportSize(size);
        await expectEveryStepBothWays(page);
        await page.goto(`#${placeOf('oracle')}`);
        await expectStep(page, 'oracle');
      }
    });

    test('sees every step at a zoom of 150%', async ({ page, isMobile }) => {
      await openArticle(page, locale);
      const devtools = await page.context().newCDPSession(page);
      if (isMobile) {
        await devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1.5 });
      } else {
        // What a browser's own zoom does: fewer and larger px of CSS in the same window.
        const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
        await devtools.send('Emulation.setDeviceMetricsOverride', {
          width: Math.round(width / 1.5),
          height: Math.round(height / 1.5),
          deviceScaleFactor: 1.5,
          mobile: false,
        });
      }
      await expectEveryStepBothWays(page);
    });

    test('lands on the right step after a leap to the end, to the middle and to the top', async ({
      page,
    }) => {
      await openArticle(page, locale);
      await leapTo(page, 1);
      await expectStep(page, 'weak');
      await leapToStep(page, 'stargate');
      await expectStep(page, 'stargate');
      await leapTo(page, 0);
      await expectStep(page, 'openai');
      await leapToStep(page, 'rise');
      await expectStep(page, 'rise');
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
