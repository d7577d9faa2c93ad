/** The one door to Plot: which of it the charts use, and how it is asked to draw. */
export { dot, plot, rect, ruleX, ruleY, text } from '@observablehq/plot';
export type {
  Markish,
  PlotOptions,
  RectOptions,
  RenderFunction,
  TextOptions,
} from '@observablehq/plot';

/** Scales for pictures that are laid out in px. */
export const inPixels = {
  x: { type: 'identity', axis: null },
  y: { type: 'identity', axis: null },
} as const;
