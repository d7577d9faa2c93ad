import { expect, test } from '@playwright/test';

import { holdLines } from '../../scripts/spaces.ts';
import { directions, locales } from '../../src/i18n/locale.ts';
import { messages } from '../../src/i18n/messages.ts';
import { goToPlace, openArticle, placeOf, press, stepIds } from './support/article.ts';
import { expectStep, leapToStep, railOf, stageOf } from './support/loop.ts';

for (const locale of locales) {
  const t = messages[locale].loop;

  test.describe(`A reader of /${locale}/ who steers the loop`, () => {
    test('goes forward and back with the buttons, which end where the steps end', async ({
      page,
    }) => {
      await openArticle(page, locale, placeOf('openai'));
      await expectStep(page, 'openai');
      const previous = stageOf(page).getByLabel(t.previous, { exact: true });
      const next = stageOf(page).getByLabel(t.next, { exact: true });
      await expect(previous).toHaveAttribute('aria-disabled', 'true');
      for (const step of stepIds.slice(1)) {
        await press(next);
        await expectStep(page, step);
      }
      await expect(next).toHaveAttribute('aria-disabled', 'true');
      for (const step of stepIds.toReversed().slice(1)) {
        await press(previous);
        await expectStep(page, step);
      }
    });

    for (const [width, height] of [
      [375, 553],
      [360, 640],
      [280, 653],
    ] as const)
      test(`taps through all steps at one place, which no words come to lie over, at ${width} × ${height}`, async ({
        page,
        isMobile,
      }) => {
        test.skip(!isMobile, 'On a desk the words stand beside the picture.');
        await page.setViewportSize({ width, height });
        await openArticle(page, locale, placeOf('openai'));
        await expectStep(page, 'openai');
        const box = await stageOf(page).getByLabel(t.next, { exact: true }).boundingBox();
        const [x, y] = [(box?.x ?? 0) + 18, (box?.y ?? 0) + 18];
        for (const step of stepIds.slice(1)) {
          await page.touchscreen.tap(x, y);
          await expectStep(page, step);
        }
      });

    test('presses a button again and again by the keys, which keeps the focus', async ({
      page,
    }) => {
      await openArticle(page, locale, placeOf('openai'));
      await expectStep(page, 'openai');
      const next = stageOf(page).getByLabel(t.next, { exact: true });
      await next.focus();
      for (const step of stepIds.slice(1, 4)) {
        await page.keyboard.press('Enter');
        await expectStep(page, step);
        await expect(next).toBeFocused();
      }
    });

    test('goes to any step by the rail, which names each and reads the words beside it', async ({
      page,
    }) => {
      await openArticle(page, locale, placeOf('openai'));
      await expectStep(page, 'openai');
      const links = railOf(page, locale).getByRole('link');
      await expect(links).toHaveCount(stepIds.length);
      for (const step of [...stepIds].toReversed()) {
        const index = stepIds.indexOf(step);
        const link = links.nth(index);
        const position = holdLines(t.position(index + 1, stepIds.length));
        await expect(link).toHaveAccessibleName(new RegExp(position));
        await press(link);
        await expectStep(page, step);
        await expect(page.locator(`#${placeOf(step)} h4`)).toBeInViewport({ ratio: 1 });
        await expect(page).toHaveURL(new RegExp(`#${placeOf(step)}$`));
      }
    });

    test('turns with the arrow keys, in the direction in which the page is read', async ({
      page,
    }) => {
      await openArticle(page, locale, placeOf('openai'));
      await expectStep(page, 'openai');
      const [forward, back] =
        directions[locale] === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
      for (const step of ['nvidia', 'chips-back', 'amd'] as const) {
        await page.keyboard.press(forward);
        await expectStep(page, step);
      }
      await page.keyboard.press(back);
      await expectStep(page, 'chips-back');
      await page.keyboard.press(`Shift+${forward}`);
      await expectStep(page, 'chips-back');
    });

    test('keeps the arrow keys for other things outside of the loop', async ({ page }) => {
      await openArticle(page, locale, 'since');
      const place = await page.evaluate(() => scrollY);
      expect(place).toBeGreaterThan(0);
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowRight');
      expect(await page.evaluate(() => scrollY)).toBe(place);
    });

    test('hears the name of the step that is shown', async ({ page }) => {
      await openArticle(page, locale, placeOf('stargate'));
      await expectStep(page, 'stargate');
      const live = stageOf(page).locator('[aria-live="polite"]');
      await expect(live).toContainText(t.position(8, stepIds.length));
      await leapToStep(page, 'nvidia');
      await expect(live).toContainText(t.position(2, stepIds.length));
    });

    test('hears of no step that is only passed', async ({ page }) => {
      await openArticle(page, locale, placeOf('openai'));
      const live = stageOf(page).locator('[aria-live="polite"]');
      await expect(live).toContainText(t.position(1, stepIds.length));
      const told = await live.evaluateHandle((element) => {
        const all: string[] = [];
        new MutationObserver(() => all.push(element.textContent)).observe(element, {
          childList: true,
        });
        return all;
      });
      for (const step of stepIds.slice(1, 6)) await leapToStep(page, step);
      await expect(live).toContainText(t.position(6, stepIds.length));
      expect(await told.jsonValue()).toHaveLength(1);
    });

    test('hears of no step before the loop, and of the first one there', async ({ page }) => {
      await openArticle(page, locale);
      const live = stageOf(page).locator('[aria-live="polite"]');
      await page.locator('#loop').evaluate((loop) => {
        scrollBy({ top: loop.getBoundingClientRect().top - 2 * innerHeight, behavior: 'instant' });
      });
      await page.waitForTimeout(1200);
      await expect(live).toBeEmpty();
      await leapToStep(page, 'openai');
      await expect(live).toContainText(t.position(1, stepIds.length));
    });

    test('comes by a link to the step that it names', async ({ page }) => {
      await openArticle(page, locale, placeOf('oracle'));
      await expectStep(page, 'oracle');
      await expect(page.locator(`#${placeOf('oracle')} h4`)).toBeInViewport({ ratio: 1 });
      for (const step of stepIds) {
        await goToPlace(page, placeOf(step));
        await expectStep(page, step);
        await expect(page.locator(`#${placeOf(step)} h4`)).toBeInViewport({ ratio: 1 });
      }
    });
  });
}
