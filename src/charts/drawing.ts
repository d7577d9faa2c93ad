/**
 * Draws a chart's options to an SVG and puts right what Plot leaves out: direction, names for screen readers,
 * ids that do not collide. It is told which document to draw in, so that it does the same with the build's and
 * with a browser's.
 */
import type { QuantityId } from '../data/index.ts';
import { orderChartText } from '../i18n/bidi.ts';
import { directions, type Locale } from '../i18n/locale.ts';
import { inksOf } from './inks.ts';
import { plot } from './plot.ts';
import { setAttributes } from './svg.ts';
import { sizes, type Chart, type DrawContext, type Size } from './types.ts';

export interface RenderOptions {
  readonly locale: Locale;
  readonly size: Size;
  readonly view?: string;
  /** What it is called for those who do not see it; its title, where this is not given. */
  readonly label?: string;
}

/** What a chart is told of the picture that it is to draw. */
export const contextOf = (
  { rtl, views }: Chart,
  { locale, size, view = views?.[0]?.id ?? '' }: RenderOptions,
): DrawContext => ({
  locale,
  size,
  width: sizes[size],
  mirror: rtl === 'mirror' && directions[locale] === 'rtl',
  view,
});

/** Draws a chart in a document, ready to stand in a page. @throws what the chart throws, with its name. */
export function drawChart(chart: Chart, options: RenderOptions, document: Document): Element {
  const context = contextOf(chart, options);
  const { locale, size, view } = context;
  const svg = plot({
    margin: 0,
    className: 'plot',
    ...drawOptions(chart, context),
    width: sizes[size],
    document,
  });

  cleanMarkup(svg);
  linkCards(svg);
  if (chart.filterable) nameInks(svg);
  prefixIds(svg, [chart.id, size, view].filter(Boolean).join('-'));
  orderTexts(svg, locale);
  svg.setAttribute('class', `plot plot-${size}`);
  svg.setAttribute('data-chart', chart.id);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', options.label ?? chart.text[locale]().title);
  return svg;
}

/** @throws what the chart throws, with the name of the chart. */
function drawOptions(chart: Chart, context: DrawContext): ReturnType<Chart['draw']> {
  try {
    return chart.draw(context);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `The chart "${chart.id}" cannot be drawn in "${context.locale}" for a ${context.size}: ${why}`,
      { cause },
    );
  }
}

/** Plot names its groups in English and sets styles and sizes that the page's own style sheet decides. */
function cleanMarkup(svg: Element): void {
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const name of ['aria-label', 'aria-hidden']) {
    for (const named of svg.querySelectorAll(`[${name}]`)) named.removeAttribute(name);
  }
  for (const name of ['width', 'height', 'fill', 'font-family', 'font-size', 'text-anchor']) {
    svg.removeAttribute(name);
  }
}

/**
 * A mark with `href: "#<quantity>"` opens that quantity's card. Links inside an image cannot be reached by a
 * screen reader, so each gives its quantity to the shape in it; the table beside the chart has the same cards.
 */
function linkCards(svg: Element): void {
  for (const link of svg.querySelectorAll('a')) {
    const address = link.getAttribute('xlink:href') ?? link.getAttribute('href') ?? '';
    for (const shape of link.children) shape.setAttribute('data-quantity', address.slice(1));
    link.replaceWith(...link.childNodes);
  }
}

/** Says of each mark what it is drawn in, so that a filter finds it. */
function nameInks(svg: Element): void {
  for (const mark of svg.querySelectorAll('[data-quantity]:not([data-layer])')) {
    setAttributes(mark, inksOf(mark.getAttribute('data-quantity') as QuantityId));
  }
}

/** Plot's ids come from a counter of the process: two charts in a page would collide, and builds differ. */
function prefixIds(svg: Element, prefix: string): void {
  const renamed = new Map<string, string>();
  for (const element of svg.querySelectorAll('[id^="plot-"]')) {
    renamed.set(element.id, `${prefix}-${renamed.size + 1}`);
    element.id = renamed.get(element.id) ?? element.id;
  }
  if (renamed.size === 0) return;
  for (const element of svg.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      const target = /^url\(#(.+)\)$/.exec(value)?.[1];
      const id = target === undefined ? undefined : renamed.get(target);
      if (id !== undefined) element.setAttribute(name, `url(#${id})`);
    }
  }
}

function orderTexts(svg: Element, locale: Locale): void {
  for (const text of svg.querySelectorAll('text')) {
    if (text.children.length > 0) {
      throw new Error(`"${text.textContent}" has several lines: draw each as a text of its own.`);
    }
    text.textContent = orderChartText(text.textContent, locale);
    setPrefixApart(text);
  }
}

/** A Hebrew prefix before a number, as in “כ־13”. */
const prefix = /([א-ת]+־)(?=\d)/u;

/**
 * A browser paints the two in a row, each with paper around its letters, and so the paper around the hyphen would
 * eat into the first digit. Set apart, the prefix goes without (see the styles).
 */
function setPrefixApart(text: Element): void {
  // Where the expression has a group, every other part is what the group found.
  const parts = text.textContent.split(prefix);
  if (parts.length === 1) return;
  const nodes = parts.map((part, index) => {
    if (index % 2 === 0) return part;
    const tspan = text.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'tspan');
    tspan.textContent = part;
    return tspan;
  });
  text.replaceChildren(...nodes);
}
