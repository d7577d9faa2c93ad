/** What the engines are compared by: where the texts of the charts stand, and how they read. */
import type { Locale } from '../../../src/i18n/locale.ts';

/** A text of a chart. Lengths are in the picture's own units, which are the same at every size. */
export interface ChartText {
  readonly chart: string;
  readonly words: string;
  /** The part of the text that its chart gives the place of. */
  readonly anchor: 'start' | 'middle' | 'end';
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Runs of letters, numbers and single signs, as they stand from left to right. */
  readonly pieces: readonly string[];
}

export type Reading = Readonly<Record<Locale, readonly ChartText[]>>;

/** Runs in the page, and so can use nothing that stands outside it. */
export async function readPictures(): Promise<ChartText[]> {
  /** What a line of two directions is put in order by; spaces and the marks of direction are not seen. */
  const piece = /(\p{Script=Latin}+|\p{Script=Hebrew}+|\d+|[^\s\p{Cf}])/u;

  const layOutAll = async (): Promise<void> => {
    // Not an element with styles, which the policy of the pages refuses.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets.push(sheet);
    // Only what has been laid out asks for its letters.
    document.body.getBoundingClientRect();
    await document.fonts.ready;
  };

  const toScreen = (element: SVGGraphicsElement): DOMMatrix =>
    element.getScreenCTM() ?? new DOMMatrix();

  /** Not the box on the screen, in which Firefox counts the outline of the letters. */
  const boxIn = (picture: SVGSVGElement, text: SVGTextElement): DOMRect => {
    const { x, y, width, height } = text.getBBox();
    const [outer, inner] = [toScreen(picture), toScreen(text)];
    return new DOMRect(
      x + (inner.e - outer.e) / outer.a,
      y + (inner.f - outer.f) / outer.d,
      width,
      height,
    );
  };

  /**
   * The pieces from left to right. Each gets an element of its own and is measured by a range: for the
   * letters of one text WebKit gives the places they had if all ran from left to right, and Firefox
   * ranges of no width.
   */
  const readFromLeft = (text: SVGTextElement): string[] => {
    const parts = text.textContent.split(piece).map((part, at) => {
      if (at % 2 === 0) return part;
      const element = document.createElementNS('http://www.w3.org/2000/svg', 'tspan');
      element.textContent = part;
      return element;
    });
    text.replaceChildren(...parts);
    const centerOf = (element: Element): number => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const { left, right } = range.getBoundingClientRect();
      return (left + right) / 2;
    };
    return [...text.children]
      .map((element) => ({ words: element.textContent, center: centerOf(element) }))
      .sort((one, other) => one.center - other.center)
      .map(({ words }) => words);
  };

  await layOutAll();
  return [...document.querySelectorAll<SVGSVGElement>('svg.plot')]
    .filter((picture) => picture.getBoundingClientRect().width > 0)
    .flatMap((picture) =>
      [...picture.querySelectorAll('text')].map((text) => {
        const { left, right, top, bottom } = boxIn(picture, text);
        return {
          chart: picture.dataset['chart'] ?? '',
          words: text.textContent,
          anchor: getComputedStyle(text).textAnchor as ChartText['anchor'],
          left,
          right,
          top,
          bottom,
          pieces: readFromLeft(text),
        };
      }),
    );
}
