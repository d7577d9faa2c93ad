import { expect, test, type Locator, type Page } from '@playwright/test';

import { chartAddress, embedAddress } from '../../src/charts/addresses.ts';
import { quantities } from '../../src/data/index.ts';
import { localePath, locales } from '../../src/i18n/locale.ts';
import { messages } from '../../src/i18n/messages.ts';
import {
  clickFarAway,
  entryOf,
  goToPlace,
  normalize,
  numberInProse,
  openArticle,
  placeOf,
  press,
  settleScroll,
} from './support/article.ts';
import { expectStep, stageOf } from './support/loop.ts';

const cardOf = (page: Page): Locator => page.getByRole('dialog');

/** The card is open, has the keyboard, and says what the entry says. */
async function expectCard(page: Page, quantity: string): Promise<void> {
  const card = cardOf(page);
  const entry = entryOf(page, quantity);
  await expect(card).toBeVisible();
  await expect(card).toBeInViewport({ ratio: 1 });
  await expect(card).toHaveAccessibleName(normalize(await entry.locator('h4').textContent()));
  expect(normalize(await card.locator('article').textContent())).toBe(
    normalize(await entry.textContent()),
  );
  expect(await card.evaluate((element) => element.contains(document.activeElement))).toBe(true);
}

/** A number of the prose whose entry leads on to another. */
const overlapping = quantities.find(({ id }) => id === 'oracle-contract');
const overlapped = overlapping?.overlaps[0]?.with ?? '';

