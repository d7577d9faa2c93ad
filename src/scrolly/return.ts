/**
 * Brings a reader who comes back to the words that were being read. A browser brings a page back by its pixels, and
 * of a long page much has only about its true height until it is laid out: the words may be screens away.
 */
import { noteInEntry } from './address.ts';

const readable = 'main :is(p, h2, h3, figure, li, summary)';

interface Place {
  /** Which of the readable elements. */
  readonly index: number;
  /** Px from the top of the window. */
  readonly top: number;
}

/** What comes near is laid out, and moves the rest: the words have to be at rest for so many frames, or it is enough. */
const [framesAtRest, mostFrames] = [6, 30];

export function startReturning(): void {
  const place = readPlace(history.state);
  if (place !== undefined) returnTo(place);
  // Not as the page is left: a page that a phone throws away is not told, and some browsers keep no state any more then.
  addEventListener('scrollend', notePlace);
}

function readPlace(state: unknown): Place | undefined {
  return state !== null && typeof state === 'object' && 'reading' in state
    ? (state.reading as Place)
    : undefined;
}

function notePlace(): void {
  const element = findRead();
  if (element === undefined) return;
  const reading: Place = {
    index: [...document.querySelectorAll(readable)].indexOf(element),
    top: element.getBoundingClientRect().top,
  };
  noteInEntry({ reading });
}

/** The first readable element in the middle of the window, from a third of its height on. */
function findRead(): Element | undefined {
  for (let part = 0.3; part < 1; part += 0.1) {
    const element = document
      .elementFromPoint(innerWidth / 2, innerHeight * part)
      ?.closest(readable);
    if (element) return element;
  }
  return undefined;
}

/** Until the reader moves: then it is the reader who knows the place. */
function returnTo({ index, top }: Place): void {
  const element = document.querySelectorAll(readable)[index];
  if (element === undefined) return;
  const moved = new AbortController();
  const { signal } = moved;
  for (const type of ['wheel', 'touchstart', 'keydown', 'pointerdown']) {
    addEventListener(
      type,
      () => {
        moved.abort();
      },
      { signal, passive: true },
    );
  }
  // For this time alone: where no script comes, the browser's own way is better than none.
  history.scrollRestoration = 'manual';
  let [frames, atRest] = [0, 0];
  const settle = (): void => {
    if (signal.aborted || atRest >= framesAtRest || frames >= mostFrames) {
      history.scrollRestoration = 'auto';
      moved.abort();
      return;
    }
    const away = element.getBoundingClientRect().top - top;
    frames += 1;
    atRest = Math.abs(away) < 1 ? atRest + 1 : 0;
    scrollBy({ top: away, behavior: 'instant' });
    requestAnimationFrame(settle);
  };
  settle();
}
