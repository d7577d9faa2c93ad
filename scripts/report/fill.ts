/**
 * Fills sheets as a typesetter does by hand: lets text run on before a figure that does not fit, and draws a figure
 * smaller where it then fits. It knows sizes alone, all of them in px; `pour.ts` measures them and carries it out.
 */

/** What no sheet cuts, or else a text that may go on on the next. */
export interface Piece {
  readonly size: number;
  /** To the next piece. */
  readonly gap: number;
  /** Of the notes that it calls, at the foot of the sheet that it begins on. */
  readonly notes: number;
  /** What has to follow on the same sheet. */
  readonly company: number;
  readonly mayBreak: boolean;
  /** How much smaller its picture may be. */
  readonly give: number;
}

/** What stays together: a figure, or a paragraph with the voices and the checks that belong to it. */
export interface Unit<Known extends Piece = Piece> {
  readonly pieces: readonly Known[];
  readonly isFigure: boolean;
  /** Whether no figure moves past it, as the next step. */
  readonly isFence: boolean;
}

/** How far a sheet is filled, by what stands on it and by the notes at its foot. */
export interface Fill {
  readonly used: number;
  readonly foot: number;
}

export interface Sheet {
  readonly room: number;
  /** The rule over the first note of a sheet, and what is around it. */
  readonly noteHead: number;
  /** A paragraph is not broken where there is no room for two of its lines. */
  readonly twoLines: number;
  /** What lines that fall otherwise than foreseen may take of it: an order is to be good then, too. */
  readonly slack: number;
}

interface Layout<Known extends Piece> extends Fill {
  /** In sheets, and in what is left empty on them by what does not fit. */
  readonly cost: number;
  /** How much smaller pictures are. */
  readonly shrunk: ReadonlyMap<Known, number>;
  /** What would fit, but for its notes. */
  readonly pushed: readonly Known[];
}

/** A figure comes at most so many texts later than it is written. */
const reach = 3;

/** What it costs to draw a picture smaller, and to let a figure come a text later; a sheet costs 1. */
const costs = { shrink: 0.02, delay: 0.01 } as const;

/**
 * The order of some units that leaves least empty. A figure comes never earlier than it is written, and past no other
 * figure and no fence.
 *
 * @param start how far the first sheet is filled.
 */
export function pour<Known extends Piece, Part extends Unit<Known>>(
  units: readonly Part[],
  start: Fill,
  sheet: Sheet,
): Layout<Known> & { readonly ordered: readonly Part[] } {
  const rooms = [sheet, { ...sheet, room: sheet.room - sheet.slack }];
  const priced = listOrders(units).map(({ ordered, late }) => {
    const pieces = ordered.flatMap((unit): readonly Known[] => unit.pieces);
    const prices = rooms.map((each) => {
      const { cost, used } = fillSheets(pieces, start, each);
      return cost + used / each.room;
    });
    const price = prices.reduce((sum, each) => sum + each) / rooms.length + costs.delay * late;
    return { ordered, pieces, price };
  });
  const best = priced.reduce((one, other) => (other.price < one.price ? other : one));
  return { ...fillSheets(best.pieces, start, sheet), ordered: best.ordered };
}

/** Lays pieces out one after the other. */
function fillSheets<Known extends Piece>(
  pieces: readonly Known[],
  start: Fill,
  sheet: Sheet,
): Layout<Known> {
  const shrunk = new Map<Known, number>();
  const pushed: Known[] = [];
  let cost = 0;
  let fill = start;
  for (const piece of pieces) {
    const placed = place(piece, fill, sheet);
    if (placed.shrink > 0) shrunk.set(piece, placed.shrink);
    if (placed.isPushed) pushed.push(piece);
    cost += placed.cost;
    fill = placed;
  }
  return { cost, shrunk, pushed, used: fill.used, foot: fill.foot };
}

interface Placed extends Fill {
  readonly cost: number;
  readonly shrink: number;
  readonly isPushed: boolean;
}

/** Where a piece fits, where it is broken, or else at the head of the next sheet. */
function place(piece: Piece, { used, foot }: Fill, { room, noteHead, twoLines }: Sheet): Placed {
  const { size, gap, notes, company, mayBreak, give } = piece;
  const footed = notes === 0 || foot > 0 ? notes : notes + noteHead;
  const empty = room - used - foot;
  const rest = size + footed - empty;
  if (rest + company <= give) {
    const shrink = Math.max(0, rest);
    return {
      used: used + size - shrink + gap,
      foot: foot + footed,
      cost: shrink > 0 ? costs.shrink : 0,
      shrink,
      isPushed: false,
    };
  }
  if (mayBreak && empty > footed + twoLines)
    return { used: rest + gap, foot: 0, cost: 1, shrink: 0, isPushed: false };
  return {
    used: size + gap,
    foot: notes === 0 ? 0 : notes + noteHead,
    cost: 1 + (Math.max(0, empty) / room) ** 2,
    shrink: 0,
    isPushed: notes > 0 && empty > (mayBreak ? twoLines / 2 : size),
  };
}

interface Order<Part> {
  readonly ordered: readonly Part[];
  /** How many texts figures were let come later, together. */
  readonly late: number;
}

function listOrders<Part extends Unit>(units: readonly Part[]): Order<Part>[] {
  const texts = units.filter(({ isFigure }) => !isFigure);
  const figures = units.filter(({ isFigure }) => isFigure);
  const ranges = figures.map((figure, index): Range => {
    const from = units.indexOf(figure) - index;
    const fence = texts.findIndex(({ isFence }, at) => at >= from && isFence);
    return [from, Math.min(from + reach, fence === -1 ? texts.length : fence)];
  });
  return listPlaces(ranges).map((places) => ({
    ordered: Array.from({ length: texts.length + 1 }, (_, at) => [
      ...figures.filter((_figure, index) => places[index] === at),
      ...texts.slice(at, at + 1),
    ]).flat(),
    late: places.reduce((sum, at, index) => sum + at - (ranges[index]?.[0] ?? 0), 0),
  }));
}

type Range = readonly [from: number, to: number];

/** All places that figures may take in their order, each as the number of texts before it. */
const listPlaces = (ranges: readonly Range[]): number[][] =>
  ranges.reduce<number[][]>(
    (lists, [from, to]) =>
      lists.flatMap((list) => {
        const first = Math.max(from, list.at(-1) ?? 0);
        return Array.from({ length: Math.max(0, to - first + 1) }, (_, late) => [
          ...list,
          first + late,
        ]);
      }),
    [[]],
  );
