/**
 * Tells the host how tall the frame has to be, in every language that hosts speak. A language in which an
 * unasked word could do harm is spoken only to a host that has shown that it speaks it.
 */
import { question, type HeightMessage } from './messages.ts';

/** What is to be said of a size in one language; nothing to a host that does not speak it. */
type Language = (height: number, width: number) => unknown;

/** Tells the page around the frame how tall the frame is, and again whenever that has changed. */
export function tellHeight(): void {
  if (parent === window) return;
  const say = (words: unknown): void => {
    if (words !== undefined) parent.postMessage(words, '*');
  };
  let told = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (): void => {
    timer = undefined;
    const { height, width } = measure();
    told = Math.ceil(height);
    for (const speak of languages) say(speak(told, Math.ceil(width)));
    requestNativeResize(told);
  };
  const tellChange = (): void => {
    if (Math.ceil(measure().height) !== told) tell();
    // To ask while a scroll bar takes room would keep it there.
    else if (root.style.minInlineSize !== '') requestNativeResize(told);
  };

  addEventListener('message', ({ source, data }) => {
    if (source !== parent || !isQuestion(data)) return;
    // However often it is asked, the answer is given once.
    timer ??= setTimeout(tell);
  });
  say({ sentinel: 'amp', type: 'embed-ready' });
  tell();
  new ResizeObserver(tellChange).observe(document.body);
  // A browser lays out no frame that is out of sight, and so observes nothing in it.
  addEventListener('resize', tellChange);
  addEventListener('load', tellChange);
}

/**
 * As it will stand: in a frame that is too short as yet, a scroll bar takes room, and a narrower picture is a lower one.
 * The width is then held by hand, see `requestNativeResize`.
 */
function measure(): DOMRect {
  root.style.minInlineSize = '';
  const hasBar = innerWidth > root.clientWidth;
  if (hasBar) root.style.overflow = 'hidden';
  const box = document.body.getBoundingClientRect();
  root.toggleAttribute('data-phone', isPhone());
  root.style.overflow = '';
  if (!hasBar) root.style.minInlineSize = `${innerWidth}px`;
  return box;
}

const root = document.documentElement;
/** Not the language of the page, which is another one once a browser has translated it. */
const { embed: chart = '', locale = '' } = root.dataset;
/** WordPress cuts off such a frame, which keeps the height there that it was given. */
const isTooTall = 'tall' in root.dataset;
/** What the host called the frame: the address changes with what a reader chooses. */
const { href } = location;
const pymId = new URLSearchParams(location.search).get('childId');
let isOpenResizer = false;

const languages: readonly Language[] = [
  // Our own, AMP's (so also that of @newswire/frames and of sidechain), and Embedly's: whoever does not know
  // the words drops them.
  (height): HeightMessage => ({
    type: 'money-loop:height',
    chart,
    locale,
    height,
  }),
  (height, width) => ({ sentinel: 'amp', type: 'embed-size', height, width }),
  (height) => JSON.stringify({ context: 'iframe.resize', src: href, height }),
  // pym.js and WordPress put into the address what they expect to hear again.
  (height) => (pymId === null ? undefined : writePym('height', height)),
  (value) => {
    const secret = readSecret();
    return secret === undefined || isTooTall ? undefined : { message: 'height', value, secret };
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

/** Whether drawings for a phone are seen: of one that is not nothing is laid out. */
const isPhone = (): boolean =>
  [...document.querySelectorAll('.plot-phone')].some((plot) => plot.getClientRects().length > 0);

/**
 * The platform's own way: a page asks for it when its size has changed after it was loaded. Chromium reckons
 * the height with the width that the frame had at first: the width that it has now is held by hand, and so is the
 * height, or what asks for the size of the window would still be laid out too low.
 */
function requestNativeResize(height: number): void {
  root.style.minBlockSize = `${height}px`;
  try {
    (window as { requestResize?: () => void }).requestResize?.();
  } catch (error) {
    // A browser may refuse, and then the host has set a height.
    if (!(error instanceof DOMException)) throw error;
  }
}
