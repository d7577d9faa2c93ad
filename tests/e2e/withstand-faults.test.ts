/**
 * What a reader still has when something goes wrong. That styles come late cannot happen: they stand in the
 * page itself, before its words.
 */
import {
  expect,
  test,
  type Browser,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';

import { loopSteps } from '../../src/charts/money-loop/steps.ts';
import { charts } from '../../src/charts/index.ts';
import { exploreWords } from '../../src/i18n/explore.ts';
import { localePath, locales } from '../../src/i18n/locale.ts';
import { clickFarAway, normalize, numberInProse, openArticle, placeOf } from './support/article.ts';
import { expectStep, leapToStep } from './support/loop.ts';
import { addStyles } from './support/styles.ts';
import { shareOf } from './support/turns.ts';

/** All words of the story, as a page without scripts has them: what no fault may take away. */
async function readAllWords(
  browser: Browser,
  options: BrowserContextOptions,
  address: string,
): Promise<string[]> {
  const context = await browser.newContext({ ...options, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  const words = await readWords(page);
  await context.close();
  return words;
}

/** As they are seen: what is hidden has none. */
async function readWords(page: Page): Promise<string[]> {
  // What is not laid out yet would have none either.
  await addStyles(page, '* { content-visibility: visible !important }');
  const texts = page.locator('main :is(h1, h2, h3, h4, p, li, summary):not(.stage *)');
  return (await texts.allInnerTexts()).map(normalize);
}

/** As they are seen on any page or frame. @param without what stands there only for a browser that runs no scripts. */
const readVisibleWords = (page: Page, without: string): Promise<string[]> =>
  page.evaluate(
    (selector) =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'body :is(h1, h2, h3, h4, p, li, summary, td, th)',
        ),
      ]
        .filter((words) => words.checkVisibility() && words.closest(selector) === null)
        .map((words) => words.innerText.replace(/\s+/g, ' ').trim())
        .filter(Boolean),
    without,
  );

/** The page as one that lies flat: a still for each step, and every chart in its place. */
async function expectFlatStory(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'still');
  for (const { id } of loopSteps) {
    await expect(page.locator(`#${placeOf(id)} .still svg:visible`), id).toHaveCount(1);
  }
  for (const { id } of charts.filter((chart) => chart.id !== 'money-loop')) {
    await expect(page.locator(`#chart-${id} .picture svg:visible`).first(), id).toBeVisible();
  }
}

const holdScripts = (page: Page) => page.route('**/*.js', (route) => route.abort());

/** As in a browser that has the one half of what the scripts need. */
const breakScripts = (page: Page) =>
  page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'IntersectionObserver');
    Reflect.deleteProperty(globalThis, 'ResizeObserver');
  });

/** What may go wrong with scripts, and which words then stand for nothing that is lost. */
const scriptFaults = [
  { strike: holdScripts, unneeded: 'noscript, .without-scripts' },
  // The choices of the code to embed, in the place of those words, need nothing of what is missing.
  { strike: breakScripts, unneeded: 'noscript, .without-scripts, .by-hand' },
];

/** What 1280 px by 1024 px hold at 400 %. */
const fourfold = { width: 320, height: 256 };

/** One page of each kind besides the article, and of the frames one of each kind. */
const otherPages = [
  'method/',
  'models/',
  'charts/',
  'charts/deals-counted/',
  'charts/weak-link/',
  'report/',
  'embed/money-loop/',
  'embed/new-deals/',
  'embed/weak-link/',
];

/** Between lines, letters and words as far as WCAG 1.4.12 has it. */
const spaceOut = (page: Page): Promise<void> =>
  addStyles(
    page,
    `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
         word-spacing: 0.16em !important }
     p { margin-block-end: 2em !important }`,
  );

/** As a browser does that was told to write twice as large, but for the widths at which the page changes its form. */
const doubleLetters = async (page: Page): Promise<void> => {
  const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  await addStyles(page, `html { font-size: calc(2 * ${size}) !important }`);
};

const unfoldAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/** The words that stand beside the window, or of which something that hides what leaves it cuts a part off. */
async function findCutWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isCut = (words: Element): boolean => {
      const hidesOwn = getComputedStyle(words).overflowX === 'hidden';
      if (hidesOwn && words.scrollWidth > words.clientWidth + 1) return true;
      const inner = words.getBoundingClientRect();
      let scrolls = false;
      for (let each = words.parentElement; each !== null; each = each.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(each);
        // What is reached by scrolling sideways, such as a table, may be wider.
        scrolls ||= overflowX === 'auto' || overflowX === 'scroll';
        const outer = each.getBoundingClientRect();
        if (overflowX === 'hidden' && inner.right > outer.right + 1) return true;
        if (overflowX === 'hidden' && inner.left < outer.left - 1) return true;
        if (overflowY === 'hidden' && inner.bottom > outer.bottom + 1) return true;
      }
      const { clientWidth } = document.documentElement;
      return !scrolls && (inner.left < -1 || inner.right > clientWidth + 1);
    };
    return [...document.querySelectorAll('body :is(h1, h2, h3, h4, p, li, td, th, summary, label)')]
      .filter((words) => words.checkVisibility() && words.closest('.visually-hidden') === null)
      .filter(isCut)
      .map((words) => words.textContent.trim().slice(0, 60));
  });
}

async function expectNothingCut(page: Page): Promise<void> {
  expect(await findCutWords(page), page.url()).toEqual([]);
  const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(scrollWidth, page.url()).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
}

