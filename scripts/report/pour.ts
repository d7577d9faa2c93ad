/**
 * Orders and sizes what stands in the chapters so that it fills the sheets (see fill.ts). A script of its own, which
 * runs in the page before it is laid out in sheets.
 */
import { pour, type Fill, type Piece, type Sheet, type Unit } from './fill.ts';

/** What a sheet has room for within its margins, in millimetres. */
export interface TextArea {
  readonly inline: number;
  readonly block: number;
}

export interface Job {
  /** The style of the sheets. */
  readonly style: string;
  readonly area: TextArea;
}

/** What the script leaves in the page to be called. */
export interface Pouring {
  /** @returns the page anew. */
  readonly pourText: (job: Job) => Promise<string>;
}

interface Measured extends Piece {
  readonly element: Element;
  readonly plot: SVGSVGElement | null;
}

interface Block extends Unit<Measured> {
  readonly elements: readonly Element[];
}

const millimetre = 96 / 25.4;

/** Of a unit of a picture, in which words are 14 units tall: none becomes smaller than 6.5 points. */
const leastScale = 6.5 / 0.75 / 14;

async function pourText({ style, area }: Job): Promise<string> {
  const sheet: Sheet = {
    room: (area.block - 1) * millimetre,
    noteHead: 8.5 * millimetre,
    twoLines: 12 * millimetre,
    slack: 2 * millimetre,
  };
  const dress = document.createElement('style');
  dress.textContent = `${style}
.report { inline-size: ${area.inline}mm; }
.report .notes-end { display: block; position: absolute; inset-inline: 0; }`;
  document.head.append(dress);
  await Promise.all([...document.fonts].map((face) => face.load()));
  const parts = [...document.querySelectorAll('.part:has(> header)')];
  parts.reduce<Fill>((fill, part) => pourPart(part, fill, sheet), { used: 0, foot: 0 });
  dress.remove();
  return `<!doctype html>${document.documentElement.outerHTML}`;
}

function pourPart(part: Element, before: Fill, sheet: Sheet): Fill {
  const start = part.matches(':has(.kicker)') ? { used: 0, foot: 0 } : before;
  const { ordered, shrunk, pushed, ...end } = pour<Measured, Block>(
    listBlocks(part, sheet),
    start,
    sheet,
  );
  part.prepend(...ordered.flatMap(({ elements }) => elements));
  for (const [{ plot }, by] of shrunk) if (plot !== null) shrink(plot, by);
  for (const { element } of pushed) element.setAttribute('style', 'break-before: page');
  return end;
}

const shrink = (plot: SVGSVGElement, by: number): void => {
  plot.style.maxBlockSize = `${boxOf(plot).height - by}px`;
};

function listBlocks(part: Element, sheet: Sheet): Block[] {
  const groups: Element[][] = [];
  for (const element of part.querySelectorAll(':scope > :not(.notes-end)')) {
    const belongs = element.matches(':is(p, .voice, .check) + :is(.voice, .check)');
    if (belongs) groups.at(-1)?.push(element);
    else groups.push([element]);
  }
  return groups.map((elements) => ({
    elements,
    pieces: elements.flatMap((element) => measure(element, sheet)),
    isFigure: elements[0]?.matches('.plate') === true,
    isFence: elements[0]?.matches('header, .multiple, .voices') === true,
  }));
}

/** The views of a figure, and the entries of a list, are pieces of their own. */
function measure(element: Element, sheet: Sheet): Measured[] {
  const { top, bottom } = boxOf(element);
  const next = nextOf(element);
  const end = next === null ? bottom : boxOf(next).top;
  const plots = [...element.querySelectorAll<SVGSVGElement>(':scope.plate .plot')];
  const cuts = [
    ...element.querySelectorAll('.view-of + .view-of, .voices li + li, .voices section + section'),
  ];
  const starts = [top, ...cuts.map((cut) => boxOf(cut).top)];
  return starts.map((start, index) => {
    const plot = plots[index] ?? null;
    const isHead = next !== null && element.matches('header');
    return {
      element: cuts[index - 1] ?? element,
      size: (starts[index + 1] ?? bottom) - start,
      gap: index === cuts.length ? end - bottom : 0,
      notes: index === 0 ? measureNotes(element) : 0,
      company: isHead ? startOf(next, sheet) + end - bottom : 0,
      mayBreak: element.matches('p'),
      plot,
      give: plot === null ? 0 : measureGive(plot),
    };
  });
}

const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();

const nextOf = (element: Element): Element | null =>
  element.matches(':has(+ :not(.notes-end))')
    ? element.nextElementSibling
    : (element.parentElement?.nextElementSibling?.firstElementChild ?? null);

/** What a text needs where it begins. */
const startOf = (text: Element, { twoLines, noteHead }: Sheet): number =>
  twoLines + noteHead + measureNotes(text);

const measureNotes = (element: Element): number =>
  [...element.querySelectorAll('.mark[id]')]
    .map(({ id }) => document.getElementById(id.replace('call', 'note')))
    .reduce((sum, note) => sum + (note === null ? 0 : boxOf(note).height), 0);

const measureGive = (plot: SVGSVGElement): number =>
  Math.max(0, boxOf(plot).height - plot.viewBox.baseVal.height * leastScale);

const pouring: Pouring = { pourText };
Object.assign(globalThis, pouring);
