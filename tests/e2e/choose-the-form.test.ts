import { expect, test, type Page } from '@playwright/test';

import { localePath, locales } from '../../src/i18n/locale.ts';
import { messages } from '../../src/i18n/messages.ts';
import {
  clickFarAway,
  entryOf,
  numberInProse,
  openArticle,
  placeOf,
  press,
  settleScroll,
  stepIds,
} from './support/article.ts';
import { expectStep, scrollThroughLoop, stageOf } from './support/loop.ts';

const visibleStills = (page: Page) => page.locator('#loop .still svg:visible');

async function expectFlat(page: Page): Promise<void> {
  await expect(stageOf(page)).toBeHidden();
  await expect(visibleStills(page)).toHaveCount(stepIds.length);
}

async function expectMoving(page: Page): Promise<void> {
  await expect(stageOf(page)).toBeVisible();
  await expect(visibleStills(page)).toHaveCount(0);
}

const toggle = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** The lightness of the page, from 0 to 255. */
const readLightness = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { backgroundColor } = getComputedStyle(document.documentElement);
    const [red = 0, green = 0, blue = 0] = (backgroundColor.match(/\d+/g) ?? []).map(Number);
    return (red + green + blue) / 3;
  });

async function expectTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  const lightness = await readLightness(page);
  if (theme === 'light') expect(lightness).toBeGreaterThan(200);
  else expect(lightness).toBeLessThan(60);
}

/** What the browser draws around the page is of the colour of the page, by that of its wishes which holds. */
const expectTint = (page: Page): Promise<void> =>
  expect(async () => {
    const { paper, tints } = await page.evaluate(() => {
      const paperOf = (color: string): string => {
        const probe = document.createElement('i');
        probe.style.color = color;
        return probe.style.color;
      };
      const metas = [...document.querySelectorAll<HTMLMetaElement>('[name="theme-color"]')];
      return {
        paper: getComputedStyle(document.documentElement).backgroundColor,
        tints: metas
          .filter(({ media }) => matchMedia(media).matches)
          .map(({ content }) => paperOf(content)),
      };
    });
    expect(tints).toEqual([paper]);
  }).toPass({ timeout: 2000 });

/** How a browser may refuse storage: the second is what the windows of Android's apps do. */
const refusals = [
  () => {
    throw new DOMException('Storage is refused.', 'SecurityError');
  },
  () => null,
];

function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

