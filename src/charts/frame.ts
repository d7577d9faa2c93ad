import { directions } from '../i18n/locale.ts';
import type { DrawContext } from './types.ts';

type Facing = Pick<DrawContext, 'mirror' | 'width'>;

/** Where "start" is: the left in a picture that runs from left to right, the right in a mirrored one. */
export interface Frame {
  /** A place in px from the start edge, as a place from the left. */
  readonly x: (fromStart: number) => number;
  /** The same for a stretch, smaller end first. */
  readonly span: (from: number, to: number) => { readonly x1: number; readonly x2: number };
  readonly startAnchor: 'start' | 'end';
  readonly endAnchor: 'start' | 'end';
  /** Moves a text towards the end of its line by px. */
  readonly towardsEnd: (distance: number) => number;
}

export function frameOf({ mirror, width }: Facing): Frame {
  const x = (fromStart: number): number => (mirror ? width - fromStart : fromStart);
  return {
    x,
    span: (from, to) => (mirror ? { x1: x(to), x2: x(from) } : { x1: from, x2: to }),
    startAnchor: mirror ? 'end' : 'start',
    endAnchor: mirror ? 'start' : 'end',
    towardsEnd: (distance) => (mirror ? -distance : distance),
  };
}

/** In which words run as their language does, whatever is drawn beside them. */
export const frameOfWords = ({ locale, width }: Pick<DrawContext, 'locale' | 'width'>): Frame =>
  frameOf({ mirror: directions[locale] === 'rtl', width });

/** The attributes that mirror a group of shapes; a group that holds text is placed by `frameOf` instead. */
export const mirrorShapes = ({ mirror, width }: Facing): Readonly<Record<string, string>> =>
  mirror ? { transform: `translate(${width} 0) scale(-1 1)` } : {};
