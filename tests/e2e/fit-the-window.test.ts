import { expect, test, type Page } from '@playwright/test';

import { moneyLoop } from '../../src/charts/money-loop/chart.ts';
import { localePath, locales } from '../../src/i18n/locale.ts';
import { openArticle, placeOf, unfoldAll } from './support/article.ts';
import { expectStep } from './support/loop.ts';

/** Windows in which the title stands beside its sign, or below it. */
const windows = {
  phone: [
    { width: 320, height: 568 },
    { width: 360, height: 640 },
    { width: 390, height: 844 },
    { width: 640, height: 360 },
  ],
  desk: [
    { width: 768, height: 1024 },
    { width: 900, height: 700 },
    { width: 1280, height: 800 },
    { width: 1920, height: 1080 },
  ],
};

const widths = { phone: [280, 320, 360, 390, 420, 430, 640], desk: [320, 768, 1024, 1280, 1600] };

/** What makes the page wider than its window, or sticks out of it, but for what scrolls by itself. */
async function findOverflow(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 });
  const found = await page.evaluate((room) => {
    const isInScroller = (element: Element): boolean => {
      for (let each = element.parentElement; each !== null; each = each.parentElement) {
        if (getComputedStyle(each).overflowX !== 'visible' && each !== document.body) return true;
      }
      return false;
    };
    const sticksOut = (element: Element): boolean => {
      const { left, right, width: own, height } = element.getBoundingClientRect();
      return own > 0 && height > 0 && (left < -0.5 || right > room + 0.5);
    };
    const out = [...document.body.querySelectorAll('*:not(svg *, .visually-hidden)')]
      .filter((element) => element.checkVisibility({ opacityProperty: true }))
      .filter((element) => sticksOut(element) && !isInScroller(element))
      .map((element) =>
        [element.localName, element.className, element.textContent.trim().slice(0, 40)].join(' '),
      );
    const { scrollWidth } = document.scrollingElement ?? document.body;
    return [...(scrollWidth > room ? [`the page is ${scrollWidth} px wide`] : []), ...out];
  }, width);
  return found.map((flaw) => `${width} px: ${flaw}`);
}

async function findOverflows(page: Page, isMobile: boolean): Promise<string[]> {
  await unfoldAll(page);
  const flaws: string[] = [];
  for (const width of widths[isMobile ? 'phone' : 'desk']) {
    flaws.push(...(await findOverflow(page, width)));
  }
  return flaws;
}

/** How far the words at the head of the article reach over what is drawn beside them, in px. */
const measureOverlap = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const ring = [...document.querySelectorAll('.hero svg > *')].map((arrow) =>
      arrow.getBoundingClientRect(),
    );
    const words = [...document.querySelectorAll('.hero > :is(h1, p)')].flatMap((each) => {
      const range = document.createRange();
      range.selectNodeContents(each);
      return [...range.getClientRects()];
    });
    const shared = (one: DOMRect, other: DOMRect): number =>
      Math.min(
        Math.min(one.right, other.right) - Math.max(one.left, other.left),
        Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
      );
    return Math.max(0, ...words.flatMap((line) => ring.map((arrow) => shared(line, arrow))));
  });

for (const locale of locales) {
  test.describe(`A reader of /${locale}/ in a window of any width`, () => {
    test('reads the head of the article clear of its sign', async ({ page, isMobile }) => {
      await page.goto(localePath(locale));
      for (const size of windows[isMobile ? 'phone' : 'desk']) {
        await page.setViewportSize(size);
        expect(await measureOverlap(page), `${size.width} px`).toBeLessThan(12);
      }
    });

    test('sees the picture of a step whole above its words, on a phone', async ({
      page,
      isMobile,
    }) => {
      test.skip(!isMobile, 'on a desk the words stand beside the picture');
      await page.setViewportSize({ width: 390, height: 844 });
      await openArticle(page, locale, placeOf('stargate'));
      await expectStep(page, 'stargate');
      const words = await page.locator(`#${placeOf('stargate')} .words`).boundingBox();
      const bottoms = await page
        .locator('.stage .plot-phone .player')
        .evaluateAll((players) => players.map((each) => each.getBoundingClientRect().bottom));
      expect(Math.max(...bottoms)).toBeLessThan(words?.y ?? 0);
    });

    test('never scrolls sideways while the loop moves', async ({ page, isMobile }) => {
      await openArticle(page, locale, placeOf('oracle'));
      await expectStep(page, 'oracle');
      expect(await findOverflows(page, isMobile)).toEqual([]);
    });

    test('never scrolls sideways where all lies flat', async ({ page, isMobile }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await openArticle(page, locale);
      expect(await findOverflows(page, isMobile)).toEqual([]);
    });

    test('never scrolls sideways on the other pages', async ({ page, isMobile }) => {
      const paths = [
        'method/',
        'models/',
        'report/',
        'charts/',
        'charts/deals-counted/',
        'charts/money-loop/',
      ];
      const own = paths.map((path) => localePath(locale, path));
      for (const address of ['/', ...own, '/no-such-page/']) {
        await page.goto(address);
        expect(await findOverflows(page, isMobile), address).toEqual([]);
      }
    });

    test('sees the turns that the tab key leads to, before the loop has come to stand and after', async ({
      page,
    }) => {
      for (const size of [
        { width: 360, height: 740 },
        { width: 1280, height: 720 },
      ]) {
        await page.setViewportSize(size);
        await openArticle(page, locale);
        for (const place of [`#title-${moneyLoop.id}`, `#${placeOf('oracle')} h4`]) {
          await page.locator(place).evaluate((element) => {
            element.scrollIntoView({ block: 'end', behavior: 'instant' });
          });
          for (const turn of await page.locator('.stage .turn').all()) {
            await turn.focus();
            await expect(turn, `${size.width} px, ${place}`).toBeInViewport({ ratio: 1 });
          }
        }
        const before = await page.evaluate(() => scrollY);
        for (const link of await page.locator('.stage :is(.turn, .rail a)').all()) {
          await link.focus();
          expect(await page.evaluate(() => scrollY), 'focus moves what stands').toBe(before);
        }
      }
    });

    test('sees neither the words of a step nor a link that it focuses covered by the bar', async ({
      page,
    }) => {
      await openArticle(page, locale, placeOf('coreweave'));
      await expectStep(page, 'coreweave');
      const bar = await page.locator('.bar').boundingBox();
      const words = page.locator(`#${placeOf('coreweave')} h4`);
      expect((await words.boundingBox())?.y).toBeGreaterThan((bar?.y ?? 0) + (bar?.height ?? 0));
      const before = await page.evaluate(() => scrollY);
      for (const control of await page.locator('.bar :is(a, button):visible').all()) {
        await control.focus();
        expect(await page.evaluate(() => scrollY), 'focus in the bar moves the page').toBe(before);
      }
    });
  });
}
