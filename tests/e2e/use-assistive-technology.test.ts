import { expect, test, type Locator } from '@playwright/test';

import { chartAddress } from '../../src/charts/addresses.ts';
import { charts } from '../../src/charts/index.ts';
import { localePath, locales } from '../../src/i18n/locale.ts';
import { messages } from '../../src/i18n/messages.ts';
import {
  clickFarAway,
  goToPlace,
  numberInProse,
  openArticle,
  placeOf,
  unfoldAll,
} from './support/article.ts';
import { expectNoViolation } from './support/axe.ts';
import { expectStep, stageOf } from './support/loop.ts';
import { shareOf } from './support/turns.ts';

/** The time grows with the page. */
test.describe.configure({ timeout: 90_000 });

/** The words of a picture by whether they are seen; what is seen once is not hidden elsewhere. */
const readTexts = (picture: Locator): Promise<{ shown: string[]; hidden: string[] }> =>
  picture.evaluate((svg) => {
    const isSeen = (text: Element): boolean => text.checkVisibility({ opacityProperty: true });
    const read = (texts: Element[]): string[] => texts.map(({ textContent }) => textContent);
    const texts = [...svg.querySelectorAll('text')];
    const shown = read(texts.filter(isSeen));
    const hidden = read(texts.filter((text) => !isSeen(text)));
    return { shown, hidden: hidden.filter((words) => !shown.join(' ').includes(words)) };
  });

const copyAll = (picture: Locator): Promise<string> =>
  picture.evaluate((svg) => {
    getSelection()?.selectAllChildren(svg);
    return getSelection()?.toString() ?? '';
  });

for (const locale of locales) {
  test.describe(`Axe finds nothing against /${locale}/`, () => {
    test('while the loop moves', async ({ page }) => {
      await openArticle(page, locale, placeOf('stargate'));
      await expectStep(page, 'stargate');
      await expectNoViolation(page, ['.bar', '#loop']);
    });

    test('where all lies flat, with the tables and some of the entries unfolded', async ({
      page,
    }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await openArticle(page, locale);
      await unfoldAll(page, '.chart details, #numbers details:first-of-type');
      await expectNoViolation(page);
    });

    test('and hears where the words of the sources begin and end', async ({ page }) => {
      await openArticle(page, locale);
      const checks = page.getByRole('note', { name: messages[locale].checked });
      await expect(checks).toHaveCount(await page.locator('.check').count());
      await expect(checks).not.toHaveCount(0);
    });

    test('with a card open', async ({ page }) => {
      await openArticle(page, locale);
      await clickFarAway(numberInProse(page, 'oracle-contract'));
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectNoViolation(page, ['.bar', 'h1, h2, h3', '#card']);
    });

    test('where the models have been moved', async ({ page }) => {
      await page.goto(localePath(locale, 'models/?back=0.5&left=5&growth=34&line=nonsense'));
      await expect(page.locator('[data-moved] .handle').last()).toBeVisible();
      await expectNoViolation(page);
    });

    // One page of a kind is built like the next: languages and screens take turns with them.
    test('on its share of the pages of the charts, and of the report', async ({
      page,
      isMobile,
    }) => {
      test.slow();
      const turn = 2 * locales.indexOf(locale) + Number(isMobile);
      for (const { id } of charts.filter((_, index) => index % 4 === turn)) {
        await page.goto(chartAddress(id, locale));
        await expectNoViolation(page, ['main']);
      }
      await page.goto(localePath(locale, 'report/'));
      const parts = ['#opening', '.listing', '#glossary', '.tools, #numbers thead, #numbers .uses'];
      await expectNoViolation(page, parts.slice(turn, turn + 1));
    });

    test('on its share of the other pages', async ({ page, isMobile }) => {
      for (const path of shareOf(['method/', 'charts/'], locale, isMobile)) {
        await page.goto(localePath(locale, path));
        await expectNoViolation(page);
      }
    });
  });
}

for (const locale of locales) {
  test(`A reader of /${locale}/ hears and copies of the loop only what its step shows`, async ({
    page,
  }) => {
    await openArticle(page, locale, placeOf('openai'));
    await expectStep(page, 'openai');
    const picture = stageOf(page).locator('svg.plot:visible');
    await expect(picture).toHaveRole('toolbar');
    for (const step of ['openai', 'oracle'] as const) {
      await goToPlace(page, placeOf(step));
      await expectStep(page, step);
      await expect(async () => {
        const { shown, hidden } = await readTexts(picture);
        expect(hidden.length).toBeGreaterThan(0);
        const heard = await picture.ariaSnapshot();
        const copied = await copyAll(picture);
        for (const words of shown) expect(copied).toContain(words);
        for (const words of hidden) {
          expect(heard).not.toContain(words);
          expect(copied).not.toContain(words);
        }
      }).toPass({ timeout: 4000 });
    }
  });
}

test('Axe finds nothing against the doors and the page for what is not there', async ({ page }) => {
  for (const address of ['/', '/data/', '/no-such-page/']) {
    await page.goto(address);
    await expectNoViolation(page);
  }
});
