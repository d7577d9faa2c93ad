/** Px between the card and what opened it, and between the card and the edge of the window. */
const gap = 8;

/**
 * On a wide window: below what was pressed, or above it where there is more room; at the edge beyond which that is,
 * where it has left the window as that was turned.
 */
export function placeBeside(card: HTMLElement, trigger: Element): void {
  const box = trigger.getBoundingClientRect();
  const top = Math.min(box.top, innerHeight);
  const bottom = Math.max(0, box.bottom);
  const width = 24 * parseFloat(getComputedStyle(document.documentElement).fontSize);
  const start = document.dir === 'rtl' ? innerWidth - box.right : box.left;
  const below = innerHeight - bottom;
  const inline = Math.max(gap, Math.min(start, innerWidth - width - gap));
  card.style.setProperty('--card-inline', `${inline}px`);
  card.style.setProperty('--card-block', below > top ? `${bottom + gap}px` : 'auto');
  card.style.setProperty('--card-block-end', below > top ? 'auto' : `${innerHeight - top + gap}px`);
  card.style.setProperty('--card-room', `${Math.max(below, top) - 2 * gap}px`);
}
