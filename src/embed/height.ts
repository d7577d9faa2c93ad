/**
 * Tells the host how tall the frame has to be, in every language that hosts speak. A language in which an
 * unasked word could do harm is spoken only to a host that has shown that it speaks it.
 */
import { question, type HeightMessage } from './messages.ts';

/** What is to be said of a size, in one language. */
type Language = (height: number, width: number) => unknown;

/** WordPress cuts a frame off at this height. */
const wordPressLimit = 1000;

export function tellHeight(): void {
  if (parent === window) return;
  const root = document.documentElement;
  const { embed: chart = '', tallest = '' } = root.dataset;
  const languages = [...spoken(chart, root.lang), ...spokenTo(Number(tallest))];
  let told = 0;
  let timer = 0;

  const tell = (): void => {
    timer = 0;
    const { height, width } = root.getBoundingClientRect();
    told = Math.ceil(height);
    for (const speak of languages) parent.postMessage(speak(told, Math.ceil(width)), '*');
    requestNativeResize();
  };
  /** However often it is asked, the answer is given once. */
  const answer = (): void => {
    timer ||= window.setTimeout(tell);
  };
  const tellChange = (): void => {
    if (Math.ceil(root.getBoundingClientRect().height) !== told) tell();
  };

  addEventListener('message', ({ source, data }) => {
    if (source !== parent) return;
    if (isOpenResizer(data) && !languages.includes(openResizer)) languages.push(openResizer);
    if (isQuestion(data)) answer();
  });
  parent.postMessage({ sentinel: 'amp', type: 'embed-ready' }, '*');
  tell();
  new ResizeObserver(tellChange).observe(root);
  // A browser lays out no frame that is out of sight, and so observes nothing in it.
  addEventListener('resize', tellChange);
  addEventListener('load', tellChange);
}

/** Said to every host: the one that does not know the words drops them. */
const spoken = (chart: string, locale: string): Language[] => [
  (height): HeightMessage => ({ type: 'money-loop:height', chart, locale, height }),
  // AMP, @newswire/frames, sidechain.
  (height, width) => ({ sentinel: 'amp', type: 'embed-size', height, width }),
  // Embedly.
  (height) => JSON.stringify({ context: 'iframe.resize', src: location.href, height }),
];

/** Said to a host that has put into the address what it expects to hear again. */
function spokenTo(tallest: number): Language[] {
  const secret = /[#&?]secret=(\w+)/.exec(location.hash)?.[1];
  return [
    ...(pymId === null ? [] : [(height: number) => writePym('height', height)]),
    ...(secret === undefined || tallest > wordPressLimit
      ? []
      : [(value: number) => ({ message: 'height', value, secret })]),
  ];
}

const pymId = new URLSearchParams(location.search).get('childId');

const writePym = (...parts: readonly unknown[]): string => ['pym', pymId, ...parts].join('xPYMx');

const openResizer: Language = (height, width) => ({ type: 'iframe-resized', width, height });

const openResizerQuestions: readonly unknown[] = [
  'iframe-child-init',
  'iframe-get-child-dimensions',
];

const isOpenResizer = (data: unknown): boolean => openResizerQuestions.includes(typeOf(data));

/** Whether the host asks for the height. Nothing else is read from a message, least of all a command. */
const isQuestion = (data: unknown): boolean =>
  typeof data === 'string'
    ? pymId !== null && data.startsWith(writePym('width', ''))
    : typeOf(data) === question || typeOf(data) === 'frames-init' || isOpenResizer(data);

const typeOf = (data: unknown): unknown =>
  typeof data === 'object' && data !== null && 'type' in data ? data.type : undefined;

/** The platform's own way: a page asks for it when its size has changed after it was loaded. */
function requestNativeResize(): void {
  try {
    (window as { requestResize?: () => void }).requestResize?.();
  } catch (error) {
    // A browser may refuse, and then the host has set a height.
    if (!(error instanceof DOMException)) throw error;
  }
}
