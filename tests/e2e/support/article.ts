/** What the tests know of the article: its addresses, its words, and how to open it. */
import { expect, type Locator, type Page } from '@playwright/test';

import { moneyLoop } from '../../../src/charts/money-loop/chart.ts';
import { loopSteps, type LoopStepId } from '../../../src/charts/money-loop/steps.ts';
import { localePath, type Locale } from '../../../src/i18n/locale.ts';
import { addStyles } from './styles.ts';

export const stepIds: readonly LoopStepId[] = loopSteps.map(({ id }) => id);

/** The id in the page, and so the end of the address, of a step. */
export const placeOf = (step: LoopStepId): string => `${moneyLoop.chapter}-${step}`;

export async function openArticle(page: Page, locale: Locale, place = ''): Promise<void> {
  await page.goto(localePath(locale) + (place === '' ? '' : `#${place}`));
  await settleFonts(page);
  if (place !== '') await settleScroll(page);
}

/**
 * What stands above a place takes its true height only as the reader comes near, and the browser moves
 * the page so that what is read stays where it is: until the page has been at rest for some frames.
 */
export async function settleScroll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);
    for (let last = NaN, atRest = 0; atRest < 20; await nextFrame()) {
      atRest = scrollY === last ? atRest + 1 : 0;
      last = scrollY;
    }
  });
}

/**
 * Scrolls to what stands far from what is read, and clicks it once the page is at rest. The tool's own click
 * follows at once: what moves away between press and release is not clicked, and no reader is that fast. Not for pages
 * without scripts, which have no frames to wait for.
 */
export async function clickFarAway(
  target: Locator,
  options?: Parameters<Locator['click']>[0],
): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  await settleFonts(target.page());
  await settleScroll(target.page());
  await target.click(options);
}

/** As a link does that leads to a place of the page. */
export async function goToPlace(page: Page, place: string): Promise<void> {
  await page.evaluate((id) => {
    location.hash = id;
  }, place);
}

/** Boxes are measured with the site's own letters, never with their stand-ins. */
export async function settleFonts(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
}

/**
 * As a reader may do who wants to see all: nothing stays folded, or nothing of what is named. And all of it
 * is laid out, as it is for one who has scrolled there: what the browser skips has boxes of no meaning.
 */
export async function unfoldAll(page: Page, selector = 'details'): Promise<void> {
  await addStyles(page, '* { content-visibility: visible !important }');
  await page.evaluate((folded) => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>(folded))
      details.open = true;
  }, selector);
}

/** Text as it is read: without the spaces that only lay out the markup. */
export const normalize = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

/**
 * Clicks or taps a thing where it stands. The tool's own click would first scroll to what is already in
 * view where the page keeps room for its bar, and so move what is tested.
 */
export async function press(target: Locator, by: 'mouse' | 'touch' = 'mouse'): Promise<void> {
  await expect(target).toBeInViewport();
  const { x, y, width, height } = (await target.boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  };
  const page = target.page();
  if (by === 'touch') await page.touchscreen.tap(x + width / 2, y + height / 2);
  else await page.mouse.click(x + width / 2, y + height / 2);
}

export const entryOf = (page: Page, quantity: string): Locator =>
  page.locator(`#source-${quantity}`);

/** The first number of the prose that opens this entry. */
export const numberInProse = (page: Page, quantity: string): Locator =>
  page.locator(`.story a[data-quantity="${quantity}"]:not(td a)`).first();
