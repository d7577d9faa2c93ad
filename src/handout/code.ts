/**
 * The code by which another site shows a chart. Pure, and free of the dataset: the page is built with it, and
 * in the browser it writes the same code for another choice.
 */
import { escapeMarkup } from '../i18n/markup.ts';

/** The ways to show a chart, from the one that works everywhere to the plainest. */
export const codeKinds = ['iframe', 'script', 'element', 'image', 'link'] as const;

export type CodeKind = (typeof codeKinds)[number];

export const themeChoices = ['auto', 'light', 'dark'] as const;

/** By the reader's own setting, or always the same. */
type ThemeChoice = (typeof themeChoices)[number];

interface HandoutPicture {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** What is known of a chart in one language. All addresses are absolute. */
export interface Handout {
  readonly chart: string;
  readonly locale: string;
  readonly direction: string;
  readonly title: string;
  /** The chart in words, for those who do not see the picture. */
  readonly description: string;
  /** The name of the site and the date of the numbers. */
  readonly credit: string;
  /** In px: the whole chart fits, in a frame of any width from 320 px. */
  readonly height: number;
  /** In px: no frame of such a width ends above it. */
  readonly least: number;
  /** The style of the frame's element. */
  readonly style: string;
  readonly page: string;
  /** Of the chart as it begins. */
  readonly picture: HandoutPicture;
  /** Of its other views, by what of its state chooses them. */
  readonly otherViews: readonly { readonly state: string; readonly picture: HandoutPicture }[];
  /** The frame whose numbers follow the site, and the one that stays as it is. */
  readonly frames: { readonly live: string; readonly frozen: string };
  /** The version of the data in the frozen frame. */
  readonly version: string;
  readonly script: string;
}

export interface Choice {
  readonly theme: ThemeChoice;
  readonly frozen: boolean;
  /**
   * How the chart stands in the page, as an address tells it: where a model has been moved to, or which view and which
   * layers are seen; the empty text for a chart as it begins.
   */
  readonly state: string;
}

/** The address of the frame that was chosen. */
export const frameAddress = ({ frames }: Handout, { theme, frozen, state }: Choice): string =>
  addQuery(
    frozen ? frames.frozen : frames.live,
    [state, theme === 'auto' ? '' : `theme=${theme}`].filter(Boolean).join('&'),
  );

const addQuery = (address: string, query: string): string =>
  query === '' ? address : `${address}?${query}`;

/** The code, a line an attribute so that it can be read and changed. */
export function writeCode(kind: CodeKind, handout: Handout, choice: Choice): string {
  switch (kind) {
    case 'iframe':
      return writeFrame(handout, choice);
    case 'script':
      return `${writeFrame(handout, choice)}\n<script src="${handout.script}" async></script>`;
    case 'element':
      return writeElement(handout, choice);
    case 'image':
      return writeImage(handout, choice);
    case 'link':
      return writeLink(handout, choice);
  }
}

/** With its direction, or a name in Latin letters would turn the order of a Hebrew title in an English page. */
function writeLink(handout: Handout, choice: Choice): string {
  const { locale, direction, title } = handout;
  return `<a href="${escapeMarkup(pageAddress(handout, choice))}" hreflang="${locale}" lang="${locale}" dir="${direction}">${escapeMarkup(title)}</a>`;
}

/** The page of the chart, as it is seen. */
const pageAddress = ({ page }: Handout, { state }: Choice): string => addQuery(page, state);

const writeFrame = (handout: Handout, choice: Choice): string =>
  writeTag('iframe', {
    src: frameAddress(handout, choice),
    title: handout.title,
    width: '100%',
    height: String(handout.height),
    loading: 'lazy',
    style: handout.style,
  });

/** Where its script does not run, it is a link. */
function writeElement(handout: Handout, choice: Choice): string {
  const { chart, locale, version, script, title, least } = handout;
  const { theme, frozen, state } = choice;
  const attributes = {
    chart,
    lang: locale,
    ...(theme === 'auto' ? {} : { theme }),
    ...(frozen ? { version } : {}),
    ...(state === '' ? {} : { state }),
    title,
    style: `display:block;width:100%;min-height:${least}px`,
  };
  return `${writeTag('money-loop-chart', attributes, writeLink(handout, choice))}\n<script src="${script}" async></script>`;
}

/** Of the view that is seen. */
const pictureIn = ({ picture, otherViews }: Handout, { state }: Choice): HandoutPicture =>
  otherViews.find((view) => state.split('&').includes(view.state))?.picture ?? picture;

function writeImage(handout: Handout, choice: Choice): string {
  const { locale, title, description, credit } = handout;
  const { url, width, height } = pictureIn(handout, choice);
  const image = [
    `<img src="${escapeMarkup(url)}" width="${width}" height="${height}"`,
    `     style="max-width: 100%; height: auto" loading="lazy"`,
    `     alt="${escapeMarkup(`${title}. ${description}`)}">`,
  ].join('\n    ');
  return [
    `<figure lang="${locale}">`,
    `  <a href="${escapeMarkup(pageAddress(handout, choice))}">`,
    `    ${image}`,
    '  </a>',
    `  <figcaption>${escapeMarkup(credit)}</figcaption>`,
    '</figure>',
  ].join('\n');
}

const writeTag = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  content = '',
): string =>
  `<${name}\n${Object.entries(attributes)
    .map(([key, value]) => `  ${key}="${escapeMarkup(value)}"`)
    .join('\n')}\n>${content}</${name}>`;

interface PlainFrame {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
}

/** A frame of nothing but the attributes that WordPress keeps of one that another site hands it. */
export const writePlainFrame = ({ src, width, height, title }: PlainFrame): string =>
  `<iframe src="${escapeMarkup(src)}" width="${width}" height="${height}" frameborder="0" title="${escapeMarkup(title)}"></iframe>`;
