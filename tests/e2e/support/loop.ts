/** How the tests move through the loop, and how they see which step it shows. */
import { expect, type Locator, type Page } from '@playwright/test';

import type { LoopStepId } from '../../../src/charts/money-loop/steps.ts';
import type { Locale } from '../../../src/i18n/locale.ts';
import { messages } from '../../../src/i18n/messages.ts';
import { placeOf } from './article.ts';

export const stageOf = (page: Page): Locator => page.locator('#loop .stage');

export const railOf = (page: Page, locale: Locale): Locator =>
  page.getByRole('navigation', { name: messages[locale].loop.steps });

/** The picture and the rail both stand at the step. */
export async function expectStep(page: Page, step: LoopStepId): Promise<void> {
  await expect(stageOf(page)).toHaveAttribute('data-step', step);
  await expect(page.locator('#loop .rail [aria-current="step"]')).toHaveAttribute(
    'href',
    `#${placeOf(step)}`,
  );
}

/** Leaps, with nothing between, to a place of the page: 0 is its top and 1 its end. */
export async function leapTo(page: Page, share: number): Promise<void> {
  await page.evaluate((part) => {
    scrollTo({ top: part * document.documentElement.scrollHeight, behavior: 'instant' });
  }, share);
}

/** Puts the words of a step in the middle of the window. */
export async function leapToStep(page: Page, step: LoopStepId): Promise<void> {
  await page.locator(`#${placeOf(step)} .words`).evaluate((words) => {
    words.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
}

/** Leaps to where the loop is just out of the window, before it or after it. */
async function leapBeside(page: Page, end: 'start' | 'end'): Promise<void> {
  await page.locator('#loop').evaluate((loop, side) => {
    const { top, bottom } = loop.getBoundingClientRect();
    scrollBy({ top: side === 'start' ? top - innerHeight : bottom, behavior: 'instant' });
  }, end);
}

/**
 * Scrolls over the whole loop from one side to the other, four tenths of the window at a time.
 *
 * @returns the steps that the picture showed; one that the rail did not share says so.
 */
export async function scrollThroughLoop(page: Page, towards: 'end' | 'start'): Promise<string[]> {
  const first = towards === 'end' ? 'openai' : 'weak';
  await leapBeside(page, towards === 'end' ? 'start' : 'end');
  await expectStep(page, first);
  const others = await page.evaluate(async (direction) => {
    const loop = document.getElementById('loop');
    const stage = loop?.querySelector<HTMLElement>('.stage');
    if (loop === null || stage === null || stage === undefined) throw new Error('No loop.');

    const seen: string[] = [];
    const note = (step: string): void => {
      const marked = loop.querySelector('[aria-current="step"]')?.getAttribute('href') ?? '';
      seen.push(marked.endsWith(`-${step}`) ? step : `${step}, but on the rail ${marked}`);
    };
    const observer = new MutationObserver(() => {
      const step = stage.dataset['step'] ?? '';
      // The rail follows the picture by a frame.
      requestAnimationFrame(() => {
        note(step);
      });
    });
    observer.observe(stage, { attributeFilter: ['data-step'] });

    // One frame to scroll, and one for those who observe it.
    const frames = (): Promise<unknown> =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const isDone = (): boolean => {
      const { top, bottom } = loop.getBoundingClientRect();
      return direction === 'end' ? bottom <= 0 : top >= innerHeight;
    };
    while (!isDone()) {
      const distance = (direction === 'end' ? 1 : -1) * innerHeight * 0.4;
      scrollBy({ top: distance, behavior: 'instant' });
      await frames();
    }
    observer.disconnect();
    return seen;
  }, towards);
  return [first, ...others];
}
