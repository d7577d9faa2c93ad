/**
 * Tells the host how tall the frame has to be, in every language that hosts speak. A language in which an
 * unasked word could do harm is spoken only to a host that has shown that it speaks it.
 */
import { question, type HeightMessage } from './messages.ts';

/** What is to be said of a size in one language; nothing to a host that does not speak it. */
type Language = (height: number, width: number) => unknown;

/** WordPress cuts a frame off at this height in px; taller ones keep the height that they were given there. */
const wordPressLimit = 1000;

/** Tells the page around the frame how tall the frame is, and again whenever that has changed. */
export function tellHeight(): void {
  if (parent === window) return;
  const say = (words: unknown): void => {
    if (words !== undefined) parent.postMessage(words, '*');
  };
  let told = 0;
  let timer = 0;

  const tell = (): void => {
    timer = 0;
    const { height, width } = measure();
    told = Math.ceil(height);
    for (const speak of languages) say(speak(told, Math.ceil(width)));
    requestNativeResize(told);
  };
  const tellChange = (): void => {
    if (Math.ceil(measure().height) !== told) tell();
  };

  addEventListener('message', ({ source, data }) => {
    if (source !== parent || !isQuestion(data)) return;
    // However often it is asked, the answer is given once.
    timer ||= window.setTimeout(tell);
  });
  say({ sentinel: 'amp', type: 'embed-ready' });
  tell();
  new ResizeObserver(tellChange).observe(document.body);
  // A browser lays out no frame that is out of sight, and so observes nothing in it.
  addEventListener('resize', tellChange);
  addEventListener('load', tellChange);
}

/** As it will stand: in a frame that is too short as yet, a scroll bar takes room, and a narrower picture is a lower one. */
function measure(): DOMRect {
  const { body, documentElement } = document;
  const { style, clientWidth } = documentElement;
  if (innerWidth > clientWidth) style.overflow = 'hidden';
  const box = body.getBoundingClientRect();
  style.overflow = '';
  return box;
}

const { embed: chart = '', tallest = '' } = document.documentElement.dataset;
const pymId = new URLSearchParams(location.search).get('childId');
let isOpenResizer = false;

const languages: readonly Language[] = [
  // Our own, AMP's (so also that of @newswire/frames and of sidechain), and Embedly's: whoever does not know
  // the words drops them.
  (height): HeightMessage => ({
    type: 'money-loop:height',
    chart,
    locale: document.documentElement.lang,
    height,
  }),
  (height, width) => ({ sentinel: 'amp', type: 'embed-size', height, width }),
  (height) => JSON.stringify({ context: 'iframe.resize', src: location.href, height }),
  // pym.js and WordPress put into the address what they expect to hear again.
  (height) => (pymId === null ? undefined : writePym('height', height)),
  (value) => {
    const secret = readSecret();
    return secret === undefined || Number(tallest) > wordPressLimit
      ? undefined
      : { message: 'height', value, secret };
  },
  (height, width) => (isOpenResizer ? { type: 'iframe-resized', width, height } : undefined),
];

const writePym = (...parts: readonly unknown[]): string => ['pym', pymId, ...parts].join('xPYMx');

/** Read anew each time: WordPress may put it into the address of a page that is there already. */
const readSecret = (): string | undefined => /[#&?]secret=(\w+)/.exec(location.hash)?.[1];

/** Whether the host asks for the height. Nothing else is read from a message, least of all a command. */
function isQuestion(data: unknown): boolean {
  if (typeof data === 'string') return pymId !== null && data.startsWith(writePym('width', ''));
  const { type, sentinel, message, secret } = Object(data) as Readonly<Record<string, unknown>>;
  const asksOpenly = type === 'iframe-child-init' || type === 'iframe-get-child-dimensions';
  isOpenResizer ||= asksOpenly;
  return (
    asksOpenly ||
    type === question ||
    (type === 'frames-init' && sentinel === 'amp') ||
    (message === 'ready' && secret !== undefined && secret === readSecret())
  );
}

/**
 * The platform's own way: a page asks for it when its size has changed after it was loaded. Chromium reckons
 * the height with the width that the frame had at first; what it takes at another width is held by hand.
 */
function requestNativeResize(height: number): void {
  document.documentElement.style.minBlockSize = `${height}px`;
  try {
    (window as { requestResize?: () => void }).requestResize?.();
  } catch (error) {
    // A browser may refuse, and then the host has set a height.
    if (!(error instanceof DOMException)) throw error;
  }
}
