import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

import { localePath, locales } from '../../src/i18n/locale.ts';
import { numberInProse, openArticle, placeOf, unfoldAll } from './support/article.ts';
import { expectStep } from './support/loop.ts';

const standards = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22a',
  'wcag22aa',
  'best-practice',
];

/** What the colours of a page can break: all that can differ between its light and its dark form. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

async function findViolations(
  page: Page,
  runOnly: Parameters<AxeBuilder['options']>[0]['runOnly'],
  parts: readonly string[],
): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  for (const part of parts) builder.include(part);
  const { violations } = await builder
    .options({
      ...(runOnly === undefined ? {} : { runOnly }),
      // Off unless asked for, though a standard's.
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
      preload: false,
    })
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}

/** @param parts the parts of the page that differ from what another test looks at; or else all of it. */
async function expectNoViolation(page: Page, parts: readonly string[] = []): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await findViolations(page, { type: 'tag', values: standards }, parts)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(
    await findViolations(page, { type: 'rule', values: rulesOfColour }, parts),
    'dark',
  ).toEqual([]);
}

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

    test('with a card open', async ({ page }) => {
      await openArticle(page, locale);
      await numberInProse(page, 'oracle-contract').click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectNoViolation(page, ['.bar', 'h1, h2, h3', '#card']);
    });

    test('where the models have been moved', async ({ page }) => {
      await page.goto(localePath(locale, 'models/?back=0.5&left=5&growth=34&line=nonsense'));
      await expect(page.locator('[data-moved] .handle').last()).toBeVisible();
      await expectNoViolation(page);
    });

    test('on the page about the method', async ({ page }) => {
      await page.goto(localePath(locale, 'method/'));
      await expectNoViolation(page);
    });
  });
}

test('Axe finds nothing against the door and the page for what is not there', async ({ page }) => {
  for (const address of ['/', '/no-such-page/']) {
    await page.goto(address);
    await expectNoViolation(page);
  }
});
