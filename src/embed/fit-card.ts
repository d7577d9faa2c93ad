/** Px between the card and what opened it, and between the card and the edge of the frame, as in its styles. */
const gap = 8;

/**
 * A frame ends where its chart ends, and the card may be taller than what is left of it, or than all of it.
 * So the page grows for as long as the card is open, and with it the frame wherever the host lets it.
 *
 * @returns what places the card beside the mark or the number that opened it.
 */
export function fitCard(card: HTMLElement): (card: HTMLElement, opener: Element) => void {
  const { body } = document;
  let opener: Element | undefined;

  const fit = (): void => {
    if (opener === undefined) return;
    const { offsetHeight, offsetWidth, clientHeight, scrollHeight } = card;
    body.style.minBlockSize = `${scrollHeight + offsetHeight - clientHeight + 2 * gap}px`;
    const { top, bottom, left, right } = opener.getBoundingClientRect();
    const start = document.dir === 'rtl' ? innerWidth - right : left;
    const isAbove = bottom + gap + offsetHeight > innerHeight && top - gap > offsetHeight;
    const block = isAbove ? top - gap - offsetHeight : bottom + gap;
    card.style.setProperty('--card-block', `${clamp(block, innerHeight - offsetHeight)}px`);
    card.style.setProperty('--card-inline', `${clamp(start, innerWidth - offsetWidth)}px`);
  };

  new ResizeObserver(fit).observe(card);
  card.addEventListener('toggle', ({ newState }) => {
    if (newState === 'open') return;
    opener = undefined;
    body.style.minBlockSize = '';
  });
  return (_card, trigger) => {
    opener = trigger;
    fit();
  };
}

const clamp = (place: number, most: number): number => Math.max(gap, Math.min(place, most - gap));
