import { expect, test, type Page } from '@playwright/test';

import { charts } from '../../src/charts/index.ts';
import { chapters } from '../../src/data/chapters.ts';
import { quantities, sources } from '../../src/data/index.ts';
import { directions, localePath, locales, otherLocales } from '../../src/i18n/locale.ts';
import { messages } from '../../src/i18n/messages.ts';
import {
  openArticle,
  placeOf,
  press,
  settleScroll,
  stepIds,
  unfoldAll,
} from './support/article.ts';
import { expectStep, leapToStep } from './support/loop.ts';
import { shareOf } from './support/turns.ts';

/** Every place of the article that others may link to. */
const places = [
  ...chapters,
  ...stepIds.map(placeOf),
  ...charts.map(({ id }) => `chart-${id}`),
  ...quantities.map(({ id }) => `source-${id}`),
  ...sources.map(({ id }) => `cite-${id}`),
];

/** Scrolls until a place has just come to where it is read, however little room it takes. */
async function putOnTheLine(page: Page, place: string): Promise<void> {
  await page.locator(`#${place}`).evaluate((element) => {
    const { top } = element.getBoundingClientRect();
    scrollBy({ top: top - innerHeight * 0.34, behavior: 'instant' });
  });
  await settleScroll(page);
}

/** A page notes the place that is read once it is at rest. */
async function comeToRest(page: Page): Promise<void> {
  await settleScroll(page);
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener('scrollend', resolve, { once: true });
        scrollBy({ top: 1, behavior: 'instant' });
      }),
  );
}

const readIds = (page: Page): Promise<string[]> =>
  page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));

