/**
 * How tall the frame of a chart has to be, reckoned without a browser: for hosts that cannot be told. The
 * measures are those of the frame's own style sheet; a test holds the sum against a browser.
 */
import { embedWords } from '../i18n/embed.ts';
import type { Locale } from '../i18n/locale.ts';
import { messages } from '../i18n/messages.ts';
import { creditOf } from './credit.ts';
import { listLegend } from './legend.ts';
import { contextOf } from './drawing.ts';
import { isExplorable, type ExplorableChart } from './explorable.ts';
import { textWidth } from './text-width.ts';
import { sizes, type Chart, type DrawContext, type Size, type View } from './types.ts';

/**
 * The style of the frame's element in the host's page. A browser that sizes frames by what is in them does so
 * only where no height is set. Some know `if()` and not that: they need the height once more; those that do
 * not know it pass over the line, and the height given beside it holds.
 */
export const embedStyle = (height: number): string =>
  'width:100%;border:0;frame-sizing:content-height;' +
  `height:if(supports(frame-sizing:content-height):auto;else:${height}px)`;

/** Widths in px between which the height only falls or only grows. */
const frameWidths = [320, 345, 400, 480, 593, 594, 640, 760, 960];

/** In px: a line here or there that breaks in a browser and does not break in the sum. */
const reserve = 10;

/** A height in px in which the whole chart stands, in a frame of any width from 320 px. */
export const embedHeight = (chart: Chart, locale: Locale): number =>
  Math.ceil(Math.max(...frameWidths.map((width) => heightAt(chart, locale, width))) + reserve);

const rem: Readonly<Record<Locale, number>> = { he: 17, en: 16 };

/** The widest that the chart is shown, and the width from which on it is the drawing for a desk. */
const [widest, deskFrom] = [720, 570];

function heightAt(chart: Chart, locale: Locale, frameWidth: number): number {
  const width = Math.min(frameWidth - 24, widest);
  const em = rem[locale];
  const { title } = chart.text[locale]();
  const { named, others, asOf } = creditOf(chart, locale);
  const { source, moreSources } = messages[locale].figure;
  const credit = `${source}: ${named.join(' · ')} ${others > 0 ? moreSources(others) : ''} · ${asOf}`;
  const more = `${messages[locale].siteName}: ${embedWords[locale].more}`;
  const margins = 28 + em * (0.5 + 0.75 + 0.5 + 0.5 + 0.5);
  return (
    margins +
    countLines(title, width / (1.35 * em), boldSerif) * 1.35 * em * 1.2 +
    (isExplorable(chart) ? modelHeight(chart, locale, width) : viewHeight(chart, locale, width)) +
    legendHeight(chart, locale, width) +
    countLines(credit, width / (0.85 * em)) * 0.85 * em * 1.45 +
    // The folded notes are a line.
    42 +
    countLines(more, width / (0.9 * em)) * 24
  );
}

function pictureHeight(chart: Chart, locale: Locale, width: number, view?: View): number {
  const size: Size = width < deskFrom ? 'phone' : 'desk';
  const shown = size === 'phone' ? Math.min(width, sizes.phone) : width;
  const context = contextOf(chart, {
    locale,
    size,
    ...(view === undefined ? {} : { view: view.id }),
  });
  return ((chart.draw(context).height ?? 0) * shown) / sizes[size];
}

/** Of the picture, and of what tells its views apart. */
function viewHeight(chart: Chart, locale: Locale, width: number): number {
  if (chart.views === undefined) return pictureHeight(chart, locale, width);
  const em = rem[locale];
  const heights = chart.views.map((view) => {
    const lines = countLines(view.note[locale](), (width - 4 - 0.8 * em) / (0.95 * em));
    return pictureHeight(chart, locale, width, view) + lines * 0.95 * em * 1.5;
  });
  return Math.max(...heights) + 42 + em + 1.5 * em;
}

/** Of the picture of a model and its result, in the tallest of its scenarios, and of two folded lines. */
function modelHeight(chart: ExplorableChart, locale: Locale, width: number): number {
  const em = 1.1 * rem[locale];
  const { draw, say, scenarios } = chart.explorable;
  // A result that has been moved keeps room for a longer one, so that what is below it stays where it is.
  const kept = width < 40 * rem[locale] ? 9 : 6;
  const heights = scenarios.map(({ state }) => {
    const moved = { ...chart, draw: (context: DrawContext) => draw(context, state) };
    const result = Math.max(kept, countLines(say(state, locale), width / em) * 1.5);
    return pictureHeight(moved, locale, width) + result * em;
  });
  return Math.max(...heights) + 2 * 42 + 4 * em;
}

/** The width from which on the title of a row of swatches stands beside them, and not above. */
const titleBesideFrom = 640 - 24;

/** Swatches and names side by side, as many as a row holds; and a row for what a filter leaves. */
function legendHeight({ inks, filterable }: Chart, locale: Locale, width: number): number {
  if (inks.length === 0) return 0;
  const em = rem[locale];
  const gap = 0.9 * em;
  const swatch = 26 + 0.4 * em + (filterable === true ? 1.45 * em : 0);
  const rows = listLegend(inks, locale).map(({ title, entries }) => {
    const swatches = entries.map(({ name }) => swatch + textWidth(name) * 0.85 * em);
    return width < titleBesideFrom
      ? 1 + countRows(swatches, width, gap)
      : countRows([textWidth(title) * 0.9 * em, ...swatches], width, gap);
  });
  const groups = filterable === true ? [...rows, 1] : rows;
  return groups.reduce((sum, count) => sum + count * 24 + 0.3 * em, em);
}

/** How much wider than the sans the bold serif is. */
const boldSerif = 1.13;

/** @param width of a line, in em. */
const countLines = (text: string, width: number, wider = 1): number =>
  countRows(
    text.split(' ').map((word) => textWidth(word) * wider),
    width,
    0.2 * wider,
  );

/** How many rows things take that stand side by side and wrap. */
function countRows(things: readonly number[], width: number, gap: number): number {
  let rows = 1;
  let end = -gap;
  for (const thing of things) {
    end += gap + thing;
    if (end <= width) continue;
    rows += 1;
    end = thing;
  }
  return rows;
}
