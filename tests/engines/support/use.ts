/** What a reader does with the site in any engine. */
import type { Locale } from '../../../src/i18n/locale.ts';
import { directions } from '../../../src/i18n/locale.ts';
import type { Key, Tab } from './engines.ts';

/** What came of it. */
export interface Use {
  readonly page: PageRead;
  readonly steps: StepsTaken;
  readonly cards: readonly string[];
  readonly phone: PhoneRead;
  /** In a frame as tall as hosts are told to make it, and in one that the script of the site sizes. */
  readonly frames: { readonly told: FrameSeen; readonly sized: FrameSeen };
}

interface PageRead {
  /** Each text of the story that is seen, without the spaces. */
  readonly words: readonly string[];
  /** How much wider than its window the page is, in px. */
  readonly overflow: number;
}

interface StepsTaken {
  readonly all: readonly string[];
  /** The steps that were current as the page was scrolled down, and up again. */
  readonly down: readonly string[];
  readonly up: readonly string[];
  /** After each press of an arrow key, from the first step on. */
  readonly byKeys: readonly string[];
  /** After each link of the rail. */
  readonly byRail: readonly string[];
}

interface PhoneRead {
  /** In px. */
  readonly width: number;
  readonly overflow: number;
  readonly steps: readonly string[];
  /** The colours of the paper and the ink, once the page is switched to the other theme. */
  readonly switched: readonly string[];
  readonly before: readonly string[];
}

interface FrameSeen {
  /** Each text and picture that is seen. */
  readonly words: readonly string[];
  readonly pictures: number;
  /** Of what is in the frame, how much stands below its end, and how much of the frame is left over; in px. */
  readonly below: number;
  readonly left: number;
  readonly card: string;
}

/** A loop that lies flat. */
export interface Still {
  /** Whether the engine takes the machine to wish for less motion. */
  readonly asked: boolean;
  readonly steps: readonly string[];
  /** The steps of which a still is drawn. */
  readonly drawn: readonly string[];
  readonly stageSeen: boolean;
}

/** Runs in the page, as all the functions below that have no tab. */
export async function readPage(): Promise<PageRead> {
  // Not an element with styles, which the policy of the pages refuses.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { content-visibility: visible !important }');
  document.adoptedStyleSheets.push(sheet);
  document.body.getBoundingClientRect();
  await document.fonts.ready;
  const isSeen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    const options = { opacityProperty: true, visibilityProperty: true };
    return width > 0 && height > 0 && element.checkVisibility(options);
  };
  const texts = document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, h4, p, li, summary)');
  const words = [...texts]
    .filter((text) => text.closest('.stage') === null && isSeen(text))
    .map((text) => text.innerText.replace(/[\s\p{Cf}]+/gu, ''));
  document.adoptedStyleSheets = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  return { words, overflow: scrollWidth - clientWidth };
}

async function listSteps(): Promise<string[]> {
  return Promise.resolve([...document.querySelectorAll('#loop .step')].map(({ id }) => id));
}

async function scrollToStep(id: string): Promise<void> {
  document.querySelector(`#${id} .words`)?.scrollIntoView({ block: 'center', behavior: 'instant' });
  return Promise.resolve();
}

/** Where the rail is folded away, a reader cannot press it. */
async function pressOnRail(id: string): Promise<void> {
  const link = document.querySelector<HTMLElement>(`#loop .rail a[href="#${id}"]`);
  if (link?.checkVisibility() === true) link.click();
  return Promise.resolve();
}

/** The step that is current once the page has come to the one that is waited for, or else after two seconds. */
async function awaitStep(id: string): Promise<string> {
  const current = (): string => {
    const step = document.querySelector<HTMLElement>('#loop .step.current');
    const shown = document.querySelector<HTMLElement>('#loop .stage')?.dataset['step'];
    return step?.dataset['id'] === shown ? (step?.id ?? '') : `the picture shows ${shown ?? ''}`;
  };
  for (let tries = 0; tries < 40 && current() !== id; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return current();
}

export async function stepThrough(tab: Tab, locale: Locale): Promise<StepsTaken> {
  const all = await tab.run(listSteps);
  const walk = async (steps: readonly string[], go: (step: string) => Promise<void>) => {
    const taken: string[] = [];
    for (const step of steps) {
      await go(step);
      taken.push(await tab.run(awaitStep, step));
    }
    return taken;
  };
  const scroll = (step: string): Promise<void> => tab.run(scrollToStep, step);
  const forward: Key = directions[locale] === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  return {
    all,
    down: await walk(all, scroll),
    up: await walk(all.toReversed(), scroll),
    byKeys: await walk(all.slice(1), () => tab.press(forward)),
    byRail: await walk(all.toReversed(), (step) => tab.run(pressOnRail, step)),
  };
}

async function readColours(): Promise<string[]> {
  const { backgroundColor, color } = getComputedStyle(document.documentElement);
  return Promise.resolve([backgroundColor, color]);
}

async function switchTheme(): Promise<void> {
  document.querySelector<HTMLElement>('[data-toggle="theme"]')?.click();
  return Promise.resolve();
}

async function readWidths(): Promise<{ readonly width: number; readonly overflow: number }> {
  const { scrollWidth, clientWidth } = document.documentElement;
  return Promise.resolve({ width: innerWidth, overflow: scrollWidth - clientWidth });
}

/** A page whose window has changed its size goes back, a moment later, to what was read in it. */
async function restAfterResize(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve, 500));
}

