/**
 * The source card: any element with `data-quantity` opens it, a number in the prose or a mark in a
 * picture. Its content is a copy of the quantity's entry in the list of numbers, which is also where
 * the link leads when there are no scripts.
 */
export function startCards(card: HTMLElement): void {
  let opener: HTMLElement | null = null;

  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element))
      return;
    const trigger = event.target.closest('[data-quantity]');
    const entry = document.getElementById(`source-${trigger?.getAttribute('data-quantity') ?? ''}`);
    if (trigger === null || entry === null) return;
    event.preventDefault();
    if (!card.contains(trigger)) {
      opener = trigger instanceof HTMLElement ? trigger : null;
      placeBeside(card, trigger.getBoundingClientRect());
    }
    fill(card, entry);
    card.showPopover();
    card.focus();
  });

  card.addEventListener('click', (event) => {
    const isWayOut =
      event.target instanceof Element && event.target.closest('.close, a[href^="#cite-"]') !== null;
    if (isWayOut) card.hidePopover();
  });

  card.addEventListener('toggle', (event) => {
    if (event.newState === 'open') return;
    const focusIsLost =
      card.contains(document.activeElement) || document.activeElement === document.body;
    if (focusIsLost) opener?.focus({ preventScroll: true });
  });
}

function fill(card: HTMLElement, entry: HTMLElement): void {
  const copy = entry.cloneNode(true) as HTMLElement;
  copy.removeAttribute('id');
  const title = copy.querySelector('h4');
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

/** Px between the card and what opened it, and between the card and the edge of the window. */
const gap = 8;

/** On a wide window: below what was pressed, or above it where there is more room. */
function placeBeside(card: HTMLElement, { top, bottom, left, right }: DOMRect): void {
  const width = 24 * parseFloat(getComputedStyle(document.documentElement).fontSize);
  const start = document.dir === 'rtl' ? innerWidth - right : left;
  const below = innerHeight - bottom;
  const inline = Math.max(gap, Math.min(start, innerWidth - width - gap));
  card.style.setProperty('--card-inline', `${inline}px`);
  card.style.setProperty('--card-block', below > top ? `${bottom + gap}px` : 'auto');
  card.style.setProperty('--card-block-end', below > top ? 'auto' : `${innerHeight - top + gap}px`);
  card.style.setProperty('--card-room', `${Math.max(below, top) - 2 * gap}px`);
}
