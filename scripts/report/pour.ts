/** What a sheet has room for within its margins, in millimetres. */
export interface TextArea {
  readonly inline: number;
  readonly block: number;
}

interface Job {
  /** The style of the sheets. */
  readonly style: string;
  readonly area: TextArea;
}

/**
 * Fills the sheets of the chapters as a typesetter does by hand: lets text run on before a figure that does not fit,
 * and draws a figure smaller where it then fits. A figure comes never earlier than it is written, at most three
 * paragraphs later, and past no other figure, step or end of a chapter; of all such orders the one is taken that leaves
 * least empty. Runs in the page before it is laid out in sheets, and gives it anew.
 */
export async function pourText({ style, area }: Job): Promise<string> {
  const reach = 3;
  const millimetre = 96 / 25.4;
  const room = (area.block - 1) * millimetre;
  /** An order is to be good where lines fall otherwise than foreseen, too. */
  const rooms = [0, 2].map((less) => room - less * millimetre);
  /** The rule over the first note of a sheet, and what is around it. */
  const noteHead = 8.5 * millimetre;
  /** A paragraph is not broken where there is no room for two of its lines. */
  const twoLines = 12 * millimetre;
  /** Of a unit of a picture, in which words are 14 units tall: none becomes smaller than 6.5 points. */
  const leastScale = 6.5 / 0.75 / 14;

  /** What no sheet cuts, or else a text that may go on on the next. */
  interface Piece {
    readonly element: Element;
    readonly size: number;
    /** To the next piece. */
    readonly gap: number;
    readonly notes: number;
    /** What has to follow on the same sheet. */
    readonly company: number;
    readonly mayBreak: boolean;
    readonly plot: SVGSVGElement | null;
    /** How much smaller its picture may be. */
    readonly give: number;
  }

  /** What stays together: a figure, or a paragraph with the voices and the checks that belong to it. */
  interface Unit {
    readonly elements: readonly Element[];
    readonly pieces: readonly Piece[];
  }

  /** How far a sheet is filled, by what stands on it and by the notes at its foot. */
  interface Fill {
    readonly used: number;
    readonly foot: number;
  }

  interface Layout extends Fill {
    /** In sheets, and in what is left empty on them by what does not fit. */
    readonly cost: number;
    readonly shrunk: ReadonlyMap<SVGSVGElement, number>;
    /** What would fit, but for its notes. */
    readonly pushed: readonly Element[];
  }

  const isFigure = ({ elements: [first] }: Unit): boolean => first?.matches('.plate') === true;
  const isFence = ({ elements: [first] }: Unit): boolean =>
    first?.matches('header, .multiple, .voices') === true;
  const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();

  const measureNotes = (element: Element): number =>
    [...element.querySelectorAll('.mark[id]')]
      .map(({ id }) => document.getElementById(id.replace('call', 'note')))
      .reduce((sum, note) => sum + (note === null ? 0 : boxOf(note).height), 0);

  const measureGive = (plot: SVGSVGElement): number =>
    Math.max(0, boxOf(plot).height - plot.viewBox.baseVal.height * leastScale);

  /** What a text needs where it begins. */
  const startOf = (text: Element): number => twoLines + noteHead + measureNotes(text);

  const nextOf = (element: Element): Element | null =>
    element.matches(':has(+ :not(.notes-end))')
      ? element.nextElementSibling
      : (element.parentElement?.nextElementSibling?.firstElementChild ?? null);

  /** The views of a figure, and the entries of a list, are pieces of their own. */
  const measure = (element: Element): Piece[] => {
    const { top, bottom } = boxOf(element);
    const next = nextOf(element);
    const end = next === null ? bottom : boxOf(next).top;
    const plots = [...element.querySelectorAll<SVGSVGElement>(':scope.plate .plot')];
    const cuts = [
      ...element.querySelectorAll(
        '.view-of + .view-of, .voices li + li, .voices section + section',
      ),
    ];
    const starts = [top, ...cuts.map((cut) => boxOf(cut).top)];
    return starts.map((start, index) => {
      const plot = plots[index] ?? null;
      const isLast = index === cuts.length;
      return {
        element: cuts[index - 1] ?? element,
        size: (starts[index + 1] ?? bottom) - start,
        gap: isLast ? end - bottom : 0,
        notes: index === 0 ? measureNotes(element) : 0,
        company: next !== null && element.matches('header') ? startOf(next) + end - bottom : 0,
        mayBreak: element.matches('p'),
        plot,
        give: plot === null ? 0 : measureGive(plot),
      };
    });
  };

  const listUnits = (part: Element): Unit[] => {
    const groups: Element[][] = [];
    for (const element of part.querySelectorAll(':scope > :not(.notes-end)')) {
      const belongs = element.matches(':is(p, .voice, .check) + :is(.voice, .check)');
      if (belongs) groups.at(-1)?.push(element);
      else groups.push([element]);
    }
    return groups.map((elements) => ({ elements, pieces: elements.flatMap(measure) }));
  };

  const layOut = (pieces: readonly Piece[], start: Fill, room: number): Layout => {
    const shrunk = new Map<SVGSVGElement, number>();
    const pushed: Element[] = [];
    let cost = 0;
    let { used, foot } = start;
    for (const { element, size, gap, notes, company, mayBreak, plot, give } of pieces) {
      const footed = notes === 0 || foot > 0 ? notes : notes + noteHead;
      const empty = room - used - foot;
      const rest = size + footed - empty;
      if (rest + company <= give) {
        if (rest > 0 && plot !== null) shrunk.set(plot, rest);
        cost += rest > 0 ? 0.02 : 0;
        used += size - Math.max(0, rest) + gap;
        foot += footed;
      } else if (mayBreak && empty > footed + twoLines) {
        cost += 1;
        used = rest + gap;
        foot = 0;
      } else {
        if (notes > 0 && empty > (mayBreak ? twoLines / 2 : size)) pushed.push(element);
        cost += 1 + (Math.max(0, empty) / room) ** 2;
        used = size + gap;
        foot = notes === 0 ? 0 : notes + noteHead;
      }
    }
    return { cost, shrunk, pushed, used, foot };
  };

  type Range = readonly [from: number, to: number];

  /** All places that figures may take in their order, each as the number of texts before it. */
  const listPlaces = (ranges: readonly Range[]): number[][] =>
    ranges.reduce<number[][]>(
      (lists, [from, to]) =>
        lists.flatMap((list) => {
          const first = Math.max(from, list.at(-1) ?? 0);
          const count = Math.max(0, to - first + 1);
          return Array.from({ length: count }, (_, late) => [...list, first + late]);
        }),
      [[]],
    );

  const shrink = (plot: SVGSVGElement, by: number): void => {
    plot.style.maxBlockSize = `${boxOf(plot).height - by}px`;
  };

  const pourPart = (part: Element, before: Fill): Fill => {
    const start = part.matches(':has(.kicker)') ? { used: 0, foot: 0 } : before;
    const units = listUnits(part);
    const texts = units.filter((unit) => !isFigure(unit));
    const figures = units.filter(isFigure);
    const ranges = figures.map((figure, index): Range => {
      const from = units.indexOf(figure) - index;
      const fence = texts.findIndex((unit, place) => place >= from && isFence(unit));
      return [from, Math.min(from + reach, fence === -1 ? texts.length : fence)];
    });
    const order = (places: readonly number[]): Unit[] =>
      Array.from({ length: texts.length + 1 }, (_, place) => [
        ...figures.filter((_, index) => places[index] === place),
        ...texts.slice(place, place + 1),
      ]).flat();
    const layouts = listPlaces(ranges).map((places) => {
      const ordered = order(places);
      const pieces = ordered.flatMap((unit) => unit.pieces);
      const late = places.reduce((sum, place, index) => sum + place - (ranges[index]?.[0] ?? 0), 0);
      const costs = rooms.map((each) => {
        const { cost, used } = layOut(pieces, start, each);
        return cost + used / each;
      });
      const cost = costs.reduce((sum, each) => sum + each) / rooms.length + 0.01 * late;
      return { ...layOut(pieces, start, room), ordered, cost };
    });
    const [best] = layouts.toSorted((one, other) => one.cost - other.cost);
    if (best === undefined) return start;
    part.prepend(...best.ordered.flatMap(({ elements }) => elements));
    for (const [plot, by] of best.shrunk) shrink(plot, by);
    for (const element of best.pushed) element.setAttribute('style', 'break-before: page');
    return best;
  };

  const sheet = document.createElement('style');
  sheet.textContent = `${style}
.report { inline-size: ${area.inline}mm; }
.report .notes-end { display: block; position: absolute; inset-inline: 0; }`;
  document.head.append(sheet);
  await Promise.all([...document.fonts].map((face) => face.load()));
  const parts = [...document.querySelectorAll('.part:has(> header)')];
  parts.reduce<Fill>((fill, part) => pourPart(part, fill), { used: 0, foot: 0 });
  sheet.remove();
  return `<!doctype html>${document.documentElement.outerHTML}`;
}
