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

const themes = ['light', 'dark'] as const;

/** What axe finds, with the places; the check of target sizes is off unless asked for. */
async function findViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({
      runOnly: { type: 'tag', values: standards },
      rules: { 'target-size': { enabled: true } },
    })
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id} (${help}): ${target.join(' ')} ${failureSummary}`,
    ),
  );
}

async function expectNoViolation(page: Page): Promise<void> {
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme });
    expect(await findViolations(page), theme).toEqual([]);
  }
}

for (const locale of locales) {
  test.describe(`Axe finds nothing against /${locale}/`, () => {
    test('while the loop moves', async ({ page }) => {
      await openArticle(page, locale, placeOf('stargate'));
      await expectStep(page, 'stargate');
      await expectNoViolation(page);
    });

    test('where all lies flat and unfolded', async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await openArticle(page, locale);
      await unfoldAll(page);
      await expectNoViolation(page);
    });

    test('with a card open', async ({ page }) => {
      await openArticle(page, locale);
      await numberInProse(page, 'oracle-contract').click();
      await expect(page.getByRole('dialog')).toBeVisible();
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
