import { escapeMarkup } from '../i18n/markup.ts';
import type { RenderFunction } from './plot.ts';

/** An SVG element written as data: its name, its attributes and what is in it. */
export type SvgNode = readonly [
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children?: readonly (SvgNode | string)[],
];

export function setAttributes(element: Element, attributes: SvgNode[1]): void {
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
}

/** Makes the elements of a picture that Plot's own marks cannot draw. */
function drawSvg(document: Document, [name, attributes, children = []]: SvgNode): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  setAttributes(element, attributes);
  for (const child of children)
    element.append(typeof child === 'string' ? child : drawSvg(document, child));
  return element;
}

/** A mark for Plot that draws elements of our own. */
export const markOf =
  (node: SvgNode): RenderFunction =>
  (_index, _scales, _channels, _dimensions, { document }) =>
    drawSvg(document, node);

/** Writes an element as text, for a file that is no part of a page. */
export function writeSvg([name, attributes, children = []]: SvgNode): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeMarkup(String(value))}"`,
  );
  const content = children.map((child) =>
    typeof child === 'string' ? escapeMarkup(child) : writeSvg(child),
  );
  return `<${name}${written.join('')}>${content.join('')}</${name}>`;
}
