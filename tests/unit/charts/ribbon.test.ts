import { describe, expect, it } from 'vitest';

import { shapeRibbon, type Box, type Point } from '../../../src/charts/ribbon.ts';
import { areaOf, distance, pointsOf, widthOf } from './path.ts';

const left: Box = { x: 100, y: 200, width: 80, height: 40 };
const right: Box = { x: 400, y: 200, width: 80, height: 40 };
const above: Box = { x: 180, y: 40, width: 100, height: 30 };
const straight = { from: left, to: right, width: 10, bend: 0 };

/** How far outside of a box a point is; negative inside. */
const outside = (point: Point, { x, y, width, height }: Box): number =>
  Math.max(Math.abs(point.x - x) - width / 2, Math.abs(point.y - y) - height / 2);

const ways = [
  { way: 'to the right', from: left, to: right, bend: 0 },
  { way: 'to the left', from: right, to: left, bend: 0 },
  { way: 'up', from: left, to: above, bend: 0 },
  { way: 'down and bent', from: above, to: right, bend: 0.1 },
  { way: 'bent the other way', from: right, to: left, bend: -0.1 },
  { way: 'shifted aside', from: left, to: right, bend: 0, shift: 12 },
];

describe('an arrow of money', () => {
  it.each(ways)('is one closed outline on its way $way', (options) => {
    const { outline } = shapeRibbon({ ...options, width: 10 });
    expect(outline).toMatch(/^M[^MZ]+Z$/);
    expect(outline).not.toMatch(/NaN|Infinity|undefined/);
  });

  it.each(ways)('ends in the gap before the one who is paid, on its way $way', (options) => {
    const { at } = shapeRibbon({ ...options, width: 10 });
    expect(outside(at(1), options.to)).toBeGreaterThanOrEqual(0);
    expect(outside(at(1), options.to)).toBeLessThanOrEqual(4);
  });

  it.each(ways)('starts in the gap after the one who pays, on its way $way', (options) => {
    const { at } = shapeRibbon({ ...options, width: 10 });
    expect(outside(at(0), options.from)).toBeGreaterThanOrEqual(0);
    expect(outside(at(0), options.from)).toBeLessThanOrEqual(4);
  });

  it.each([5, 10, 34])('is %d px wide where that is asked for', (width) => {
    expect(widthOf(shapeRibbon({ ...straight, width }).outline)).toBeCloseTo(width, 0);
  });

  it('covers more the wider it is', () => {
    const [thin, thick] = [5, 20].map((width) =>
      areaOf(shapeRibbon({ ...straight, width }).outline),
    );
    expect(thick).toBeGreaterThan((thin ?? 0) * 3);
  });

  it('has a head that is wider than its body, with its tip in the middle', () => {
    const { outline, at } = shapeRibbon({ ...straight, width: 20 });
    const heights = pointsOf(outline).map(({ y }) => y);
    expect(Math.max(...heights) - Math.min(...heights)).toBeGreaterThan(20);
    expect(pointsOf(outline).some((point) => distance(point, at(1)) < 0.1)).toBe(true);
  });

  it('runs straight along its centre line without a bend', () => {
    const { at } = shapeRibbon(straight);
    expect([at(0), at(0.5), at(1)].map(({ y }) => y)).toEqual([200, 200, 200]);
  });

  it('bends to the left of its way, up when it runs to the right', () => {
    expect(shapeRibbon({ ...straight, bend: 0.1 }).at(0.5).y).toBeLessThan(190);
    expect(shapeRibbon({ ...straight, bend: -0.1 }).at(0.5).y).toBeGreaterThan(210);
  });

  it('stands beside the one that comes back, never on it', () => {
    const there = shapeRibbon({ ...straight, shift: 12 });
    const back = shapeRibbon({ ...straight, from: right, to: left, shift: 12 });
    const lowest = Math.max(...pointsOf(there.outline).map(({ y }) => y));
    const highest = Math.min(...pointsOf(back.outline).map(({ y }) => y));
    expect(lowest).toBeLessThan(highest);
  });

  it('has a spine that runs from its start to the foot of its head', () => {
    const { spine, at } = shapeRibbon(straight);
    const [start, ...rest] = pointsOf(spine);
    const [end] = rest.slice(-1);
    expect(start && distance(start, at(0))).toBeLessThan(0.1);
    expect(end && distance(end, at(1))).toBeCloseTo(9, 0);
  });

  it('is the same each time', () => {
    expect(shapeRibbon(straight).outline).toBe(shapeRibbon(straight).outline);
  });
});

describe('an arrow that would vanish', () => {
  it.each([
    ['players touch', { ...left, x: 180 }, 10],
    ['players cover each other', { ...left, x: 140 }, 10],
    ['both ends are one player', left, 10],
    ['there is room for a thin arrow but not for one so wide', { ...left, x: 210 }, 60],
  ])('is refused where %s', (_case, to, width) => {
    expect(() => shapeRibbon({ from: left, to, width, bend: 0 })).toThrow('No room for an arrow');
  });

  it('is told by the places of its players', () => {
    const to = { ...left, x: 180 };
    expect(() => shapeRibbon({ from: left, to, width: 5, bend: 0 })).toThrow(
      'between (100, 200) and (180, 200): move a player',
    );
  });
});
