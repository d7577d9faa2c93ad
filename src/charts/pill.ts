import { frameOf } from './frame.ts';
import type { Box } from './ribbon.ts';
import type { SvgNode } from './svg.ts';
import type { DrawContext } from './types.ts';

/** The attributes of a rectangle with round ends. */
export interface Pill {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly rx: number;
}

/** A player's box as it stands in the picture, mirrored where that is. */
export function pillOf({ x, y, width, height }: Box, context: DrawContext): Pill {
  const center = frameOf(context).x(x);
  return { x: center - width / 2, y: y - height / 2, width, height, rx: height / 2 };
}

/** A player: the pill, and its name in the middle. */
export const drawPill = (pill: Pill, name: string): SvgNode[] => [
  ['rect', { class: 'body', ...pill }],
  ['text', { x: pill.x + pill.width / 2, y: pill.y + pill.height / 2, dy: '0.35em' }, [name]],
];
