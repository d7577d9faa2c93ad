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

/** What was read last, once the page was at rest. */
let noted: (Place & { readonly windowHeight: number }) | undefined;

export function startReturning(): void {
  const place = readPlace(history.state);
  if (place !== undefined) returnTo(place);
  // Not as the page is left: a page that a phone throws away is not told, and some browsers keep no state any more then.
  addEventListener('scrollend', notePlace);
  let width = innerWidth;
  addEventListener('resize', () => {
    // The bar of a phone's browser, which comes and goes, changes the height alone.
    if (width === innerWidth) return;
    width = innerWidth;
    if (noted !== undefined)
      returnTo({ ...noted, top: noted.top * (innerHeight / noted.windowHeight) });
  });
}

function readPlace(state: unknown): Place | undefined {
  return state !== null && typeof state === 'object' && 'reading' in state
    ? (state.reading as Place | undefined)
    : undefined;
}

function notePlace(): void {
  const element = findRead();
  const reading = element && {
    index: [...document.querySelectorAll(readable)].indexOf(element),
    top: element.getBoundingClientRect().top,
  };
  // A place that was noted before is none to come back to, once the reader has gone on from it.
  noteInEntry({ reading });
  // In the loop it is the step that is kept (see loop.ts).
  const isLoop = element?.matches('.scrolly *, :has(.scrolly)');
  noted =
    reading !== undefined && isLoop !== true
      ? { ...reading, windowHeight: innerHeight }
      : undefined;
}

/** Across the window: in its middle, or in either of two columns, where its middle is the room between them. */
const across = [0.5, 0.3, 0.7] as const;

/** The first readable element from a third of the window's height on. */
function findRead(): Element | undefined {
  for (let part = 0.3; part < 1; part += 0.1) {
    for (const share of across) {
      const element = document
        .elementFromPoint(innerWidth * share, innerHeight * part)
        ?.closest(readable);
      if (element) return element;
    }
  }
  return undefined;
}

function returnTo({ index, top }: Place): void {
  const element = document.querySelectorAll(readable)[index];
  if (element === undefined) return;
  // For this time alone: where no script comes, the browser's own way is better than none.
  history.scrollRestoration = 'manual';
  holdStill(
    () => {
      scrollBy({ top: element.getBoundingClientRect().top - top, behavior: 'instant' });
    },
    () => {
      history.scrollRestoration = 'auto';
    },
  );
}

/** Leads to a place by its address, also where what stands above it is laid out only on the way. */
export function leadTo(element: Element): void {
  holdStill(() => {
    element.scrollIntoView({ behavior: 'instant' });
  });
}

let moved = new AbortController();

/**
 * Scrolls until all is at rest, or until the reader moves: then it is the reader who knows the place.
 *
 * @param scroll brings what is to stand still to its place.
 */
function holdStill(scroll: () => void, rested?: () => void): void {
  moved.abort();
  moved = new AbortController();
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
  let [frames, atRest] = [0, 0];
  const settle = (): void => {
    if (signal.aborted || atRest >= framesAtRest || frames >= mostFrames) {
      rested?.();
      return;
    }
    const before = scrollY;
    scroll();
    frames += 1;
    atRest = Math.abs(scrollY - before) < 1 ? atRest + 1 : 0;
    requestAnimationFrame(settle);
  };
  settle();
}
