import { entryOf } from './entry.ts';
import { marked } from './marks.ts';

/**
 * The card: any element with `data-quantity`, a number in the prose or a mark in a picture, opens it with
 * the source of the number, an arrow without a number of its own by its `data-flow` with who pays whom, and
 * any with `data-term` with what a word means. Its content is a copy of an
 * entry that stands in the page, which is also where the link leads when there are no scripts.
 *
 * @param place puts the open card where it is seen together with what opened it.
 */
export function startCards(
  card: HTMLElement,
  place: (card: HTMLElement, trigger: Element) => void,
): void {
  let opener: HTMLElement | SVGElement | null = null;

  const goBack = (): void => opener?.focus({ preventScroll: true });

  const open = (trigger: Element, entry: HTMLElement): void => {
    // What is pressed in the card is gone once the card is filled anew.
    const from = card.contains(trigger) ? null : trigger;
    fill(card, entry);
    card.showPopover();
    if (from === null) return;
    opener = from instanceof HTMLElement || from instanceof SVGElement ? from : null;
    place(card, from);
  };

  card.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const source = target.closest<HTMLElement>('a[href^="#cite-"]');
    // The focus goes on from the source, and not from what opened the card.
    if (source !== null) opener = null;
    source?.blur();
    if (source !== null || target.closest('.close') !== null) card.hidePopover();
  });

  closeByTab(card, goBack);
  openWhenPressed(card, open);
  openWhilePointedAt(card, open);

  addEventListener('resize', () => {
    if (opener !== null && card.matches(':popover-open')) place(card, opener);
  });

  card.addEventListener('toggle', (event) => {
    if (event.newState === 'open') return;
    const focusIsLost =
      card.contains(document.activeElement) || document.activeElement === document.body;
    if (focusIsLost) goBack();
  });
}

const triggers = `${marked}, [data-term]`;

type Open = (trigger: Element, entry: HTMLElement) => void;

function openWhenPressed(card: HTMLElement, open: Open): void {
  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element))
      return;
    const trigger = event.target.closest(triggers);
    const entry = entryOf(trigger);
    if (trigger === null || entry === null) return;
    event.preventDefault();
    open(trigger, entry);
    card.focus();
  });
}

function fill(card: HTMLElement, entry: HTMLElement): void {
  const copy = entry.cloneNode(true) as HTMLElement;
  copy.removeAttribute('id');
  const title = copy.querySelector('h3, h4');
  if (title !== null) {
    title.id = 'card-title';
    // No longer below the headings of its list: in the outline of the page the card stands by itself.
    title.ariaLevel = '2';
  }
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'close';
  close.setAttribute('aria-label', card.dataset['close'] ?? '');
  close.textContent = '×';
  card.replaceChildren(close, copy);
  card.tabIndex = -1;
  card.scrollTop = 0;
}

/** Ms before a word that is pointed at explains itself, and before it stops when it no longer is. */
const patience = 250;

/**
 * A word explains itself to a mouse that rests on it. The card stays as long as the mouse is on the word
 * or on the card, and Escape closes it, as WCAG 1.4.13 asks; the focus stays where it was.
 */
function openWhilePointedAt(card: HTMLElement, open: Open): void {
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

/** The card stands at the end of the page, and would throw whoever tabs out of it there. */
function closeByTab(card: HTMLElement, goBack: () => void): void {
  card.addEventListener('keydown', (event) => {
    if (!leadsOut(card, event)) return;
    card.hidePopover();
    goBack();
    // Backward the opener is where the key leads; forward the browser goes on from it.
    if (event.shiftKey) event.preventDefault();
  });
}

/** Whether a key takes the focus beyond the first or the last thing in the card. */
function leadsOut(card: HTMLElement, { key, shiftKey, target }: KeyboardEvent): boolean {
  if (key !== 'Tab') return false;
  const stops = [...card.querySelectorAll('a, button')];
  return target === stops.at(shiftKey ? 0 : -1) || (shiftKey && target === card);
}
