/** Px between the card and what opened it, and between the card and the edge of the window. */
const gap = 8;

/** Less room than this is a slit to read through, in rem. */
const leastRoom = 9;

/**
 * On a wide window: below what was pressed, or above it where there is more room, or over it where neither has enough;
 * at the edge beyond which that is, where it has left the window as that was turned.
 */
export function placeBeside(card: HTMLElement, trigger: Element): void {
  const box = trigger.getBoundingClientRect();
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const start = document.dir === 'rtl' ? innerWidth - box.right : box.left;
  const inline = Math.max(gap, Math.min(start, innerWidth - 24 * rem - gap));
  const { block, blockEnd, room } = findRoom(
    Math.min(box.top, innerHeight),
    Math.max(0, box.bottom),
    leastRoom * rem,
  );
  card.style.setProperty('--card-inline', `${inline}px`);
  card.style.setProperty('--card-block', block);
  card.style.setProperty('--card-block-end', blockEnd);
  card.style.setProperty('--card-room', `${room}px`);
}

interface Room {
  /** How far from the top of the window and from its foot the card stands, as CSS: one of them is "auto". */
  readonly block: string;
  readonly blockEnd: string;
  /** How high it may be, in px. */
  readonly room: number;
}

/** @param top where what was pressed begins, in px from the top of the window; all others are px, too. */
function findRoom(top: number, bottom: number, least: number): Room {
  const [above, below] = [top - 2 * gap, innerHeight - bottom - 2 * gap];
  if (Math.max(above, below) < least)
    return { block: `${gap}px`, blockEnd: 'auto', room: innerHeight - 2 * gap };
  return below > above
    ? { block: `${bottom + gap}px`, blockEnd: 'auto', room: below }
    : { block: 'auto', blockEnd: `${innerHeight - top + gap}px`, room: above };
}