for (const locale of locales) {
  test.describe(`A reader of /${locale}/`, () => {
    let words: string[];

    test.beforeAll(async ({ browser, baseURL, contextOptions }) => {
      words = await readAllWords(
        browser,
        contextOptions,
        new URL(localePath(locale), baseURL).href,
      );
      expect(words.length).toBeGreaterThan(200);
    });

    test('whose scripts are kept back reads everything, laid flat', async ({ page }) => {
      await holdScripts(page);
      await page.goto(localePath(locale));
      await expectFlatStory(page);
      expect(await readWords(page)).toEqual(words);
    });

    test('whose script breaks off half-way reads everything, laid flat', async ({ page }) => {
      await breakScripts(page);
      await page.goto(localePath(locale));
      await expectFlatStory(page);
      expect(await readWords(page)).toEqual(words);
    });

    test('whose scripts are kept back, or break off half-way, reads all of the other pages too', async ({
      browser,
      contextOptions,
      baseURL,
      page,
      isMobile,
    }) => {
      const context = await browser.newContext({
        ...contextOptions,
        javaScriptEnabled: false,
      });
      const plain = await context.newPage();
      for (const path of shareOf(otherPages, locale, isMobile)) {
        await plain.goto(new URL(localePath(locale, path), baseURL).href);
        for (const { strike, unneeded } of scriptFaults) {
          const all = await readVisibleWords(plain, unneeded);
          expect(all.length, path).toBeGreaterThan(2);
          const faulty = await page.context().newPage();
          await strike(faulty);
          await faulty.goto(localePath(locale, path));
          const words = await readVisibleWords(faulty, unneeded);
          expect(words, path).toEqual(expect.arrayContaining(all));
          await faulty.close();
        }
      }
      await context.close();
    });

    for (const kind of ['charts', 'embed'])
      test(`who is sent the address of a moved model in ${kind}/, when the line is down, is told that it is not shown, and tries again`, async ({
        page,
      }) => {
        const { unreached } = exploreWords[locale];
        const models = '**/scripts/models.*';
        await page.route(models, (route) => route.abort());
        await page.goto(localePath(locale, `${kind}/can-it-be-paid/?years=5`));
        await expect(page.getByText(unreached)).toBeVisible();
        await page.unroute(models);
        await page.locator('svg.plot:visible').first().click();
        await expect(page.locator('[data-moved]')).toBeVisible();
        await expect(page.getByText(unreached)).toBeHidden();
      });

    test('whose fonts are kept back reads in other letters, with nothing beside the window', async ({
      page,
    }) => {
      await page.route('**/fonts/**', (route) => route.abort());
      await page.goto(localePath(locale));
      await expect(page.locator('h1')).toBeVisible();
      expect(await readWords(page)).toEqual(words);
      const { scrollWidth, clientWidth } = await page.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        clientWidth: document.documentElement.clientWidth,
      }));
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    });

    test('on a line as slow as 3G has the words before fonts and scripts come', async ({
      page,
    }) => {
      let letGo = (): void => undefined;
      const held = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      await page.route(/\.(?:js|woff2)$/, async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(localePath(locale), { waitUntil: 'commit' });
      await expect(page.locator('footer')).toBeAttached();
      await expect(page.locator('h1')).toBeVisible();
      expect(await readWords(page)).toEqual(words);
      letGo();
      await page.waitForLoadState('networkidle');
      await leapToStep(page, 'oracle');
      await expectStep(page, 'oracle');
    });

    test('whose browser keeps nothing, or whose clock is wrong, uses the page as any other', async ({
      page,
    }) => {
      await page.clock.setFixedTime('1999-12-31T23:59:59Z');
      await page.addInitScript(() => {
        Object.defineProperty(globalThis, 'localStorage', {
          get: () => {
            throw new DOMException('refused', 'SecurityError');
          },
        });
      });
      const faults: string[] = [];
      page.on('pageerror', ({ message }) => faults.push(message));
      await openArticle(page, locale);
      expect(await readWords(page)).toEqual(words);
      await page.locator('[data-toggle="theme"]').click();
      await expect(page.locator('html')).toHaveAttribute('data-theme', /dark|light/);
      await clickFarAway(numberInProse(page, 'deals-total'));
      await expect(page.locator('#card')).toBeVisible();
      await page.keyboard.press('Escape');
      expect(faults).toEqual([]);
    });

    test('who enlarges the page fourfold, and spaces out its text, loses none of it', async ({
      page,
      isMobile,
    }) => {
      test.skip(isMobile, 'The width of a phone is the other half of the same thing.');
      await page.setViewportSize(fourfold);
      await openArticle(page, locale);
      await spaceOut(page);
      expect(await readWords(page)).toEqual(words);
      await expectNothingCut(page);
      for (const path of otherPages) {
        await page.goto(localePath(locale, path));
        await spaceOut(page);
        await unfoldAll(page);
        await expectNothingCut(page);
      }
    });

    test('who spaces out the text of a page never has to push it sideways, at any width', async ({
      page,
      isMobile,
    }) => {
      test.skip(isMobile, 'The window of a desk takes every width, those of phones too.');
      const expectNoWiderThanWindow = async (width: number): Promise<void> => {
        await page.setViewportSize({ width, height: 800 });
        const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(scrollWidth, page.url()).toBeLessThanOrEqual(width);
      };
      for (const path of ['method/', 'report/']) {
        await page.goto(localePath(locale, path));
        for (const width of [360, 385, 390]) await expectNoWiderThanWindow(width);
        await spaceOut(page);
        for (const width of [360, 385, 430, 480, 640, 768, 800])
          await expectNoWiderThanWindow(width);
      }
    });

    test('who spaces out the text of a page reads the name of every chapter in the bar', async ({
      page,
      isMobile,
    }) => {
      test.skip(isMobile, 'A phone has them in a menu.');
      for (const width of [1152, 1280]) {
        await page.setViewportSize({ width, height: 720 });
        await openArticle(page, locale);
        await spaceOut(page);
        const list = page.locator('#chapters');
        const cut = await list.evaluate((names) => {
          const room = names.getBoundingClientRect();
          const bar = names.parentElement?.getBoundingClientRect() ?? room;
          return [...names.querySelectorAll('a')].flatMap((name) => {
            const letters = document.createRange();
            letters.selectNodeContents(name);
            const { left, right, top, bottom } = letters.getBoundingClientRect();
            const isWhole =
              left >= room.left - 1 &&
              right <= room.right + 1 &&
              top >= bar.top &&
              bottom <= bar.bottom;
            return isWhole ? [] : [name.textContent];
          });
        });
        expect(cut, `${width} px`).toEqual([]);
      }
    });

    test('who asks a phone for letters twice as large has all of them, and every button', async ({
      page,
      isMobile,
    }) => {
      test.skip(!isMobile, 'A desk has room.');
      await page.setViewportSize({ width: 360, height: 740 });
      for (const path of ['', ...otherPages.filter((each) => !each.startsWith('embed/'))]) {
        await page.goto(localePath(locale, path));
        await doubleLetters(page);
        await unfoldAll(page);
        await expectNothingCut(page);
        for (const button of await page
          .locator('.bar')
          .locator('a:visible, button:visible')
          .all()) {
          await expect(button).toBeInViewport({ ratio: 1 });
        }
      }
    });
  });
}
