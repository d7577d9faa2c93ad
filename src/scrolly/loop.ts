import { isForBrowser } from '../card/keys.ts';
import { openToKeys } from '../card/marks.ts';
import { replaceAddress } from './address.ts';
import { debounce } from './debounce.ts';
import { watchSteps } from './scrollama.ts';

/** The share of the viewport at which a step takes over: below the words' own place in each layout. */
const readLine = (): number => (wideLayout.matches ? 0.5 : 0.8);

const wideLayout = matchMedia('(width >= 60rem)');

/** That place, in px from the top of the viewport. */
const findLine = (): number => innerHeight * readLine();

/**
 * Lets the steps of the loop move its picture: by scroll, by the rail, by the buttons and by the arrow
 * keys. Each step is drawn from its own state alone, so it does not matter which came before.
 *
 * @throws when the markup lacks a part of the loop.
 */
export function startLoop(root: HTMLElement): void {
  const stage = find(root, '.stage');
  const steps = [...root.querySelectorAll<HTMLElement>('.step')];
  const showPicture = openPicture(stage);
  const showWords = openWords(root, steps);
  let current = -1;
  followReader(steps, (index) => {
    const step = steps[index];
    if (step === undefined || index === current) return;
    current = index;
    showPicture(step);
    // A frame later: on a slow phone the picture is work enough for one.
    requestAnimationFrame(() => {
      if (index === current) showWords(index, step);
    });
  });
  addEventListener('keydown', (event) => {
    const forward = document.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const isTurn = ['ArrowLeft', 'ArrowRight'].includes(event.key);
    if (!isTurn || isForBrowser(event) || !isFilling(stage) || isElsewhere(event.target)) return;
    steps[current + (event.key === forward ? 1 : -1)]?.scrollIntoView();
    event.preventDefault();
  });
}

/** @returns what draws a step. */
function openPicture(stage: HTMLElement): (step: HTMLElement) => void {
  const pictures = [...stage.querySelectorAll('svg')];
  /** Not while the reader passes through: it is work for the browser, and nobody is at a mark. */
  const openMarks = debounce(() => {
    for (const picture of pictures) {
      if (picture.checkVisibility() && isFilling(stage)) openToKeys(picture);
    }
  }, 700);
  return (step) => {
    const focused = pictures.find((picture) => picture.contains(document.activeElement));
    stage.dataset['step'] = step.dataset['id'];
    // At once: with the mark that the reader is at, the focus would be hidden.
    if (focused !== undefined) openToKeys(focused);
    openMarks();
  };
}

/** @returns what says which step it is, in the rail, in the controls and to whoever listens. */
function openWords(
  root: HTMLElement,
  steps: readonly HTMLElement[],
): (index: number, step: HTMLElement) => void {
  const links = [...root.querySelectorAll<HTMLAnchorElement>('.rail a')];
  const now = find(root, '.now');
  const told = find(root, '[aria-live]');
  const previous = openTurn(root, 'previous');
  const next = openTurn(root, 'next');
  /** Only where the reader stops in the loop: whoever listens would else be told of every step that is passed. */
  const tell = debounce(() => {
    if (steps.some(isAtLine) && told.textContent !== now.textContent)
      told.textContent = now.textContent;
  }, 700);
  addEventListener('scroll', tell, { passive: true });
  return (index, step) => {
    now.textContent = links[index]?.textContent.replace(/\s+/g, ' ').trim() ?? '';
    tell();
    steps.forEach((each, at) => each.classList.toggle('current', at === index));
    links.forEach((link, at) => {
      if (at === index) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
    });
    pointTo(previous, step, steps[index - 1]);
    pointTo(next, step, steps[index + 1]);
  };
}

function openTurn(root: HTMLElement, way: 'previous' | 'next'): HTMLElement {
  const turn = find(root, `[data-turn="${way}"]`);
  // To follow a link takes the focus away, and a second press would go nowhere.
  turn.addEventListener('click', () =>
    setTimeout(() => {
      turn.focus({ preventScroll: true });
    }),
  );
  return turn;
}

