import { entryOf } from './entry.ts';
import { isForBrowser } from './keys.ts';
import { marked } from './marks.ts';

/**
 * The card: any element with `data-quantity`, a number in the prose or a mark in a picture, opens it with
 * the source of the number, an arrow without a number of its own by its `data-flow` with who pays whom, and
 * any with `data-term` with what a word means. Its content is a copy of an
 * entry that stands in the page, which is also where the link leads when there are no scripts.
 *
 * @param place puts the open card where it is seen together with what opened it.
 * @returns what opens it.
 */
export function startCards(
  card: HTMLElement,
  place: (card: HTMLElement, trigger: Element) => void,
): OpenCard {
  let opener: HTMLElement | SVGElement | null = null;
  /** Whether the focus has been in it, since it was opened: a card that is only pointed at takes none. */
  let isEntered = false;

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

  addEventListener('resize', () => {
    if (opener !== null && card.matches(':popover-open')) place(card, opener);
  });

  card.addEventListener('focusin', () => {
    isEntered = true;
  });
  card.addEventListener('toggle', (event) => {
    if (event.newState === 'open') return;
    const { activeElement } = document;
    if (isEntered && (card.contains(activeElement) || activeElement === document.body)) goBack();
    isEntered = false;
  });
  return open;
}

const triggers = `${marked}, [data-term]`;

/** Fills the card with an entry, and shows it by what it is of. */
export type OpenCard = (trigger: Element, entry: HTMLElement) => void;

function openWhenPressed(card: HTMLElement, open: OpenCard): void {
  document.addEventListener('click', (event) => {
    if (isForBrowser(event) || !(event.target instanceof Element)) return;
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
