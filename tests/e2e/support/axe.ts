/** Asks axe whether a page can be read by all. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

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
  // A frame is a page of its own, and looked at as one.
  const builder = new AxeBuilder({ page }).exclude('iframe');
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
export async function expectNoViolation(page: Page, parts: readonly string[] = []): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await findViolations(page, { type: 'tag', values: standards }, parts)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(
    await findViolations(page, { type: 'rule', values: rulesOfColour }, parts),
    'dark',
  ).toEqual([]);
}
