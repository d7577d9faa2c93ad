import type { OpenCard } from './card.ts';
import { entryOf } from './entry.ts';

/** Ms before a word that is pointed at explains itself, and before it stops when it no longer is. */
const patience = 250;

/**
 * A word explains itself to a mouse that rests on it. The card stays as long as the mouse is on the word
 * or on the card, and Escape closes it, as WCAG 1.4.13 asks; the focus stays where it was.
 */
export function openWhilePointedAt(card: HTMLElement, open: OpenCard): void {
  let timer = 0;
  let openedByPointing = false;
  const after = (run: () => void): void => {
    clearTimeout(timer);
    timer = window.setTimeout(run, patience);
  };
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType !== 'mouse' || !(target instanceof Element)) return;
    const word = target.closest('[data-term]');
    const entry = entryOf(word);
    if (word !== null && entry !== null && !card.contains(word)) {
      after(() => {
        // One that was asked for by a press stays.
        if (card.matches(':popover-open') && !openedByPointing) return;
        open(word, entry);
        openedByPointing = true;
      });
    } else if (card.contains(target)) {
      clearTimeout(timer);
    } else {
      after(() => {
        if (openedByPointing && !card.contains(document.activeElement)) card.hidePopover();
        openedByPointing = false;
      });
    }
  });
}