for (const locale of locales) {
  const { motion, theme } = messages[locale];

  test.describe(`A reader of /${locale}/`, () => {
    test('who asked the system for less motion gets every step with its still', async ({
      page,
    }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await openArticle(page, locale);
      await expectFlat(page);
      await openArticle(page, locale, placeOf('oracle'));
      await expect(page.locator(`#${placeOf('oracle')} h4`)).toBeInViewport({ ratio: 1 });
      await toggle(page, motion.start).click();
      await expectMoving(page);
      expect(await scrollThroughLoop(page, 'end')).toEqual(stepIds);
    });

    test('switches motion off and on, and finds it so at the next visit', async ({ page }) => {
      await openArticle(page, locale);
      await expectMoving(page);
      await toggle(page, motion.stop).click();
      await expectFlat(page);
      await page.reload();
      await expectFlat(page);
      await toggle(page, motion.start).click();
      await expectMoving(page);
      await page.reload();
      await expectMoving(page);
      await expect(toggle(page, motion.stop)).toBeVisible();
    });

    test('keeps the step when motion is switched off and on', async ({ page }) => {
      await openArticle(page, locale, placeOf('stargate'));
      await expectStep(page, 'stargate');
      await press(toggle(page, motion.stop));
      await expectFlat(page);
      await expect(page.locator(`#${placeOf('stargate')} h4`)).toBeInViewport();
      await press(toggle(page, motion.start));
      await expectStep(page, 'stargate');
    });

    test('switches to the dark page and back, and finds it so at the next visit', async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await openArticle(page, locale);
      await expectTheme(page, 'light');
      await toggle(page, theme.toDark).click();
      await expectTheme(page, 'dark');
      await page.reload();
      await expectTheme(page, 'dark');
      for (const address of ['/', '/data/', '/no-such-page/']) {
        await page.goto(address);
        await expectTheme(page, 'dark');
      }
      await openArticle(page, locale);
      await toggle(page, theme.toLight).click();
      await expectTheme(page, 'light');
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.reload();
      await expectTheme(page, 'light');
    });

    test('finds what was chosen in another page or window when coming back', async ({
      page,
      context,
    }) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await openArticle(page, locale);
      const other = await context.newPage();
      await other.emulateMedia({ colorScheme: 'light' });
      await other.goto(localePath(locale, 'charts/'));
      await toggle(other, theme.toDark).click();
      await expectTheme(page, 'dark');
      await toggle(other, motion.stop).click();
      await expectFlat(page);
      // As from the cache that keeps pages as they were left, which the driver of the browser turns off.
      await page.evaluate(() => {
        localStorage.setItem('money-loop:theme', 'light');
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      });
      await expectTheme(page, 'light');
    });

    test('keeps what is read when the window is turned or halved, after the loop too', async ({
      page,
      isMobile,
    }) => {
      await openArticle(page, locale, 'industry-effort');
      const words = page.locator('#industry-effort .story > p').nth(2);
      const bringUp = async (): Promise<void> => {
        await words.evaluate((element) => {
          const { top } = element.getBoundingClientRect();
          scrollBy({ top: top - innerHeight * 0.3, behavior: 'instant' });
        });
        await settleScroll(page);
      };
      await bringUp();
      // Again, since what stands above was laid out only on the way.
      await bringUp();
      await page.setViewportSize(
        isMobile ? { width: 844, height: 390 } : { width: 640, height: 800 },
      );
      await settleScroll(page);
      await expect(words).toBeInViewport();
    });

    test('finds no switch for motion in a window so low that nothing moves', async ({ page }) => {
      await page.setViewportSize({ width: 844, height: 390 });
      await openArticle(page, locale);
      await expect(toggle(page, motion.stop)).toBeHidden();
      await expect(toggle(page, theme.toDark)).toBeVisible();
    });

    test('finds a step where a link leads to it, where nothing moves', async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await openArticle(page, locale, placeOf('oracle'));
      const top = () =>
        page.locator(`#${placeOf('oracle')}`).evaluate((step) => step.getBoundingClientRect().top);
      const bar = await page.locator('.bar').evaluate(({ clientHeight }) => clientHeight);
      await expect.poll(top).toBeLessThan(bar + 40);
      expect(await top()).toBeGreaterThan(bar);
    });

    test('is shown nothing that another site of the same host has kept', async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.addInitScript(() => {
        localStorage.setItem('theme', 'dark');
        localStorage.setItem('motion', 'off');
        localStorage.setItem('money-loop:motion', 'off');
      });
      await openArticle(page, locale);
      await expectTheme(page, 'light');
      await expect(page.locator('html')).toHaveAttribute('data-motion', 'moving');
    });

    test('finds folded what was folded before the page was printed', async ({ page }) => {
      await page.goto(localePath(locale, 'models/'));
      const readOpen = () =>
        page
          .locator('details')
          .evaluateAll((all: HTMLDetailsElement[]) => all.map(({ open }) => open));
      await clickFarAway(page.locator('summary').first());
      const before = await readOpen();
      expect(new Set(before)).toEqual(new Set([true, false]));
      const during = page.evaluate(
        () =>
          new Promise((resolve) => {
            addEventListener('beforeprint', () => {
              resolve([...document.querySelectorAll('details')].every(({ open }) => open));
            });
          }),
      );
      await page.pdf();
      expect(await during).toBe(true);
      expect(await readOpen()).toEqual(before);
    });

    test('gets the dark page where the system is dark', async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await openArticle(page, locale);
      await expectTheme(page, 'dark');
      await expect(toggle(page, theme.toLight)).toBeVisible();
    });

    test('follows a system that turns dark, by the switch and by the colour around the page', async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await openArticle(page, locale);
      await expect(toggle(page, theme.toDark)).toBeVisible();
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectTheme(page, 'dark');
      await expectTint(page);
      await toggle(page, theme.toLight).click();
      await expectTheme(page, 'light');
      await expectTint(page);
      await page.reload();
      await expectTint(page);
      await page.emulateMedia({ colorScheme: 'light' });
      await expectTheme(page, 'light');
      await expect(toggle(page, theme.toDark)).toBeVisible();
      await expectTint(page);
    });

    for (const [index, refuse] of refusals.entries()) {
      test(`loses nothing but memory where the browser refuses storage, way ${index + 1}`, async ({
        page,
      }) => {
        const errors = collectErrors(page);
        await page.addInitScript(
          `Object.defineProperty(window, 'localStorage', { get: ${String(refuse)} })`,
        );
        await openArticle(page, locale);
        await expectMoving(page);
        expect(await scrollThroughLoop(page, 'end')).toEqual(stepIds);
        await toggle(page, theme.toDark).click();
        await expectTheme(page, 'dark');
        await toggle(page, motion.stop).click();
        await expectFlat(page);
        await clickFarAway(numberInProse(page, 'stargate'));
        await expect(page.getByRole('dialog')).toContainText(
          (await entryOf(page, 'stargate').locator('h4').textContent()) ?? '',
        );
        await page.goto('/');
        expect(errors).toEqual([]);
      });
    }
  });
}
