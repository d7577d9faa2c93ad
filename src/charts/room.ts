import type { ChapterId } from '../data/chapters.ts';
import type { Locale } from '../i18n/locale.ts';
import { charts } from './index.ts';
import { contextOf } from './drawing.ts';
import { sizes, type Chart, type Size } from './types.ts';

/**
 * How much room charts will take, as custom properties: the heights of the drawings in px, how many they are,
 * and the letters of their captions. What is not laid out yet must
 * be held open at about its height, or a link would land beside its place.
 */
export function roomOf(drawn: readonly Chart[], locale: Locale): string {
  const captions = drawn.map(({ text }) => text[locale]().caption);
  const captionLength = captions.join('').length;
  return (Object.keys(sizes) as Size[])
    .map((size) => {
      const heights = drawn.map(
        (chart) => chart.draw(contextOf(chart, { locale, size })).height ?? 0,
      );
      return `--${size}:${Math.round(heights.reduce((total, height) => total + height, 0))}`;
    })
    .concat(`--charts:${drawn.length}`, `--words:${captionLength}`)
    .join(';');
}

/** The same for all charts of a chapter. */
export const roomOfChapter = (chapter: ChapterId, locale: Locale): string =>
  roomOf(
    charts.filter((chart) => chart.chapter === chapter),
    locale,
  );
