/**
 * The shape of an arrow of money: a ribbon as wide as its amount, bent aside so that money there and
 * money back run beside each other, with a head where it is paid.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A player's place: a box by its centre and its size in px. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface RibbonOptions {
  readonly from: Box;
  readonly to: Box;
  /** The width of the body in px. */
  readonly width: number;
  /** How far the middle stands aside, as a share of the length; positive to the left of its way. */
  readonly bend: number;
  /** Moves the whole ribbon aside by px, to the left of its way. */
  readonly shift?: number;
}

export interface Ribbon {
  /** The closed outline, as a path of straight lines and quadratic curves. */
  readonly outline: string;
  /** The line down its middle, for money that moves along it. */
  readonly spine: string;
  /** A point on the spine: 0 where it starts, 1 at the tip. */
  readonly at: (share: number) => Point;
}

/** Space in px between a box and the ribbon that starts or ends at it. */
const gap = 4;

/**
 * The ribbon from one box to another, in px.
 *
 * @throws when the boxes stand so close that no arrow fits between them: such an arrow would vanish.
 */
export function shapeRibbon({ from, to, width, bend, shift = 0 }: RibbonOptions): Ribbon {
  const curve = joinCentres(from, to, bend, shift);
  const start = lastShare((share) => isInside(pointOn(curve, share), from));
  const end = 1 - lastShare((share) => isInside(pointOn(curve, 1 - share), to));
  const headLength = Math.max(9, width * 0.8);
  const visible = cut(curve, start, end);
  const length = measure(visible);
  // Asked this way round, a length that is no number (between a player and itself) is refused too.
  if (!(start < end && length >= headLength * 1.2)) {
    throw new Error(
      `No room for an arrow between (${from.x}, ${from.y}) and (${to.x}, ${to.y}): move a player.`,
    );
  }
  const body = cut(visible, 0, 1 - headLength / length);
  return {
    outline: outlineOf(body, visible[2], width),
    spine: `M${write(visible[0])}Q${write(visible[1])} ${write(body[2])}`,
    at: (share) => pointOn(visible, share),
  };
}

/** A quadratic curve by its start, its control point and its end. */
type Curve = readonly [Point, Point, Point];

function joinCentres(from: Box, to: Box, bend: number, shift: number): Curve {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const aside = { x: dy / length, y: -dx / length };
  const move = (point: Point, by: number): Point => ({
    x: point.x + aside.x * by,
    y: point.y + aside.y * by,
  });
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return [move(from, shift), move(middle, shift + 2 * bend * length), move(to, shift)];
}

const mix = (one: Point, other: Point, share: number): Point => ({
  x: one.x + (other.x - one.x) * share,
  y: one.y + (other.y - one.y) * share,
});

const pointOn = ([a, b, c]: Curve, share: number): Point =>
  mix(mix(a, b, share), mix(b, c, share), share);

/** The part of a curve between two shares of it (de Casteljau's construction). */
function cut([a, b, c]: Curve, start: number, end: number): Curve {
  const control = mix(mix(a, b, start), mix(b, c, start), end);
  return [pointOn([a, b, c], start), control, pointOn([a, b, c], end)];
}

const samples = 100;

function lastShare(holds: (share: number) => boolean): number {
  const shares = Array.from({ length: samples + 1 }, (_, index) => index / samples);
  return shares.findLast(holds) ?? 0;
}

const isInside = (point: Point, { x, y, width, height }: Box): boolean =>
  Math.abs(point.x - x) < width / 2 + gap && Math.abs(point.y - y) < height / 2 + gap;

function measure(curve: Curve): number {
  const points = Array.from({ length: 21 }, (_, index) => pointOn(curve, index / 20));
  return points.slice(1).reduce((total, point, index) => {
    const before = points[index] ?? point;
    return total + Math.hypot(point.x - before.x, point.y - before.y);
  }, 0);
}

function unit(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

function outlineOf([start, control, neck]: Curve, tip: Point, width: number): string {
  const [out, into] = [unit(start, control), unit(neck, tip)];
  const half = width / 2;
  const headHalf = half + Math.max(3.5, width * 0.3);
  const beside = (point: Point, way: Point, by: number): Point => ({
    x: point.x + way.y * by,
    y: point.y - way.x * by,
  });
  const between = unit({ x: 0, y: 0 }, { x: out.x + into.x, y: out.y + into.y });
  const side = (by: number): Curve => [
    beside(start, out, by),
    beside(control, between, by),
    beside(neck, into, by),
  ];
  const [left, right] = [side(half), side(-half)];
  return [
    `M${write(left[0])}Q${write(left[1])} ${write(left[2])}`,
    `L${write(beside(neck, into, headHalf))}L${write(tip)}L${write(beside(neck, into, -headHalf))}`,
    `L${write(right[2])}Q${write(right[1])} ${write(right[0])}Z`,
  ].join('');
}

const write = ({ x, y }: Point): string => `${toHalf(x)} ${toHalf(y)}`;

/** Finer than a screen shows, and half the letters. */
const toHalf = (px: number): number => Math.round(px * 2) / 2;
