/** The marks of the pictures, by keyboard: one stop a picture, arrows between its marks, a card for each. */
import { expect, test, type Locator, type Page } from '@playwright/test';

import { chartAddress, embedAddress } from '../../src/charts/addresses.ts';
import { locales } from '../../src/i18n/locale.ts';
import { messages } from '../../src/i18n/messages.ts';
import { entryOf, normalize, openArticle, placeOf } from './support/article.ts';
import { expectStep, leapToStep, stageOf } from './support/loop.ts';

/** The picture of the chart in the size that is seen, once the page has opened it to keys. */
async function openPicture(page: Page, chart: string): Promise<Locator> {
  const picture = page.locator(`#chart-${chart} .picture svg[role="toolbar"]:visible`).first();
  // What stands above takes its true height only on the way there.
  await expect(async () => {
    await page.locator(`#chart-${chart} .picture`).first().scrollIntoViewIfNeeded();
    await expect(picture).toBeInViewport({ timeout: 500 });
  }).toPass();
  return picture;
}

const isWithin = (picture: Locator): Promise<boolean> =>
  picture.evaluate((element) => element.contains(document.activeElement));

const focusedQuantity = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-quantity') ?? null);

for (const locale of locales) {
  test.describe(`A reader of /${locale}/ who uses the keys in a picture`, () => {
    test('finds one stop a picture, and every quantity of it by the arrows', async ({ page }) => {
      await openArticle(page, locale);
      const picture = await openPicture(page, 'promises-and-means');
      await expect(picture.locator('[tabindex="0"]')).toHaveCount(1);
      await picture.locator('[tabindex="0"]').focus();

      const forward = locale === 'he' ? 'ArrowLeft' : 'ArrowRight';
      const reached: (string | null)[] = [];
      const marks = await picture.locator('[role="button"]').count();
      for (let step = 0; step < marks; step += 1) {
        reached.push(await focusedQuantity(page));
        await page.keyboard.press(forward);
      }
      expect(marks).toBeGreaterThan(6);
      expect(new Set(reached).size).toBe(marks);
      expect(await focusedQuantity(page)).toBe(reached[0]);
    });

    test('stops once at a picture on the way through the page, and once on the way back', async ({
      page,
    }) => {
      await openArticle(page, locale);
      const picture = await openPicture(page, 'promises-and-means');
      const mark = picture.locator('[tabindex="0"]');
      await mark.focus();
      for (const [out, back] of [
        ['Tab', 'Shift+Tab'],
        ['Shift+Tab', 'Tab'],
      ] as const) {
        await page.keyboard.press(out);
        expect(await isWithin(picture)).toBe(false);
        await page.keyboard.press(back);
        await expect(mark).toBeFocused();
      }
    });

    test('meets every picture that has marks on the way through the page, however fast', async ({
      page,
    }) => {
      await openArticle(page, locale);
      const pictures = await page
        .locator('.picture:not(.still) > svg.plot:visible:has([data-quantity], [data-flow])')
        .evaluateAll((all) => all.map((picture) => picture.getAttribute('data-chart')));
      const met = new Set<string | null>();
      for (;;) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => ({
          isPage: document.activeElement === document.body,
          chart: document.activeElement?.closest('svg')?.getAttribute('data-chart') ?? null,
        }));
        if (focused.isPage) break;
        met.add(focused.chart);
      }
      expect(pictures.length).toBeGreaterThan(10);
      expect(pictures.filter((chart) => !met.has(chart))).toEqual([]);
    });

    test('finds a stop in the loop while a step fades into the next, and is not put out of it', async ({
      page,
    }) => {
      await openArticle(page, locale, placeOf('web'));
      await expectStep(page, 'web');
      const picture = stageOf(page).locator('svg[role="toolbar"]:visible');
      await picture.locator('[tabindex="0"]').focus();
      for (const step of ['memory', 'amd', 'openai'] as const) {
        await leapToStep(page, step);
        await expectStep(page, step);
        // Past the fading, at whose end the browser takes the focus from what is hidden.
        await page.waitForTimeout(1000);
        expect(await isWithin(picture), step).toBe(true);
      }

      await page.keyboard.press('Shift+Tab');
      expect(await isWithin(picture)).toBe(false);
      for (const step of ['web', 'openai'] as const) {
        await leapToStep(page, step);
        await expectStep(page, step);
        await page.keyboard.press('Tab');
        expect(await isWithin(picture), step).toBe(true);
        await page.keyboard.press('Shift+Tab');
      }
    });

    test('hears of each mark what it measures and how much it is', async ({ page }) => {
      await openArticle(page, locale);
      const picture = await openPicture(page, 'promises-and-means');
      const value = normalize(await entryOf(page, 'stargate').locator('.value').textContent());
      const mark = picture.locator('[role="button"][data-quantity="stargate"]');
      expect(normalize(await mark.getAttribute('aria-label'))).toContain(`: ${value}`);
    });

    test('hears of a mark only once how much it is', async ({ page }) => {
      await page.goto(chartAddress('memory-share', locale));
      const mark = page.locator('[role="button"][data-quantity="memory-share"]').first();
      const value = normalize(await entryOf(page, 'memory-share').locator('.value').textContent());
      expect(normalize(await mark.getAttribute('aria-label')).split(value)).toHaveLength(2);
    });

    test('opens the card of a mark, and comes back to it', async ({ page }) => {
      await openArticle(page, locale);
      const picture = await openPicture(page, 'chip-purchases');
      await picture.locator('[tabindex="0"]').focus();
      await page.keyboard.press('End');
      const quantity = await focusedQuantity(page);
      await page.keyboard.press('Enter');
      await expect(page.locator('#card')).toBeVisible();
      await expect(page.locator('#card .value')).toHaveText(
        normalize(
          await entryOf(page, quantity ?? '')
            .locator('.value')
            .textContent(),
        ),
      );
      await page.keyboard.press('Escape');
      await expect(page.locator('#card')).toBeHidden();
      expect(await focusedQuantity(page)).toBe(quantity);
    });

    test('keeps the keys of the browser, as those that go back, while at a mark', async ({
      page,
    }) => {
      await openArticle(page, locale);
      const picture = await openPicture(page, 'chip-purchases');
      await picture.locator('[tabindex="0"]').focus();
      const before = await focusedQuantity(page);
      for (const key of ['Alt+ArrowDown', 'Control+End']) await page.keyboard.press(key);
      expect(await focusedQuantity(page)).toBe(before);
    });

    test('leaves the picture by Escape, for what follows it', async ({ page }) => {
      await openArticle(page, locale);
      const picture = await openPicture(page, 'chip-purchases');
      await picture.locator('[tabindex="0"]').focus();
      await page.keyboard.press('Escape');
      await expect(page.locator('#chart-chip-purchases summary').first()).toBeFocused();
    });

    test('learns of every arrow of the loop who pays, how much if it is known, and who says so', async ({
      page,
    }) => {
      await page.goto(`/${locale}/charts/money-loop/`);
      const picture = await openPicture(page, 'money-loop');
      await picture.locator('[tabindex="0"]').focus();
      const marks = await picture.locator('[role="button"]').count();
      const names = new Set<string>();
      const card = page.getByRole('dialog');
      for (let mark = 0; mark < marks; mark += 1) {
        const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
        await page.keyboard.press('Enter');
        const title = normalize(await card.locator('h4').textContent());
        const value = normalize(await card.locator('.value').textContent());
        await expect(card).toHaveAccessibleName(title);
        expect(normalize(name ?? '')).toContain(`${title}: ${value}`);
        expect(value).toMatch(new RegExp(`\\d|${messages[locale].loop.amountNotKnown}`));
        await expect(card.locator('dt').last()).toHaveText(messages[locale].card.sources);
        await expect(card.locator('dd').last()).toHaveText(/\p{L}/u);
        await page.keyboard.press('Escape');
        await expect(card).toBeHidden();
        names.add(name ?? '');
        await page.keyboard.press('ArrowDown');
      }
      expect(names.size).toBe(marks);
      const arrows = picture.locator('.flow');
      await expect(arrows).toHaveCount(await picture.locator('.flow[role="button"]').count());
    });

    test('opens a thin arrow by a finger that comes down beside it', async ({ page, isMobile }) => {
      test.skip(!isMobile, 'There is no finger.');
      await openArticle(page, locale, 'supply-chain-memory');
      const arrow = page
        .locator('.stage svg:visible .flow[data-flow="openai-memory-makers"]')
        .first();
      const { x, y, width, height } = (await arrow.boundingBox()) ?? {
        x: 0,
        y: 0,
        width: 0,
        height: 0,
      };
      await page.touchscreen.tap(x + width / 2 - 10, y + height / 2);
      await expect(page.locator('#card h4')).toHaveText(
        normalize(await page.locator('#source-memory-share h4').textContent()),
      );
    });

    test('reaches the arrows that a step of the loop shows, and no others', async ({ page }) => {
      await openArticle(page, locale, 'supply-chain-nvidia');
      const picture = page.locator('.stage svg[role="toolbar"]:visible');
      await expect(
        picture.locator('[role="button"][data-quantity="nvidia-investment"]'),
      ).toHaveCount(1);
      await expect(picture.locator('[role="button"][data-quantity="oracle-contract"]')).toHaveCount(
        0,
      );
    });
  });

  test.describe(`A reader of /${locale}/ who meets a word of the trade`, () => {
    test('has it explained by a press, and by a mouse that rests on it', async ({
      page,
      isMobile,
    }) => {
      await openArticle(page, locale);
      const word = page.locator('[data-term="hyperscaler"]').first();
      await word.scrollIntoViewIfNeeded();
      if (isMobile) await word.tap();
      else await word.hover();
      const meaning = page.locator('#card .meaning');
      await expect(meaning).toBeVisible();
      await expect(meaning).toHaveText(
        normalize(await page.locator('#term-hyperscaler .meaning').textContent()),
      );
      if (isMobile) return;
      await page.locator('#card').hover();
      await page.waitForTimeout(400);
      await expect(meaning).toBeVisible();
      await page.mouse.move(2, 300);
      await expect(meaning).toBeHidden();
      await expect(word).not.toBeFocused();
    });

    test('has the word explained that the mouse went on to', async ({ page, isMobile }) => {
      test.skip(isMobile, 'There is no mouse.');
      await page.setViewportSize({ width: 1280, height: 4000 });
      await openArticle(page, locale);
      for (const term of ['gigawatt', 'letter-of-intent']) {
        await page.locator(`[data-term="${term}"]`).first().hover();
        await expect(page.locator('#card .meaning')).toHaveText(
          normalize(await page.locator(`#term-${term} .meaning`).textContent()),
        );
      }
    });

    test('has it explained by the keys, and goes on from there', async ({ page }) => {
      await openArticle(page, locale);
      const word = page.locator('[data-term="neocloud"]').first();
      await word.focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('#card .meaning')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(word).toBeFocused();
    });
  });

  test.describe(`A reader of /${locale}/ who picks out what to see`, () => {
    const nameOf = messages[locale].layers.equity;

    test('puts a layer aside in every chart that can, and finds it in the address', async ({
      page,
    }) => {
      await openArticle(page, locale);
      const boxes = page.getByRole('checkbox', { name: nameOf });
      await expect(boxes).toHaveCount(2);
      await boxes.first().uncheck();
      await expect(boxes.last()).not.toBeChecked();
      const aside = page.locator('#chart-deals-counted [data-off]');
      await expect(aside.first()).toHaveAttribute('data-quantity', 'nvidia-investment');
      expect(new URL(page.url()).searchParams.get('layers')?.split(',')).not.toContain('equity');
      await expect(page.locator('#chart-money-loop output')).toHaveText(/\d+.*\d+/);
    });

    test('who is sent such an address sees the same', async ({ page }) => {
      await page.goto(`/${locale}/?layers=debt,hardware&certainties=signed`);
      const shown = page.locator(
        '#chart-money-loop .filtered svg:visible use[data-flow]:not([data-off])',
      );
      await expect(page.locator('#chart-money-loop [data-off]').first()).toBeAttached();
      const flows = await shown.evaluateAll((uses) =>
        uses.map((use) => use.getAttribute('data-flow')),
      );
      expect([...new Set(flows)]).toEqual(['coreweave-nvidia-chips']);
    });

    test('sees no sum of parts of which some are put aside, and nothing that stood with these', async ({
      page,
    }) => {
      const total = page.locator('svg:visible').getByText(/1[.,]122|822/);
      for (const view of ['headline', 'once']) {
        const query = `view-deals-counted=${view}`;
        await page.goto(`${chartAddress('deals-counted', locale)}?${query}`);
        await expect(total).toBeVisible();
        const notes = page.locator('.view:visible .note');
        await expect(notes).toBeVisible();
        const { height } = (await page.locator('figure.chart .views').boundingBox()) ?? {};
        for (const path of [chartAddress, embedAddress]) {
          await page.goto(`${path('deals-counted', locale)}?${query}&certainties=signed`);
          await expect(total).toBeHidden();
          await expect(page.locator('.view .note').filter({ visible: true })).toHaveCount(0);
          const picture = page.locator('.view svg.plot:visible');
          await expect(picture.locator('.sign').filter({ visible: true })).toHaveCount(1);
          await expect(picture.locator('line').filter({ visible: true })).toHaveCount(0);
          await expect(page.locator('output')).toHaveText(/1.*6/);
        }
        await page.goto(`${chartAddress('deals-counted', locale)}?${query}&certainties=signed`);
        expect((await page.locator('figure.chart .views').boundingBox())?.height).toBe(height);
        // What is no part of the sum takes nothing from it.
        await page.goto(`${chartAddress('deals-counted', locale)}?${query}`);
        await page.getByRole('checkbox', { name: nameOf }).uncheck();
        await expect(total).toBeVisible();
      }
    });

    test('sees everything where the address names nothing that is there', async ({ page }) => {
      await page.goto(`/${locale}/?layers=%3Cscript%3E&certainties=,,`);
      await expect(page.getByRole('checkbox', { name: nameOf }).first()).toBeChecked();
      await expect(page.locator('[data-off]')).toHaveCount(0);
    });

    test('who has put everything aside finds it so again', async ({ page }) => {
      await page.goto(chartAddress('deals-counted', locale));
      const boxes = page.locator('input[name="layers"]');
      for (const box of await boxes.all()) await box.uncheck();
      const none = page.locator('output').filter({ hasText: /\b0\b.*6/ });
      await expect(none).toBeVisible();
      await page.reload();
      await expect(none).toBeVisible();
      expect(
        await boxes.evaluateAll((all) => all.filter((box) => (box as HTMLInputElement).checked)),
      ).toEqual([]);
    });

    test('hears how many are shown, and that all are again', async ({ page }) => {
      await page.goto(chartAddress('deals-counted', locale));
      const told = page.locator('output');
      const reset = page.getByRole('button', { name: messages[locale].filter.reset });
      const box = page.getByRole('checkbox', { name: nameOf });
      await expect(box).toBeVisible();
      // What is told in a place that was not there before is not told by every screen reader.
      await expect(page.getByRole('status').and(told)).toBeEmpty();
      await expect(reset).toBeHidden();
      await box.uncheck();
      await expect(told).toHaveText(/5.*6/);
      await reset.click();
      await expect(page.getByRole('status').and(told)).toHaveText(/6.*6/);
      await expect(told).toHaveAttribute('aria-live', 'polite');
      await expect(reset).toBeHidden();
      await expect(page.getByRole('checkbox').first()).toBeFocused();
    });

    test('is told of the chart whose filter is pressed, and of no other', async ({ page }) => {
      await openArticle(page, locale);
      await page.getByRole('checkbox', { name: nameOf }).first().uncheck();
      const live = page.locator('output').filter({ visible: true });
      await expect(live).toHaveCount(2);
      expect(
        await live.evaluateAll((all) => all.map((output) => output.getAttribute('aria-live'))),
      ).toEqual(['polite', 'off']);
    });

    test('counts every dollar once, by the keys, and can send that view', async ({ page }) => {
      await openArticle(page, locale);
      const chart = page.locator('#chart-deals-counted');
      await chart.locator('[value="headline"]').focus();
      await page.keyboard.press(locale === 'he' ? 'ArrowLeft' : 'ArrowRight');
      const notes = chart.locator('.note:visible');
      await expect(notes).toHaveCount(1);
      await expect(notes).toContainText('500 + 300 + 22 = 822');
      await expect(page).toHaveURL(/view-deals-counted=once/);
      await page.reload();
      await expect(chart.locator('.note:visible')).toContainText('822');
    });
  });
}