/** In a window that has just become as narrow as a phone, and in the other theme. */
export async function readOnPhone(tab: Tab): Promise<PhoneRead> {
  await tab.run(restAfterResize);
  const before = await tab.run(readColours);
  await tab.run(switchTheme);
  const steps: string[] = [];
  for (const step of await tab.run(listSteps)) {
    await tab.run(scrollToStep, step);
    steps.push(await tab.run(awaitStep, step));
  }
  const switched = await tab.run(readColours);
  await tab.run(switchTheme);
  return { ...(await tab.run(readWidths)), steps, before, switched };
}

/** Opens the card of a number in prose and that of a mark of a chart, and reads and closes each. */
export async function openCards(): Promise<string[]> {
  const card = document.querySelector<HTMLElement>('#card');
  const read = async (opener: Element | null): Promise<string> => {
    opener?.scrollIntoView({ block: 'center', behavior: 'instant' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    opener?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const text = card?.matches(':popover-open') === true ? card.innerText : 'closed';
    card?.hidePopover();
    return text.replace(/[\s\p{Cf}]+/gu, '');
  };
  const mark = [...document.querySelectorAll('#chart-deals-counted svg.plot [data-quantity]')].find(
    (each) => each.getBoundingClientRect().width > 0,
  );
  return [await read(document.querySelector('p a.quantity')), await read(mark ?? null)];
}

/** The code by which an editor shows the chart of this page, as it stands there to be copied. */
export async function readEmbedCode(): Promise<string> {
  return Promise.resolve(document.querySelector('[data-code="script"]')?.textContent ?? '');
}

/** In the page of the other site. */
export async function awaitFrame(): Promise<void> {
  for (let tries = 0; tries < 100 && document.title !== 'Framed'; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
}

export async function seeFrame(): Promise<FrameSeen> {
  await document.fonts.ready;
  const heightOf = (): number => Math.ceil(document.body.getBoundingClientRect().height);
  // A frame that is sized from outside takes a moment.
  for (let tries = 0, last = 0; tries < 40 && last !== innerHeight; tries += 1) {
    last = innerHeight;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  const [below, left] = [heightOf() - innerHeight, innerHeight - heightOf()];
  const isSeen = (element: Element): boolean =>
    element.checkVisibility() && element.getBoundingClientRect().height > 0;
  const pictures = [...document.querySelectorAll('svg.plot')].filter(isSeen);
  const words = [...document.querySelectorAll<HTMLElement>('main :is(h1, h2, p, summary)')]
    .filter(isSeen)
    .map((each) => each.innerText.replace(/[\s\p{Cf}]+/gu, ''));
  const mark = pictures[0]?.querySelector('[data-quantity]');
  mark?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  await new Promise((resolve) => setTimeout(resolve, 300));
  const card = document.querySelector<HTMLElement>('#card:popover-open');
  return {
    words,
    pictures: pictures.length,
    below,
    left,
    card: (card?.innerText ?? 'closed').replace(/[\s\p{Cf}]+/gu, ''),
  };
}

export async function readStill(): Promise<Still> {
  await document.fonts.ready;
  const steps = [...document.querySelectorAll('#loop .step')];
  const isDrawn = (step: Element): boolean => {
    const stills = [...step.querySelectorAll('.still svg')].filter(
      (svg) => svg.getBoundingClientRect().height > 0,
    );
    const parts = [...(stills[0]?.querySelectorAll('use') ?? [])];
    return (
      stills.length === 1 && parts.length > 4 && parts.every((part) => part.getBBox().width > 5)
    );
  };
  return {
    asked: matchMedia('(prefers-reduced-motion: reduce)').matches,
    steps: steps.map(({ id }) => id),
    drawn: steps.filter(isDrawn).map(({ id }) => id),
    stageSeen: document.querySelector('#loop .stage')?.checkVisibility() ?? false,
  };
}