/** Shows the step that the reader is at, names it in the address, and keeps it where it is when the window turns. */
function followReader(steps: readonly HTMLElement[], show: (index: number) => void): void {
  let stand: Stand | undefined;
  const enter = (index: number): void => {
    show(index);
    const address = `#${steps[index]?.id ?? ''}`;
    if (location.hash !== address && !isUnmoved(location.hash)) replaceAddress(address);
  };
  const settle = (): void => {
    const line = findLine();
    const index = steps.findLastIndex((step) => step.getBoundingClientRect().top <= line);
    stand = findStand(steps[index]);
    if (stand === undefined) show(Math.max(0, index));
    else enter(index);
  };
  settle();
  const watcher = watchSteps(steps, readLine(), (index) => {
    // On a busy machine the word of a step may come when the reader has left it again.
    if (isAtLine(steps[index])) enter(index);
  });
  const measureAnew = debounce(() => {
    watcher.resize(readLine());
    settle();
  });
  addEventListener('resize', () => {
    if (stand !== undefined && isOfOtherHeight(stand)) goBackTo(stand);
    measureAnew();
  });
  visualViewport?.addEventListener('resize', measureAnew);
  // scrollama can miss a step when a link or a fast scroll leaps over it (scrollama #26, #78).
  const rest = debounce(() => {
    settle();
    const isOfStep = steps.some(({ id }) => location.hash === `#${id}`);
    if (stand === undefined && isOfStep) replaceAddress(location.pathname + location.search);
  });
  addEventListener('scroll', rest, { passive: true });
}

/** Where the reader stands in the loop. Steps are as high as the window makes them, so it is a share of one. */
interface Stand {
  readonly step: HTMLElement;
  readonly height: number;
  /** Of the height of the step, down to the line. */
  readonly share: number;
}

function findStand(step: HTMLElement | undefined): Stand | undefined {
  if (step === undefined || !isAtLine(step)) return undefined;
  const { top, height } = step.getBoundingClientRect();
  return { step, height, share: (findLine() - top) / height };
}

/** The bar of a phone's browser, which comes and goes as the reader scrolls, leaves the steps as high as they are. */
const isOfOtherHeight = ({ step, height }: Stand): boolean =>
  Math.abs(step.getBoundingClientRect().height - height) > 1;

function goBackTo({ step, share }: Stand): void {
  const { top, height } = step.getBoundingClientRect();
  scrollBy({ top: top + share * height - findLine(), behavior: 'instant' });
}

/** Whether what an address names stands where a link puts it: the reader has come by it, and has not scrolled yet. */
function isUnmoved(hash: string): boolean {
  const place = document.getElementById(hash.slice(1));
  const room = parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart);
  return place !== null && Math.abs(place.getBoundingClientRect().top - room) <= 1;
}

/** Whether the line at which steps take over runs through a step, or as near as makes no difference. */
function isAtLine(step: HTMLElement | undefined): boolean {
  if (step === undefined) return false;
  const line = findLine();
  const { top, bottom } = step.getBoundingClientRect();
  return top <= line + 1 && bottom > line - 1;
}

function find(root: HTMLElement, selector: string): HTMLElement {
  const element = root.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`The loop has no "${selector}".`);
  return element;
}

/** At either end a turn stays where it is and says that it is off; without an address it would be no link. */
function pointTo(
  turn: HTMLElement,
  current: HTMLElement,
  neighbour: HTMLElement | undefined,
): void {
  turn.setAttribute('href', `#${(neighbour ?? current).id}`);
  turn.setAttribute('aria-disabled', String(neighbour === undefined));
}

function isFilling(stage: HTMLElement): boolean {
  const { top, bottom } = stage.getBoundingClientRect();
  return top < innerHeight / 2 && bottom > innerHeight / 2;
}

/** Arrow keys belong first to what scrolls or is typed in. */
const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [role="region"], [role="dialog"]') !== null;
