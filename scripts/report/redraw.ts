/** Draws anew what a browser would print badly. A script of its own, which runs in the typeset page. */

/**
 * Draws the textures of all shapes stroke by stroke. As patterns the browser would print
 * each as an image of many thousand dots, which takes megabytes and blurs.
 */
function drawTextures(): void {
  // All is measured before anything is drawn: else the browser would lay out the whole report for each shape.
  const shapes = document.querySelectorAll<SVGGeometryElement>('svg [fill^="url(#texture"]');
  for (const [index, textured] of [...shapes].flatMap(measureTexture).entries())
    drawTexture(textured, `clip-${index}`);
}

/** Clears the ground below words with a halo. A halo is printed as the words once more, and read so. */
function drawHalos(): void {
  const texts = document.querySelectorAll<SVGTextElement>('svg text');
  for (const haloed of [...texts].flatMap(measureHalo)) drawGround(haloed);
}

/** A shape, and the tiles of its pattern that it touches, by their middles, in the pattern's own turn. */
interface Textured {
  readonly shape: SVGGeometryElement;
  readonly pattern: SVGPatternElement;
  readonly tile: number;
  readonly degrees: string;
  readonly tiles: readonly DOMPoint[];
}

function measureTexture(shape: SVGGeometryElement): Textured[] {
  const [, name] = /^url\((#.*)\)$/.exec(shape.getAttribute('fill') ?? '') ?? [];
  const pattern = document.querySelector<SVGPatternElement>(name ?? 'pattern');
  if (pattern === null) return [];
  const tile = Number(pattern.getAttribute('width'));
  const degrees = /[-\d.]+/.exec(pattern.getAttribute('patternTransform') ?? '')?.[0] ?? '0';
  const tiles = listTiles(shape, tile, new DOMMatrix().rotate(Number(degrees)));
  return [{ shape, pattern, tile, degrees, tiles }];
}

function listTiles(shape: SVGGeometryElement, tile: number, turn: DOMMatrix): DOMPoint[] {
  const box = shape.getBBox();
  const isInside = insideOf(shape, box);
  const probes = probesOf(tile);
  return tilesOver(box, tile, turn.inverse()).filter((middle) =>
    probes.some(([dx, dy]) =>
      isInside(turn.transformPoint({ x: middle.x + dx, y: middle.y + dy })),
    ),
  );
}

/** All tiles between the corners of a box, row by row. @param back from the page into the turn of the pattern. */
function tilesOver({ x, y, width, height }: DOMRect, tile: number, back: DOMMatrix): DOMPoint[] {
  const corners = [0, 1, 2, 3].map((corner) =>
    back.transformPoint({ x: x + (corner % 2) * width, y: y + (corner >> 1) * height }),
  );
  const [firstColumn, columns] = countTiles(
    corners.map((corner) => corner.x),
    tile,
  );
  const [firstRow, rows] = countTiles(
    corners.map((corner) => corner.y),
    tile,
  );
  return Array.from({ length: rows * columns }, (_, index) => {
    const column = firstColumn + (index % columns);
    const row = firstRow + Math.floor(index / columns);
    return new DOMPoint((column + 0.5) * tile, (row + 0.5) * tile);
  });
}

function countTiles(places: readonly number[], tile: number): [first: number, count: number] {
  const first = Math.floor(Math.min(...places) / tile);
  return [first, Math.ceil(Math.max(...places) / tile) - first];
}

/** Where a tile is looked for in a shape, from its middle. */
const probesOf = (tile: number): (readonly [dx: number, dy: number])[] =>
  [-0.5, 0, 0.5].flatMap((dx) =>
    [-0.5, -0.25, 0, 0.25, 0.5].map((dy) => [dx * tile, dy * tile] as const),
  );

/** The browser is asked only where the shape is none of four sides, since it takes its time. */
function insideOf(
  shape: SVGGeometryElement,
  { x, y, width, height }: DOMRect,
): (point: DOMPoint) => boolean {
  if (shape.localName !== 'rect') return (point) => shape.isPointInFill(point);
  return (point) => point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}

function drawTexture({ shape, pattern, tile, degrees, tiles }: Textured, id: string): void {
  const clip = create('clipPath', { id });
  clip.append(copyOutline(shape, {}));
  const strokes = create('g', { transform: `rotate(${degrees})` });
  const group = create('g', { 'clip-path': `url(#${id})` });
  placeAlike(group, shape);
  for (const drawn of pattern.children) {
    if (drawn.localName === 'rect') {
      const fill = drawn.getAttribute('fill') ?? '';
      group.append(copyOutline(shape, { fill, stroke: 'none' }));
    } else {
      strokes.append(strokeTiles(drawn, tile, tiles));
    }
  }
  group.append(clip, strokes);
  shape.before(group);
  shape.setAttribute('fill', 'none');
}

/** A line of the pattern runs on through the tiles of its row; a dot is a short line with round ends. */
const strokeTiles = (drawn: Element, tile: number, tiles: readonly DOMPoint[]): Element =>
  drawn.localName === 'circle'
    ? create('path', {
        d: tiles.map(({ x, y }) => `M${x} ${y}h.01`).join(''),
        stroke: drawn.getAttribute('fill') ?? '',
        'stroke-width': 2 * Number(drawn.getAttribute('r')),
        'stroke-linecap': 'round',
      })
    : create('path', {
        d: runThrough(tiles, tile),
        stroke: drawn.getAttribute('stroke') ?? '',
        'stroke-width': drawn.getAttribute('stroke-width') ?? '',
      });

function runThrough(tiles: readonly DOMPoint[], tile: number): string {
  const d = tiles.map(({ x, y }, index) => {
    const before = tiles[index - 1];
    const runsOn = before?.y === y && Math.round((x - before.x) * 10) / 10 === tile;
    return `${runsOn ? '' : `M${x - tile / 2} ${y}`}H${x + tile / 2}`;
  });
  return d.join('').replace(/(?:H[-.\d]+)+(?=H)/g, '');
}

/** A shape with nothing but its form, and what it is given. */
function copyOutline(shape: SVGGeometryElement, attributes: Attributes): Element {
  const copy = shape.cloneNode() as Element;
  for (const { name } of [...copy.attributes]) {
    if (!/^(d|x|y|width|height|rx|ry|r|cx|cy)$/.test(name)) copy.removeAttribute(name);
  }
  writeAttributes(copy, attributes);
  return copy;
}

interface Haloed {
  readonly text: SVGTextElement;
  /** The colour of the halo. */
  readonly stroke: string;
  /** What is cleared, as the attributes of a rectangle. */
  readonly ground: Attributes;
}

function measureHalo(text: SVGTextElement): Haloed[] {
  const { stroke, strokeWidth } = getComputedStyle(text);
  if (stroke === 'none') return [];
  const { x, y, width, height } = text.getBBox();
  const reach = parseFloat(strokeWidth) / 2;
  const sides = { x: x - reach, y: y + height * 0.15, width: width + 2 * reach };
  return [{ text, stroke, ground: { ...sides, height: height * 0.7, rx: reach } }];
}

function drawGround({ text, stroke, ground }: Haloed): void {
  const cleared = create('rect', ground);
  placeAlike(cleared, text);
  cleared.style.fill = stroke;
  text.before(cleared);
  text.style.stroke = 'none';
}

/** Puts what is drawn for an element where that stands, as faint as that. */
function placeAlike(drawn: Element, original: Element): void {
  for (const name of ['transform', 'opacity']) {
    const value = original.getAttribute(name);
    if (value !== null) drawn.setAttribute(name, value);
  }
}

type Attributes = Readonly<Record<string, string | number>>;

function create(name: string, attributes: Attributes): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  writeAttributes(element, attributes);
  return element;
}

function writeAttributes(element: Element, attributes: Attributes): void {
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
}

drawTextures();
drawHalos();