for (const locale of locales) {
  test.describe(`A reader of /${locale}/ who looks for a place`, () => {
    test('sees in the bar which chapter is read, down the page and up again', async ({ page }) => {
      await openArticle(page, locale);
      const current = page.locator('[data-chapter][aria-current]');
      for (const chapter of [...chapters, ...chapters.toReversed().slice(1)]) {
        await page.locator(`#${chapter} h2`).evaluate((title) => {
          title.scrollIntoView({ behavior: 'instant' });
        });
        await expect(current).toHaveAttribute('data-chapter', chapter);
      }
    });

    test('sees by a line below the bar how far it is, grown from where a line of text begins', async ({
      page,
    }) => {
      await openArticle(page, locale);
      const width = page.viewportSize()?.width ?? 0;
      const readLine = () =>
        page.locator('.bar .progress').evaluate((line) => {
          const { left, right } = line.getBoundingClientRect();
          return { left, right: innerWidth - right };
        });
      const begins = directions[locale] === 'rtl' ? 'right' : 'left';
      const ends = begins === 'right' ? 'left' : 'right';
      await expect.poll(async () => (await readLine())[ends]).toBeGreaterThan(width * 0.95);
      await page.evaluate(() => {
        scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' });
      });
      await expect.poll(async () => (await readLine())[ends]).toBeLessThan(width * 0.7);
      const line = await readLine();
      expect(line[begins]).toBe(0);
      expect(line[ends]).toBeGreaterThan(width * 0.3);
    });

    test('reaches the last chapter of the menu however low the window is', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 256 });
      await openArticle(page, locale);
      const { chaptersTitle } = messages[locale];
      await press(page.getByRole('button', { name: chaptersTitle }));
      const last = page.getByRole('navigation', { name: chaptersTitle }).getByRole('link').last();
      await last.evaluate((link) => {
        link.scrollIntoView();
      });
      await expect(last).toBeInViewport({ ratio: 1 });
    });

    test('leaves the menu by the keys, and it is out of the way', async ({ page }) => {
      await page.setViewportSize({ width: 853, height: 420 });
      await openArticle(page, locale);
      const { chaptersTitle } = messages[locale];
      const menu = page.getByRole('navigation', { name: chaptersTitle });
      await page.getByRole('button', { name: chaptersTitle }).focus();
      await page.keyboard.press('Enter');
      for (let link = 0; link < chapters.length; link += 1) {
        await page.keyboard.press('Tab');
        await expect(menu.getByRole('link').nth(link)).toBeFocused();
      }
      await page.keyboard.press('Tab');
      await expect(menu).toBeHidden();
    });

    test('goes to a chapter by the bar or, where that has no room for names, by its menu', async ({
      page,
    }) => {
      await openArticle(page, locale);
      const { chaptersTitle, chapters: names } = messages[locale];
      const menu = page.getByRole('button', { name: chaptersTitle });
      const nav = page.getByRole('navigation', { name: chaptersTitle });
      for (const chapter of chapters.toReversed()) {
        if (await menu.isVisible()) await press(menu);
        await press(nav.getByRole('link', { name: names[chapter] }));
        await expect(page.locator(`#${chapter} h2`)).toBeInViewport({ ratio: 1 });
        await expect(page.locator('[data-chapter][aria-current]')).toHaveAttribute(
          'data-chapter',
          chapter,
        );
        if (await menu.isVisible()) await expect(nav).toBeHidden();
      }
    });

    for (const [from, to] of [
      ['since', 'supply-chain'],
      ['industry-effort', 'since'],
      ['opening', 'supply-chain'],
    ] as const)
      test(`goes by the bar from ${from} to the title of ${to}, below the bar, past what was never read`, async ({
        page,
      }) => {
        await openArticle(page, locale, from);
        const { chaptersTitle, chapters: names } = messages[locale];
        const menu = page.getByRole('button', { name: chaptersTitle });
        if (await menu.isVisible()) await press(menu);
        const nav = page.getByRole('navigation', { name: chaptersTitle });
        await press(nav.getByRole('link', { name: names[to] }));
        await settleScroll(page);
        const [bar, title] = await Promise.all(
          ['.bar', `#${to} h2`].map((each) => page.locator(each).boundingBox()),
        );
        expect(title?.y).toBeGreaterThan(bar?.height ?? NaN);
        expect(title?.y).toBeLessThan(300);
      });

    for (const { where, words: selector } of [
      { where: 'in the last chapter', words: '#since .story > p:nth-of-type(3)' },
      { where: 'in a list of two columns', words: '.voices li >> nth=6' },
    ])
      test(`finds the same words ${where} in the same place after loading the page anew, or coming back to it`, async ({
        page,
      }) => {
        await openArticle(page, locale);
        const words = page.locator(selector).last();
        // Another place was read, and noted, before.
        await comeToRest(page);
        // In strides, as a reader goes through the page: what is passed by is laid out.
        while (
          !(await words.evaluate((read) => read.getBoundingClientRect().top < innerHeight / 3))
        ) {
          await page.evaluate(() => {
            scrollBy({ top: innerHeight / 2, behavior: 'instant' });
          });
          await page.waitForTimeout(20);
        }
        const readTop = () => words.evaluate((read) => read.getBoundingClientRect().top);
        await comeToRest(page);
        const before = await readTop();
        const expectSamePlace = () =>
          expect.poll(async () => Math.abs((await readTop()) - before)).toBeLessThan(30);

        await page.reload();
        await expectSamePlace();
        await page.goto(localePath(locale, 'method/'));
        await page.goBack();
        await expectSamePlace();
      });

    test('finds every place that a link can name, each only once', async ({ page }) => {
      await openArticle(page, locale);
      const ids = await readIds(page);
      expect(places.filter((place) => !ids.includes(place))).toEqual([]);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);

      const targets = await page
        .locator('a[href^="#"]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
      expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
      const numbers = await page
        .locator('[data-quantity]')
        .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-quantity') ?? ''));
      expect(numbers.filter((id) => !ids.includes(`source-${id}`))).toEqual([]);
    });

    for (const other of otherLocales(locale)) {
      test(`takes the step along to /${other}/, from a scroll and from a link`, async ({
        page,
      }) => {
        await openArticle(page, locale);
        await leapToStep(page, 'memory');
        await expectStep(page, 'memory');
        await press(page.locator('[data-language]'));
        await expect(page).toHaveURL(`${localePath(other)}#${placeOf('memory')}`);
        await expectStep(page, 'memory');

        await openArticle(page, locale, placeOf('oracle'));
        await expectStep(page, 'oracle');
        await press(page.locator('[data-language]'));
        await expect(page).toHaveURL(`${localePath(other)}#${placeOf('oracle')}`);
        await expectStep(page, 'oracle');
      });

      test(`takes along to /${other}/ the chart, the number, the word or the source that is read`, async ({
        page,
        isMobile,
      }) => {
        const read = [
          'chart-roles',
          'chart-memory-share',
          'chart-new-deals',
          'source-stargate',
          'term-gigawatt',
          `cite-${sources.at(-12)?.id ?? ''}`,
        ];
        for (const place of shareOf(read, locale, isMobile)) {
          await openArticle(page, locale, 'glossary');
          await unfoldAll(page);
          await putOnTheLine(page, place);
          await press(page.locator('[data-language]'));
          await expect(page).toHaveURL(`${localePath(other)}#${place}`);
          await expect(page.locator(`#${place}`)).toBeInViewport();
        }
      });

      test(`takes along to /${other}/, beside this page too, what the address asks for`, async ({
        page,
        context,
      }) => {
        await page.goto(localePath(locale, 'models/?left=20'));
        const opened = context.waitForEvent('page');
        await page.locator('[data-language]').click({ button: 'middle' });
        await expect(await opened).toHaveURL(/models\/\?left=20/);
      });

      test(`takes the chapter along to /${other}/, and other pages as they are`, async ({
        page,
      }) => {
        await openArticle(page, locale, 'industry-effort');
        await expect(page.locator('[data-chapter][aria-current]')).toHaveAttribute(
          'data-chapter',
          'industry-effort',
        );
        await press(page.locator('[data-language]'));
        await expect(page).toHaveURL(`${localePath(other)}#industry-effort`);
        await expect(page.locator('#industry-effort h2')).toBeInViewport({ ratio: 1 });

        await page.goto(localePath(locale, 'method/'));
        await press(page.locator('[data-language]'));
        await expect(page).toHaveURL(localePath(other, 'method/'));
      });
    }
  });
}

test('Every place has the same name in every language', async ({ page }) => {
  const idsOf = new Map<string, string[]>();
  for (const locale of locales) {
    await page.goto(localePath(locale));
    idsOf.set(locale, await readIds(page));
  }
  const [first, ...others] = idsOf.values();
  for (const ids of others) expect(ids).toEqual(first);
});