for (const locale of locales) {
  const t = messages[locale].card;

  test.describe(`A reader of /${locale}/ who asks where a number comes from`, () => {
    test('presses it and gets its card, by mouse or by touch', async ({ page, hasTouch }) => {
      await openArticle(page, locale);
      const pressIt = (target: Locator): Promise<void> =>
        hasTouch ? target.tap() : target.click();
      const number = numberInProse(page, 'deals-total');
      await pressIt(number);
      await expectCard(page, 'deals-total');
      await pressIt(cardOf(page).getByRole('button', { name: t.close }));
      await expect(cardOf(page)).toBeHidden();
      await expect(number).toBeFocused();

      await pressIt(number);
      await expectCard(page, 'deals-total');
      await pressIt(page.locator('#opening h2'));
      await expect(cardOf(page)).toBeHidden();
    });

    test('goes from its card to the source by the keys, and on from there', async ({ page }) => {
      await openArticle(page, locale);
      await numberInProse(page, 'deals-total').press('Enter');
      await expectCard(page, 'deals-total');
      const link = cardOf(page).locator('a[href^="#cite-"]').first();
      const place = (await link.getAttribute('href')) ?? '';
      await link.press('Enter');
      await expect(cardOf(page)).toBeHidden();
      await expect(page.locator(place)).toBeInViewport();
      await page.keyboard.press('Tab');
      const inSource = () =>
        page.locator(place).evaluate((source) => source.contains(document.activeElement));
      expect(await inSource()).toBe(true);
    });

    test('scrolls in the card, and not in the page below it', async ({ page, isMobile }) => {
      test.skip(isMobile, 'There is no wheel.');
      await page.setViewportSize({ width: 600, height: 500 });
      await openArticle(page, locale);
      const number = numberInProse(page, 'nvidia-investment');
      await clickFarAway(number);
      await expect(cardOf(page)).toBeVisible();
      await settleScroll(page);
      const before = await page.evaluate(() => scrollY);
      await cardOf(page).hover();
      for (let turn = 0; turn < 12; turn += 1) {
        await page.mouse.wheel(0, 300);
        await page.waitForTimeout(50);
      }
      await settleScroll(page);
      const card = await cardOf(page).evaluate(
        ({ scrollTop, scrollHeight, clientHeight }) => scrollHeight - clientHeight - scrollTop,
      );
      expect(card).toBeLessThan(2);
      expect(await page.evaluate(() => scrollY)).toBe(before);
    });

    test('opens it by Enter, closes it by Escape, and is back where they were', async ({
      page,
    }) => {
      await openArticle(page, locale);
      const number = numberInProse(page, 'compute-access');
      await number.focus();
      await page.keyboard.press('Enter');
      await expectCard(page, 'compute-access');
      await page.keyboard.press('Tab');
      await expect(cardOf(page).getByRole('button', { name: t.close })).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(cardOf(page)).toBeHidden();
      await expect(number).toBeFocused();
    });

    test('leaves it by Tab at either end, closed, and goes on from the number', async ({
      page,
    }) => {
      const openIt = async (target: Locator): Promise<void> => {
        await target.focus();
        await page.keyboard.press('Enter');
        await expect(cardOf(page)).toBeVisible();
      };
      const leaveIt = async (key: 'Tab' | 'Shift+Tab'): Promise<void> => {
        const most = 3 + (await cardOf(page).locator('a, button').count());
        for (let each = 0; each < most && (await cardOf(page).isVisible()); each += 1) {
          await page.keyboard.press(key);
        }
        await expect(cardOf(page)).toBeHidden();
      };
      for (const [address, selector] of [
        [localePath(locale), '.story a[data-quantity="compute-access"]:not(td a)'],
        [
          `${localePath(locale)}#chart-compute-gigawatts`,
          '#chart-compute-gigawatts svg.plot:visible [tabindex="0"]',
        ],
        [chartAddress('new-deals', locale), 'svg.plot:visible [tabindex="0"]'],
        [embedAddress('new-deals', locale), 'svg.plot:visible [tabindex="0"]'],
      ] as const) {
        await page.goto(address);
        const opener = page.locator(selector).first();
        await opener.focus();
        await page.keyboard.press('Tab');
        const next = await page.evaluateHandle(() => document.activeElement);

        await openIt(opener);
        await leaveIt('Tab');
        expect(await next.evaluate((each) => each === document.activeElement), address).toBe(true);

        await openIt(opener);
        await page.keyboard.press('Tab');
        await leaveIt('Shift+Tab');
        await expect(opener, address).toBeFocused();

        await openIt(opener);
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Escape');
        await expect(cardOf(page)).toBeHidden();
        await expect(opener, address).toBeFocused();
      }
    });

    test('keeps it in the window, with the way to close it, when the window is turned', async ({
      page,
      viewport,
    }) => {
      const { width = 0, height = 0 } = viewport ?? {};
      for (const [before, after] of [
        [
          { width, height },
          { width: height, height: width },
        ],
        [
          { width: 1180, height: 820 },
          { width: 820, height: 1180 },
        ],
        [
          { width: 1440, height: 900 },
          { width: 800, height: 500 },
        ],
      ] as const) {
        await page.setViewportSize(before);
        await openArticle(page, locale);
        const number = numberInProse(page, 'oracle-contract');
        await clickFarAway(number);
        await expect(cardOf(page)).toBeVisible();
        await page.setViewportSize(after);
        await expect(cardOf(page)).toBeInViewport({ ratio: 1 });
        await cardOf(page).getByRole('button', { name: t.close }).click();
        await expect(cardOf(page)).toBeHidden();
        await expect(number).toBeFocused();
      }
    });

    test('reads it over what it is of, where there is no room beside that', async ({ page }) => {
      await page.setViewportSize({ width: 853, height: 380 });
      await page.goto(chartAddress('money-loop', locale));
      const arrow = page.locator('svg.plot:visible [data-quantity="nvidia-investment"]').first();
      await arrow.focus();
      await page.keyboard.press('Enter');
      await expect(cardOf(page)).toBeInViewport({ ratio: 1 });
      const { height = 0 } = (await cardOf(page).boundingBox()) ?? {};
      expect(height).toBeGreaterThan(140);
    });

    test('opens it from a mark of a chart, and from an arrow and a label of the loop', async ({
      page,
      hasTouch,
    }) => {
      await openArticle(page, locale, 'chart-promises-and-means');
      const by = hasTouch ? 'touch' : 'mouse';
      const bar = page.locator(
        '#chart-promises-and-means svg.plot:visible rect[data-quantity="stargate"]',
      );
      await clickFarAway(bar);
      await expectCard(page, 'stargate');
      // The hue tells it to those who see it.
      await expect(cardOf(page)).toContainText(messages[locale].card.certaintyAndLayer);
      await expect(cardOf(page)).toContainText(messages[locale].layers.compute);
      await page.keyboard.press('Escape');

      await goToPlace(page, placeOf('nvidia'));
      await expectStep(page, 'nvidia');
      const picture = stageOf(page).locator('svg:visible');
      await press(picture.locator('text[data-quantity="nvidia-investment"]'), by);
      await expectCard(page, 'nvidia-investment');
      await page.keyboard.press('Escape');
      await expect(cardOf(page)).toBeHidden();
      await press(picture.locator('.flow[data-flow="nvidia-openai-investment"]'), by);
      await expectCard(page, 'nvidia-investment');
      await page.keyboard.press('Escape');

      await goToPlace(page, placeOf('oracle'));
      await expectStep(page, 'oracle');
      await press(picture.locator('.flow[data-flow="oracle-nvidia-chips"] .sign'), by);
      await expect(cardOf(page)).toContainText(messages[locale].loop.amountNotKnown);
      await expect(cardOf(page).getByRole('link')).toHaveText(['The Register', 'TechSpot']);
    });

    test('opens it from the table of a chart', async ({ page }) => {
      await openArticle(page, locale, 'chart-nvidia-openai-circle');
      const chart = page.locator('#chart-nvidia-openai-circle');
      await clickFarAway(chart.getByText(messages[locale].figure.table));
      const cell = chart.getByRole('cell').locator('[data-quantity="goldman-revenue"]').first();
      await cell.click();
      await expectCard(page, 'goldman-revenue');
      await page.keyboard.press('Escape');
      await expect(cell).toBeFocused();
    });

    test('goes on from the card to the one that it overlaps with, in the same place', async ({
      page,
    }) => {
      await openArticle(page, locale);
      const number = numberInProse(page, 'oracle-contract');
      await clickFarAway(number);
      await expectCard(page, 'oracle-contract');
      const corner = async (): Promise<number | undefined> => (await cardOf(page).boundingBox())?.x;
      const before = await corner();
      await cardOf(page).locator(`[data-quantity="${overlapped}"]`).click();
      await expectCard(page, overlapped);
      expect(await corner()).toBe(before);
      await page.keyboard.press('Escape');
      await expect(number).toBeFocused();
    });

    test('follows the card to the source, and the card makes room', async ({ page }) => {
      await openArticle(page, locale);
      await clickFarAway(numberInProse(page, 'deals-total'));
      const source = cardOf(page).locator('a[href^="#cite-"]').first();
      const target = (await source.getAttribute('href')) ?? '';
      await source.click();
      await expect(cardOf(page)).toBeHidden();
      await expect(page.locator(target)).toBeInViewport();
      await expect(page).toHaveURL(new RegExp(`${target}$`));
    });

    test('opens a new tab by a click with Ctrl held, and no card', async ({ page }) => {
      await openArticle(page, locale);
      const tab = page.context().waitForEvent('page');
      await clickFarAway(numberInProse(page, 'deals-total'), { modifiers: ['ControlOrMeta'] });
      await expect(await tab).toHaveURL(/#source-deals-total$/);
      await expect(cardOf(page)).toBeHidden();
    });
  });
}
