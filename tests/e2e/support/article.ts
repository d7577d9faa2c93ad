/** What the tests know of the article: its addresses, its words, and how to open it. */
import type { Locator, Page } from '@playwright/test';

import { moneyLoop } from '../../../src/charts/money-loop/chart.ts';
import { loopSteps, type LoopStepId } from '../../../src/charts/money-loop/steps.ts';
import { localePath, type Locale } from '../../../src/i18n/locale.ts';

export const stepIds: readonly LoopStepId[] = loopSteps.map(({ id }) => id);

/** The id in the page, and so the end of the address, of a step. */
export const placeOf = (step: LoopStepId): string => `${moneyLoop.chapter}-${step}`;

export async function openArticle(page: Page, locale: Locale, place = ''): Promise<void> {
  await page.goto(localePath(locale) + (place === '' ? '' : `#${place}`));
  await settleFonts(page);
}

/** Boxes are measured with the site's own letters, never with their stand-ins. */
export async function settleFonts(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
}

/** As a reader may do who wants to see all: nothing stays folded. */
export async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** Text as it is read: without the spaces that only lay out the markup. */
export const normalize = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

export const entryOf = (page: Page, quantity: string): Locator =>
  page.locator(`#source-${quantity}`);

/** The first number of the prose that opens this entry. */
export const numberInProse = (page: Page, quantity: string): Locator =>
  page.locator(`.story a[data-quantity="${quantity}"]:not(td a)`).first();
