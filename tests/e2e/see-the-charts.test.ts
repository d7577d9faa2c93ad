import { expect, test, type Locator } from '@playwright/test';

import { chartAddress } from '../../src/charts/addresses.ts';
import { isExplorable } from '../../src/charts/explorable.ts';
import { charts } from '../../src/charts/index.ts';
import { locales } from '../../src/i18n/locale.ts';
import { openArticle, placeOf, stepIds } from './support/article.ts';
import { expectStep } from './support/loop.ts';
import { drawStep, findFlaws, openStills } from './support/pictures.ts';

/** Windows in which a picture is looked at: the narrowest, the usual, and the borders between sizes. */
const windows = {
  phone: [
    { width: 320, height: 568 },
    { width: 390, height: 844 },
    { width: 640, height: 360 },
  ],
  desk: [
    { width: 768, height: 1024 },
    { width: 1024, height: 700 },
    { width: 1280, height: 800 },
    { width: 1366, height: 650 },
    { width: 1600, height: 900 },
  ],
};

/** A page that is still being laid out may move what is clicked away from under the pointer. */
async function unfold(details: Locator): Promise<void> {
  await expect(async () => {
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
    await expect(details).toHaveAttribute('open', '', { timeout: 1000 });
  }).toPass();
}

for (const locale of locales) {
  test.describe(`A reader of /${locale}/ who looks at the pictures`, () => {
    test('is shown by a shade that a table goes on, but not on paper', async ({
      page,
      isMobile,
    }) => {
      test.skip(!isMobile, 'On a desk the tables have the room that they need.');
      await page.goto(chartAddress('money-loop', locale));
      const table = page.locator('.scroller').first();
      await expect(table).toHaveCSS('background-image', /gradient/);
      await page.emulateMedia({ media: 'print' });
      await expect(table).toHaveCSS('background-image', 'none');
    });

    test('can read every label of every chart and still: none covered, cut or small', async ({
      page,
      isMobile,
    }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await openArticle(page, locale);
      await openStills(page);
      const flaws: string[] = [];
      for (const size of windows[isMobile ? 'phone' : 'desk']) {
        await page.setViewportSize(size);
        const found = await findFlaws(page, 'main');
        flaws.push(...found.map((flaw) => `${size.width} px, ${flaw}`));
      }
      expect(flaws).toEqual([]);
    });

    test('can read every label of the moving picture at every step', async ({ page, isMobile }) => {
      await openArticle(page, locale, placeOf('openai'));
      await expectStep(page, 'openai');
      const flaws: string[] = [];
      for (const size of windows[isMobile ? 'phone' : 'desk']) {
        await page.setViewportSize(size);
        for (const step of stepIds) {
          await drawStep(page, step);
          const found = await findFlaws(page, '.stage');
          flaws.push(...found.map((flaw) => `${size.width}×${size.height} px, ${flaw}`));
        }
      }
      expect(flaws).toEqual([]);
    });

    test('sees in a still just what was measured of it', async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      for (const step of ['stargate', 'weak'] as const) {
        await openArticle(page, locale, placeOf(step));
        const still = page.locator(`#${placeOf(step)} .still`);
        const before = await still.screenshot();
        await openStills(page);
        expect((await still.screenshot()).equals(before), step).toBe(true);
      }
    });

    test('sees each number of the roles in the middle of its dot', async ({ page }) => {
      await openArticle(page, locale);
      const distances = await page.locator('#chart-roles svg.plot:visible').evaluate((picture) => {
        const centerOf = (element: Element): number => {
          const { left, right } = element.getBoundingClientRect();
          return (left + right) / 2;
        };
        const dots = [...picture.querySelectorAll('circle')].map(centerOf);
        return [...picture.querySelectorAll('text')]
          .filter(({ textContent }) => /^\P{L}*\d\P{L}*$/u.test(textContent))
          .map(centerOf)
          .map((center) => Math.min(...dots.map((dot) => Math.abs(dot - center))));
      });
      expect(distances.length).toBeGreaterThan(6);
      for (const distance of distances) expect(distance).toBeLessThan(1);
    });

    test('finds a picture for every chart, named by its takeaway, with its words and its table', async ({
      page,
    }) => {
      await openArticle(page, locale);
      for (const { id, text, table } of charts.filter((chart) => !isExplorable(chart))) {
        const figure = page.locator(`#chart-${id}`);
        const { title, description } = text[locale]();
        await expect(figure).toHaveAccessibleName(title);
        await expect(figure.getByRole('heading', { name: title })).toBeVisible();
        await expect(figure.locator('.picture svg:visible').last()).toHaveAccessibleName(title);
        await expect(figure.getByText(description)).toBeHidden();
        await unfold(figure.locator('details').first());
        await expect(figure.getByText(description)).toBeVisible();
        await unfold(figure.locator('details').nth(1));
        await expect(figure.getByRole('row')).toHaveCount(table(locale).rows.length + 1);
      }
    });
  });
}
