import type { ChapterId } from '../data/chapters.ts';
import type { Locale } from '../i18n/locale.ts';
import { charts } from './index.ts';
import { contextOf } from './renderer.ts';
import { sizes, type Chart, type Size } from './types.ts';

/**
 * How much room charts will take, as custom properties in px of the drawings: what is not laid out yet must
 * be held open at about its height, or a link would land beside its place.
 */
export const roomOf = (drawn: readonly Chart[], locale: Locale): string =>
  (Object.keys(sizes) as Size[])
    .map((size) => {
      const heights = drawn.map(
        (chart) => chart.draw(contextOf(chart, { locale, size })).height ?? 0,
      );
      return `--${size}:${Math.round(heights.reduce((total, height) => total + height, 0))}`;
    })
    .concat(`--charts:${drawn.length}`)
    .join(';');

/** The same for all charts of a chapter. */
export const roomOfChapter = (chapter: ChapterId, locale: Locale): string =>
  roomOf(
    charts.filter((chart) => chart.chapter === chapter),
    locale,
  );
