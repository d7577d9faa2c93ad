/**
 * How tall the frame of a chart has to be, reckoned without a browser: for hosts that cannot be told. The
 * measures are those of the frame's own style sheet; a test holds the sum against a browser.
 */
import { embedWords } from '../i18n/embed.ts';
import type { Locale } from '../i18n/locale.ts';
import { messages } from '../i18n/messages.ts';
import { sayCredit } from './credit.ts';
import { listLegend } from './legend.ts';
import { contextOf } from './drawing.ts';
import { isExplorable } from './explorable.ts';
import { textWidth } from './text-width.ts';
import { sizes, type Chart, type Size } from './types.ts';

/** In px, of the frame of a chart. */
interface EmbedHeights {
  /** In which the whole chart stands, in a frame of any width from 320 px. */
  readonly whole: number;
  /** Below which no frame of such a width ends. */
  readonly least: number;
}

/**
 * The inline style of the frame's element, which overrules what the host's page has for all its frames. A browser that
 * can size a frame by its content (`frame-sizing`) needs `height:auto` for it, and reads the last line; one that knows
 * no `if()` drops that line and keeps the height before it. The least height holds the room until the frame has come.
 */
export const embedStyle = ({ whole, least }: EmbedHeights): string =>
  'box-sizing:content-box;width:100%;padding:0;border:0;aspect-ratio:auto;' +
  `min-height:${least}px;max-height:none;height:${whole}px;frame-sizing:content-height;` +
  `height:if(supports(frame-sizing:content-height):auto;else:${whole}px)`;

/** WordPress cuts a frame off at 1000 px, whatever the frame asks for. */
export const isTooTallForWordPress = ({ whole }: EmbedHeights): boolean => whole > 1000;

/** Widths in px between which the height only falls or only grows. */
const frameWidths = [320, 345, 400, 480, 593, 594, 640, 760, 960];

/** In px: a line here or there that breaks in a browser and does not break in the sum. */
const reserve = 10;

/** In px: how much more than a browser needs may come out. */
const surplus = 120;

export function embedHeights(chart: Chart, locale: Locale): EmbedHeights {
  const scenes = {
    phone: listScenes(chart, locale, 'phone'),
    desk: listScenes(chart, locale, 'desk'),
  };
  const heights = frameWidths.flatMap((frameWidth) => {
    const width = Math.min(frameWidth - 24, widest);
    return scenes[sizeAt(width)].map((scene) => heightAt(chart, locale, width, scene));
  });
  return {
    whole: Math.ceil(Math.max(...heights) + reserve),
    least: Math.floor(Math.min(...heights) - surplus),
  };
}

const rem: Readonly<Record<Locale, number>> = { he: 17, en: 16 };

/** The widest that the chart is shown, and the width from which on it is the drawing for a desk. */
const [widest, deskFrom] = [720, 570];

const sizeAt = (width: number): Size => (width < deskFrom ? 'phone' : 'desk');

/** One of the pictures of a chart, of which a frame shows one at a time, and the words that go with it. */
interface Scene {
  /** In px of the drawing. */
  readonly height: number;
  readonly words: string;
}

/** The views of a chart, or the scenarios of a model. */
function listScenes(chart: Chart, locale: Locale, size: Size): Scene[] {
  const heightOf = (draw: Chart['draw'], view?: string): number =>
    draw(contextOf(chart, { locale, size, ...(view === undefined ? {} : { view }) })).height ?? 0;
  if (isExplorable(chart)) {
    const { draw, say, scenarios } = chart.explorable;
    return scenarios.map(({ state }) => ({
      height: heightOf((context) => draw(context, state)),
      words: say(state, locale),
    }));
  }
  if (chart.views === undefined) return [{ height: heightOf(chart.draw), words: '' }];
  return chart.views.map(({ id, note }) => ({
    height: heightOf(chart.draw, id),
    words: note[locale](),
  }));
}

/** @param width of the column in the frame, in px, as all widths below. */
function heightAt(chart: Chart, locale: Locale, width: number, scene: Scene): number {
  const em = rem[locale];
  const { title } = chart.text[locale]();
  const more = `${messages[locale].siteName}: ${embedWords[locale].more}`;
  const margins = 28 + em * (0.5 + 0.75 + 0.5 + 0.5 + 0.5);
  return (
    margins +
    countLines(title, width / (1.35 * em), boldSerif) * 1.35 * em * 1.2 +
    sceneHeight(chart, locale, width, scene) +
    legendHeight(chart, locale, width) +
    countLines(sayCredit(chart, locale), width / (0.85 * em)) * 0.85 * em * 1.45 +
    // The folded notes are a line.
    42 +
    countLines(more, width / (0.9 * em)) * 24
  );
}

/** Of a drawing as it is shown. */
function pictureHeight({ height }: Scene, width: number): number {
  const size = sizeAt(width);
  const shown = size === 'phone' ? Math.min(width, sizes.phone) : width;
  return (height * shown) / sizes[size];
}

/** Of a picture, and of what belongs to it. */
function sceneHeight(chart: Chart, locale: Locale, width: number, scene: Scene): number {
  if (isExplorable(chart)) return modelHeight(scene, locale, width);
  if (chart.views !== undefined) return viewHeight(scene, locale, width);
  return pictureHeight(scene, width);
}

/** Of the picture, its note, and of what tells it apart from the other view. */
function viewHeight(scene: Scene, locale: Locale, width: number): number {
  const em = rem[locale];
  const lines = countLines(scene.words, (width - 4 - 0.8 * em) / (0.95 * em));
  return pictureHeight(scene, width) + lines * 0.95 * em * 1.5 + 42 + em + 1.5 * em;
}

/** Of the picture of a model and its result, and of two folded lines. */
function modelHeight(scene: Scene, locale: Locale, width: number): number {
  const em = 1.1 * rem[locale];
  // A result that has been moved keeps room for a longer one, so that what is below it stays where it is.
  const kept = width < 40 * rem[locale] ? 9 : 6;
  const result = Math.max(kept, countLines(scene.words, width / em) * 1.5);
  return pictureHeight(scene, width) + result * em + 2 * 42 + 4 * em;
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
