import { entryIdOf, entryOf } from './entry.ts';
import { isForBrowser } from './keys.ts';

/**
 * Lets a keyboard and a screen reader into the pictures: one stop of the tab key for each, arrows between
 * its marks, Enter for the card of a mark, Escape to leave. Without scripts a picture is an image with a
 * name, and its table has the same cards.
 *
 * A picture is opened when the reader comes near it: looking for what is seen in it costs the browser
 * something.
 */
export function startMarks(pictures: Iterable<SVGSVGElement>): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) openToKeys(target as SVGSVGElement);
      }
    },
    { rootMargin: '50% 0px' },
  );
  for (const picture of pictures) {
    picture.addEventListener('keydown', (event) => {
      moveBetweenMarks(picture, event);
    });
    // A model that was moved has other marks.
    picture.addEventListener('redrawn', () => {
      openToKeys(picture);
    });
    observer.observe(picture);
  }
  // A picture that listened for the focus itself would be given one more stop by Chromium.
  for (const type of ['focusin', 'focusout'] as const) {
    document.addEventListener(type, ({ target }) => {
      if (target instanceof SVGElement) lightUp(target, type === 'focusin');
    });
  }
}

/**
 * Opens the pictures before and behind what has the focus, too, as the tab key is pressed: it would pass over one that
 * is still out of sight, or whose stop a step of the loop has just hidden. At no other time, since it costs the browser
 * a layout.
 */
export function openOnTheWay(pictures: readonly SVGSVGElement[]): void {
  document.addEventListener('keydown', ({ key, target }) => {
    if (key !== 'Tab' || !(target instanceof Element)) return;
    const seen = pictures.filter((picture) => picture.checkVisibility());
    const follows = (picture: SVGSVGElement): boolean =>
      (target.compareDocumentPosition(picture) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    for (const picture of [seen.findLast((each) => !follows(each)), seen.find(follows)])
      if (picture !== undefined) openToKeys(picture);
  });
}

/**
 * To be called when a picture shows other marks than before. The focus stays where it is, or at least in the picture,
 * and so does the stop of the tab key.
 */
export function openToKeys(picture: SVGSVGElement): void {
  // Read first: the browser takes the focus from what is hidden as soon as it looks at the marks.
  const focused = document.activeElement;
  const hadFocus = picture.contains(focused);
  const marks = findMarks(picture);
  if (marks.length === 0) return;
  picture.setAttribute('role', 'toolbar');
  const stop =
    marks.find((mark) => mark === focused) ??
    marks.find((mark) => mark.getAttribute('tabindex') === '0') ??
    marks[0];
  for (const old of picture.querySelectorAll('[tabindex]')) {
    if (old === stop) continue;
    for (const name of ['tabindex', 'role', 'aria-label', 'aria-haspopup'])
      old.removeAttribute(name);
  }
  for (const mark of marks) {
    mark.setAttribute('role', 'button');
    mark.setAttribute('aria-haspopup', 'dialog');
    mark.setAttribute('aria-label', nameOf(mark));
    mark.setAttribute('tabindex', mark === stop ? '0' : '-1');
  }
  if (hadFocus && stop !== focused) stop?.focus({ preventScroll: true });
}

/** What opens a card in a picture. */
export const marked = '[data-quantity], [data-flow]';

/** One mark for each card, the first that is seen: a quantity may be drawn as many squares and a label. */
function findMarks(picture: SVGSVGElement): SVGElement[] {
  const byEntry = new Map<string, SVGElement>();
  for (const mark of picture.querySelectorAll<SVGElement>(marked)) {
    const entry = entryIdOf(mark);
    if (!byEntry.has(entry) && isSeen(mark)) byEntry.set(entry, mark);
  }
  return [...byEntry.values()];
}

/**
 * A filter hides marks by a sign of its own. What a step of the loop hides cannot be pressed from then on, though it
 * is still fading: a stop there would be gone before the reader has come to it.
 */
const isSeen = (mark: SVGElement): boolean =>
  !mark.hasAttribute('data-off') && getComputedStyle(mark).pointerEvents !== 'none';

/**
 * What the mark measures and how much it is, in the words of its entry; before them what is written on it where
 * that is in other words, since whoever tells a machine to press it says what is seen.
 */
function nameOf(mark: SVGElement): string {
  const entry = entryOf(mark);
  const read = (selector: string): string =>
    entry?.querySelector(selector)?.textContent.trim() ?? '';
  const name = `${read('h4')}: ${read('.value')}`;
  const written = withoutMarks(mark.textContent).trim();
  return withoutMarks(name).includes(written) ? name : `${written}. ${name}`;
}

/** The marks that set a direction are neither seen nor heard, and stand in what is drawn alone. */
const withoutMarks = (text: string): string => text.replace(/\p{Cf}/gu, '');

function moveBetweenMarks(picture: SVGSVGElement, event: KeyboardEvent): void {
  if (isForBrowser(event)) return;
  const marks = [...picture.querySelectorAll<SVGElement>('[tabindex]')];
  const current = marks.findIndex((mark) => mark === document.activeElement);
  const target = current === -1 ? undefined : targetOf(event.key, current, marks.length);
  if (target === 'card') marks[current]?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  else if (target === 'out') leave(picture);
  else if (target !== undefined) focusMark(marks, target);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Where a key leads: to a mark by its place, to its card, or out of the picture. */
function targetOf(
  key: string,
  current: number,
  count: number,
): number | 'card' | 'out' | undefined {
  const forward = document.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const backward = document.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  switch (key) {
    case 'Enter':
    case ' ':
      return 'card';
    case 'Escape':
      return 'out';
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case forward:
    case 'ArrowDown':
      return (current + 1) % count;
    case backward:
    case 'ArrowUp':
      return (current - 1 + count) % count;
    default:
      return undefined;
  }
}

function focusMark(marks: readonly SVGElement[], index: number): void {
  marks.forEach((mark, at) => {
    mark.setAttribute('tabindex', at === index ? '0' : '-1');
  });
  marks[index]?.focus();
}

/** To the first thing after the picture that takes the focus, as if the picture were done with. */
function leave(picture: SVGSVGElement): void {
  const places =
    picture.closest('figure')?.querySelectorAll<HTMLElement>('summary, a, input') ?? [];
  const after = [...places].find(
    (place) =>
      (picture.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
      place.checkVisibility(),
  );
  after?.focus();
}

/** All that is drawn of what is in focus, be it many squares, is lit together. */
function lightUp(mark: SVGElement, isFocused: boolean): void {
  const entry = isFocused ? entryIdOf(mark) : undefined;
  for (const other of mark.ownerSVGElement?.querySelectorAll(marked) ?? []) {
    other.classList.toggle('lit', entryIdOf(other) === entry);
  }
}
