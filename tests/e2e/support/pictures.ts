/** What is wrong with the texts of the pictures as they are drawn: measured, not looked at. */
import type { Page } from '@playwright/test';

/**
 * Lays out in the open what a still shows: the inside of a copy cannot be measured. That both look alike
 * is for a test of its own.
 */
export async function openStills(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const use of document.querySelectorAll('.still use')) {
      const original = document.querySelector(use.getAttribute('href') ?? '');
      if (original === null) throw new Error('A still of nothing.');
      use.replaceWith(original.cloneNode(true));
    }
  });
}

/** Puts a step into the picture of the stage at once, with nothing on its way to somewhere. */
export async function drawStep(page: Page, step: string): Promise<void> {
  await page.evaluate((id) => {
    const stage = document.querySelector<HTMLElement>('.stage');
    if (stage === null) throw new Error('No stage.');
    stage.dataset['step'] = id;
    for (const animation of stage.getAnimations({ subtree: true })) animation.finish();
  }, step);
}

/**
 * Every text of every picture in the page that
 * - lies on another text, or on a player that is not its own,
 * - leaves its picture, or
 * - is drawn smaller than 12 px.
 *
 * @param within where to look; a selector.
 */
export function findFlaws(page: Page, within: string): Promise<string[]> {
  return page.evaluate((scope) => {
    const slack = 1;
    const smallest = 12;

    const isSeen = (element: Element, picture: Element): boolean => {
      for (let each: Element | null = element; each !== null; each = each.parentElement) {
        if (Number(getComputedStyle(each).opacity) === 0) return false;
        if (each === picture) break;
      }
      return element.checkVisibility();
    };
    /** The room of the letters: the box of a text has some more above and below, as a line has. */
    const boxOf = (text: Element): DOMRect => {
      const { x, y, width, height } = text.getBoundingClientRect();
      return new DOMRect(x, y + height * 0.15, width, height * 0.8);
    };
    const overlap = (one: DOMRect, other: DOMRect): boolean =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > slack &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > slack;
    /** The player that a text names or numbers: of the parts of the loop by their name, or else where it is. */
    const ownerOf = (element: Element): string | Element | null => {
      const player = element.closest('.player, .order');
      return /(?<= [po]-)\S+/.exec(player?.getAttribute('class') ?? '')?.[0] ?? player;
    };
    const leaves = (box: DOMRect, frame: DOMRect): boolean =>
      box.left < frame.left - slack ||
      box.right > frame.right + slack ||
      box.top < frame.top - slack ||
      box.bottom > frame.bottom + slack;

    const checkPicture = (picture: SVGSVGElement): string[] => {
      const step = picture.closest<HTMLElement | SVGElement>('[data-step]')?.dataset['step'] ?? '';
      const place = `${picture.dataset['chart'] ?? ''} ${step}`.trim();
      const frame = picture.getBoundingClientRect();
      const texts = [...picture.querySelectorAll('text')]
        .filter((text) => isSeen(text, picture) && text.textContent.trim() !== '')
        .map((text) => ({ text, box: boxOf(text), words: text.textContent }));
      const players = [...picture.querySelectorAll('.player')].flatMap((player) => {
        const body = player.querySelector('.body');
        if (body === null || !isSeen(body, picture)) return [];
        const name = player.querySelector('text')?.textContent ?? '';
        return [{ player, name, box: body.getBoundingClientRect() }];
      });
      return texts.flatMap(({ text, box, words }, index) => {
        const { a = 1, b = 0 } = text.getScreenCTM() ?? {};
        const size = parseFloat(getComputedStyle(text).fontSize) * Math.hypot(a, b);
        return [
          ...(size < smallest - 0.05 ? [`${place}: “${words}” is ${size.toFixed(1)} px`] : []),
          ...(leaves(box, frame) ? [`${place}: “${words}” leaves the picture`] : []),
          ...texts
            .slice(index + 1)
            .filter((other) => overlap(box, other.box))
            .map((other) => `${place}: “${words}” lies on “${other.words}”`),
          ...players
            .filter(
              ({ player, box: body }) => ownerOf(text) !== ownerOf(player) && overlap(box, body),
            )
            .map(({ name }) => `${place}: “${words}” lies on the player “${name}”`),
        ];
      });
    };
    return [...document.querySelectorAll<SVGSVGElement>(`${scope} svg.plot`)]
      .filter((picture) => picture.checkVisibility())
      .flatMap(checkPicture);
  }, within);
}
