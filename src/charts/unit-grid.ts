/** Where a unit stands in a grid that is filled row by row. */
export interface Place {
  readonly index: number;
  readonly column: number;
  readonly row: number;
}

/** The places of so many units, so many to a row. */
export const placesOf = (count: number, perRow: number): Place[] =>
  Array.from({ length: count }, (_, index) => ({
    index,
    column: index % perRow,
    row: Math.floor(index / perRow),
  }));
