import type { ChapterId } from '../data/chapters.ts';
import type { Locale } from '../i18n/locale.ts';
import { contextOf } from './drawing.ts';
import { isExplorable } from './explorable.ts';
import { charts } from './index.ts';
import { sizeNames, type Chart, type Size } from './types.ts';

/**
 * How much room charts will take, as custom properties: the heights of the drawings in px, how many they are,
 * and the letters of their captions. What is not laid out yet must be held open at about its height, or a link
 * would land beside its place.
 */
export function roomOf(drawn: readonly Chart[], locale: Locale): string {
  const whole = drawn.filter((chart) => !isExplorable(chart));
  const models = drawn.filter(isExplorable);
  const captions = whole.map(({ text }) => text[locale]().caption);
  const captionLength = captions.join('').length;
  const noted = whole.length + models.length * notesOfModel;
  return sizeNames
    .map((size) => {
      const heights = [
        ...whole.map((chart) => heightOf(chart, locale, size)),
        ...models.map((chart) => heightOf(chart, locale, 'phone') * widenedModel[size]),
      ];
      return `--${size}:${Math.round(heights.reduce((total, height) => total + height, 0))}`;
    })
    .concat(`--charts:${noted}`, `--words:${captionLength}`)
    .join(';');
}

const heightOf = (chart: Chart, locale: Locale, size: Size): number =>
  chart.draw(contextOf(chart, { locale, size })).height ?? 0;

/** A model stands in the story with few words: so much of the notes of a chart. */
const notesOfModel = 0.6;

/** A model has one picture for all windows: so much wider for its size than those of a chart. */
const widenedModel: Readonly<Record<Size, number>> = { phone: 1, desk: 1.17 };

/** The same for all charts of a chapter. */
export const roomOfChapter = (chapter: ChapterId, locale: Locale): string =>
  roomOf(
    charts.filter((chart) => chart.chapter === chapter),
    locale,
  );
