import type { Point } from '../../../src/charts/ribbon.ts';

/** The points of an outline of absolute M, L and Q commands; a curve gives five points of its own. */
export function pointsOf(d: string): Point[] {
  const points: Point[] = [];
  for (const [, command, numbers = ''] of d.matchAll(/([MLQZ])([^MLQZ]*)/g)) {
    const values = numbers
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = values;
    const from = points.at(-1);
    if (command === 'Q' && from !== undefined) {
      for (const share of [0.2, 0.4, 0.6, 0.8, 1]) {
        const [a, b, c] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
        points.push({ x: a * from.x + b * x1 + c * x2, y: a * from.y + b * y1 + c * y2 });
      }
    } else if (command !== 'Z') points.push({ x: x1, y: y1 });
  }
  return points;
}

/** The area in px² that a closed outline holds (the shoelace formula). */
export function areaOf(d: string): number {
  const points = pointsOf(d);
  const twice = points.reduce((total, { x, y }, index) => {
    const next = points[(index + 1) % points.length] ?? { x, y };
    return total + x * next.y - next.x * y;
  }, 0);
  return Math.abs(twice) / 2;
}

export const distance = (one: Point, other: Point): number =>
  Math.hypot(one.x - other.x, one.y - other.y);

/** The width of an arrow's body: its outline starts and ends at the two corners of its foot. */
export function widthOf(outline: string): number {
  const points = pointsOf(outline);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) throw new Error(`No outline: "${outline}".`);
  return distance(first, last);
}
