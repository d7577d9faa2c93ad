/**
 * `/embed.js`, the optional script of a host page: gives each frame of ours the height of its chart, and makes
 * frames of `<money-loop-chart chart="money-loop" lang="en" theme="dark">`, and of a model that begins with
 * `state="rounds=6"`. It may stand in the page many times.
 */
import { question, type HeightMessage } from './messages.ts';

/** A script that is a module is not told which it is. */
const script =
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>('script[type=module][src*="/embed.js"]');
/** Where the site stands: the folder of this script. Of one that was copied into the page nobody knows. */
const site = new URL('.', script === null || script.src === '' ? location.href : script.src).href;
const name = 'money-loop-chart';

/** A page may hold charts of two sites of this kind; each is served by the script of its own. */
const mark = name + site;

/** The frames of our elements: in a component of the host, with a tree of its own, the page does not find them. */
const made = new Set<HTMLIFrameElement>();

const findFrames = (): HTMLIFrameElement[] =>
  [...new Set([...document.querySelectorAll('iframe'), ...made])].filter(
    ({ src }) => src.startsWith(site) && src.includes('/embed/'),
  );

const isHeight = (data: unknown): data is HeightMessage => {
  const { type, height } = Object(data) as Partial<HeightMessage>;
  return type === 'money-loop:height' && typeof height === 'number' && height > 0 && height < 1e4;
};

/** A frame for a chart that is named by attributes. Its first height is a guess: it will tell its own. */
class MoneyLoopChart extends HTMLElement {
  static readonly observedAttributes = ['lang', 'chart', 'version', 'theme', 'state', 'title'];

  #frame = document.createElement('iframe');

  connectedCallback(): void {
    const [lang = '', chart = '', version = '', theme = '', state = ''] =
      MoneyLoopChart.observedAttributes.map((each) => this.getAttribute(each) ?? '');
    const places = [lang || 'en', 'embed', chart, version].filter(Boolean).map(encodeURIComponent);
    const query = new URLSearchParams(state);
    query.set('theme', theme);
    this.style.cssText ||= 'display:block;width:100%';
    this.#show(`${site}${places.join('/')}/?${query}`);
    this.#frame.title = this.title || 'The Money Loop · לולאת הכסף';
    made.add(this.#frame);
  }

  /** In a new frame: an old one that is led elsewhere leaves a trace in the history, where the reader would go back to it. */
  #show(src: string): void {
    if (this.#frame.src !== src) {
      const { cssText } = this.#frame.style;
      made.delete(this.#frame);
      this.#frame = document.createElement('iframe');
      this.#frame.loading = 'lazy';
      this.#frame.style.cssText =
        cssText ||
        'display:block;box-sizing:content-box;width:100%;height:700px;max-height:none;padding:0;border:0;aspect-ratio:auto';
      this.#frame.src = src;
    }
    if (this.#frame.parentNode !== this) this.replaceChildren(this.#frame);
  }

  disconnectedCallback(): void {
    made.delete(this.#frame);
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.connectedCallback();
  }
}

if (!(mark in window)) {
  Object.assign(window, { [mark]: 1 });
  addEventListener('message', ({ source, data }) => {
    if (!isHeight(data)) return;
    const frame = findFrames().find(({ contentWindow }) => contentWindow === source);
    if (frame === undefined) return;
    frame.style.height = `${data.height}px`;
    // In a copy of the page that is put back, the browser would lay out a frame low that has a height of both.
    frame.style.setProperty('frame-sizing', 'auto');
  });
  if (customElements.get(name) === undefined) customElements.define(name, MoneyLoopChart);
}
// Those that spoke before this script listened are asked to say it again. One at a time: to speak to a frame that
// is not loaded yet takes the browser some ms.
for (const frame of findFrames())
  setTimeout(() => frame.contentWindow?.postMessage({ type: question }, '*'));
