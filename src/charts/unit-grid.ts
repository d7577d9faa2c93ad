import type { QuantityId } from '../data/index.ts';
import type { Frame } from './frame.ts';
import { quantityInk } from './quantity-marks.ts';
import type { SvgNode } from './svg.ts';

/** Units side by side, filled row by row from the start edge: a gigawatt each, or a per cent each. */
export interface UnitGrid {
  readonly frame: Frame;
  readonly perRow: number;
  /** The side of the square that a unit stands in, in px. */
  readonly cell: number;
  /** The upper edge of the first row, in px. */
  readonly top: number;
}

export const rowsOf = (count: number, { perRow }: Pick<UnitGrid, 'perRow'>): number =>
  Math.ceil(count / perRow);

/** The squares of units `from` to `to` as one outline: one element, however many they are. */
export const outlineSquares = (from: number, to: number, grid: UnitGrid): string =>
  placesOf(from, to, grid)
    .map(({ x, y }) => {
      const half = grid.cell / 2 - 2;
      return `M${x - half} ${y - half}h${2 * half}v${2 * half}h${-2 * half}z`;
    })
    .join('');

/** The units `from` to `to` as circles, in one outline too. */
export const outlineDots = (from: number, to: number, radius: number, grid: UnitGrid): string =>
  placesOf(from, to, grid)
    .map(
      ({ x, y }) =>
        `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`,
    )
    .join('');

function placesOf(
  from: number,
  to: number,
  { frame, perRow, cell, top }: UnitGrid,
): { x: number; y: number }[] {
  return Array.from({ length: to - from }, (_, index) => ({
    x: frame.x(((from + index) % perRow) * cell + cell / 2),
    y: top + (Math.floor((from + index) / perRow) + 0.5) * cell,
  }));
}

/** Units that show a quantity, as one mark that opens its card. */
export const drawUnits = (id: QuantityId, outline: string): SvgNode => [
  'path',
  {
    d: outline,
    fill: quantityInk.fill({ id }),
    stroke: quantityInk.stroke({ id }),
    'stroke-width': quantityInk.strokeWidth,
    'data-quantity': id,
  },
];
