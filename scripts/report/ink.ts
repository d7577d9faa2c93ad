/** What is done to a typeset page before it is printed. All of it runs in the page. */

/** A page without its pictures, which the engine need not read: it is told their frames. */
export interface Outline {
  readonly html: string;
  /** What is in each picture, in the order of the page. */
  readonly pictures: readonly string[];
  readonly styles: string;
}

/** Writes into the contents on which sheet each entry begins. @throws when one leads nowhere. */
export function numberContents(): void {
  const figureSpace = '\u2007';
  const sheets = [...document.querySelectorAll('[data-vivliostyle-page-container]')];
  for (const entry of document.querySelectorAll('.listing a[href]')) {
    const name = CSS.escape(entry.getAttribute('href')?.slice(1) ?? '');
    const target = document.querySelector(`[data-vivliostyle-id="${name}"]`);
    const room = document.createTreeWalker(entry, NodeFilter.SHOW_TEXT);
    let text = room.nextNode();
    while (text !== null && text.nodeValue !== figureSpace.repeat(2)) text = room.nextNode();
    if (target === null || text === null) {
      throw new Error(`The contents have no page for “${entry.textContent}”.`);
    }
    const number = sheets.findIndex((sheet) => sheet.contains(target)) + 1;
    text.nodeValue = String(number).padStart(2, figureSpace);
  }
}

/**
 * Puts what is in each picture back into its frame. The browser itself styles it, by the
 * styles of the page, which hold nowhere else here: the engine has applied them to all the rest.
 */
export function fillPictures({ pictures, styles }: Outline): void {
  for (const frame of document.querySelectorAll<SVGElement>('[data-picture]')) {
    frame.innerHTML = pictures[Number(frame.dataset['picture'])] ?? '';
    if (frame.parentElement?.matches('.report') === false)
      frame.parentElement.dataset['framed'] = '';
  }
  const sheet = document.createElement('style');
  sheet.textContent = `@scope ([data-framed]) {${styles}}`;
  document.head.append(sheet);
}

/**
 * Draws the textures of all shapes stroke by stroke. As patterns the browser would print
 * each as an image of many thousand dots, which takes megabytes and blurs.
 */
export function drawTextures(): void {
  const create = (name: string, attributes: Readonly<Record<string, string | number>>): Element => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    return element;
  };
  const round = (value: number): number => Math.round(value * 10) / 10;

  /** The tiles of a pattern that a shape touches, by their middles, in the pattern's own turn. */
  const listTiles = (shape: SVGGeometryElement, tile: number, turn: DOMMatrix): DOMPoint[] => {
    const { x, y, width, height } = shape.getBBox();
    const back = turn.inverse();
    const corners = [0, 1, 2, 3].map((corner) =>
      back.transformPoint({ x: x + (corner % 2) * width, y: y + (corner >> 1) * height }),
    );
    const ends = (values: readonly number[]): [first: number, count: number] => {
      const first = Math.floor(Math.min(...values) / tile);
      return [first, Math.ceil(Math.max(...values) / tile) - first];
    };
    const [firstColumn, columns] = ends(corners.map((corner) => corner.x));
    const [firstRow, rows] = ends(corners.map((corner) => corner.y));
    const probes = [-0.5, 0, 0.5].flatMap((dx) =>
      [-0.5, -0.25, 0, 0.25, 0.5].map((dy) => [dx * tile, dy * tile] as const),
    );
    // The browser is asked only where the shape is none of four sides, since it takes its time.
    const isInside = (point: DOMPoint): boolean =>
      shape.localName === 'rect'
        ? point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height
        : shape.isPointInFill(point);
    return Array.from({ length: rows * columns }, (_, index) => {
      const column = firstColumn + (index % columns);
      const row = firstRow + Math.floor(index / columns);
      return new DOMPoint((column + 0.5) * tile, (row + 0.5) * tile);
    }).filter((middle) =>
      probes.some(([dx, dy]) =>
        isInside(turn.transformPoint({ x: middle.x + dx, y: middle.y + dy })),
      ),
    );
  };

  /** A line of the pattern runs on through the tiles of its row; a dot is a short line with round ends. */
  const strokeTiles = (drawn: Element, tile: number, tiles: readonly DOMPoint[]): Element => {
    if (drawn.localName === 'circle') {
      return create('path', {
        d: tiles.map(({ x, y }) => `M${x} ${y}h.01`).join(''),
        stroke: drawn.getAttribute('fill') ?? '',
        'stroke-width': 2 * Number(drawn.getAttribute('r')),
        'stroke-linecap': 'round',
      });
    }
    const d = tiles.map(({ x, y }, index) => {
      const before = tiles[index - 1];
      const runsOn = before?.y === y && round(x - before.x) === tile;
      return `${runsOn ? '' : `M${x - tile / 2} ${y}`}H${x + tile / 2}`;
    });
    return create('path', {
      d: d.join('').replace(/(?:H[-.\d]+)+(?=H)/g, ''),
      stroke: drawn.getAttribute('stroke') ?? '',
      'stroke-width': drawn.getAttribute('stroke-width') ?? '',
    });
  };

  interface Job {
    readonly shape: SVGGeometryElement;
    readonly pattern: SVGPatternElement;
    readonly tile: number;
    readonly degrees: string;
    readonly tiles: readonly DOMPoint[];
  }

  const prepare = (shape: SVGGeometryElement): Job[] => {
    const [, name] = /^url\((#.*)\)$/.exec(shape.getAttribute('fill') ?? '') ?? [];
    const pattern = document.querySelector<SVGPatternElement>(name ?? 'pattern');
    if (pattern === null) return [];
    const tile = Number(pattern.getAttribute('width'));
    const degrees = /[-\d.]+/.exec(pattern.getAttribute('patternTransform') ?? '')?.[0] ?? '0';
    const tiles = listTiles(shape, tile, new DOMMatrix().rotate(Number(degrees)));
    return [{ shape, pattern, tile, degrees, tiles }];
  };

  const draw = ({ shape, pattern, tile, degrees, tiles }: Job, id: string): void => {
    const copyShape = (attributes: Readonly<Record<string, string>>): Element => {
      const copy = shape.cloneNode() as Element;
      for (const { name } of [...copy.attributes]) {
        if (!/^(d|x|y|width|height|rx|ry|r|cx|cy)$/.test(name)) copy.removeAttribute(name);
      }
      for (const [name, value] of Object.entries(attributes)) copy.setAttribute(name, value);
      return copy;
    };
    const clip = create('clipPath', { id });
    clip.append(copyShape({}));
    const strokes = create('g', { transform: `rotate(${degrees})` });
    const group = create('g', { 'clip-path': `url(#${id})` });
    for (const name of ['transform', 'opacity']) {
      const value = shape.getAttribute(name);
      if (value !== null) group.setAttribute(name, value);
    }
    for (const drawn of pattern.children) {
      if (drawn.localName === 'rect') {
        group.append(copyShape({ fill: drawn.getAttribute('fill') ?? '', stroke: 'none' }));
      } else {
        strokes.append(strokeTiles(drawn, tile, tiles));
      }
    }
    group.append(clip, strokes);
    shape.before(group);
    shape.setAttribute('fill', 'none');
  };

  // All is measured before anything is drawn: else the browser would lay out the whole report for each shape.
  const shapes = document.querySelectorAll<SVGGeometryElement>('svg [fill^="url(#texture"]');
  for (const [index, job] of [...shapes].flatMap(prepare).entries()) draw(job, `clip-${index}`);
}

/** Clears the ground below words with a halo. A halo is printed as the words once more, and read so. */
export function drawHalos(): void {
  const measured = [...document.querySelectorAll<SVGTextElement>('svg text')].flatMap((text) => {
    const { stroke, strokeWidth } = getComputedStyle(text);
    if (stroke === 'none') return [];
    const { x, y, width, height } = text.getBBox();
    const reach = parseFloat(strokeWidth) / 2;
    const box = { x: x - reach, y: y + height * 0.15, width: width + 2 * reach };
    return [{ text, stroke, box: { ...box, height: height * 0.7, rx: reach } }];
  });
  for (const { text, stroke, box } of measured) {
    const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    for (const [name, value] of Object.entries(box)) ground.setAttribute(name, String(value));
    for (const name of ['transform', 'opacity']) {
      const value = text.getAttribute(name);
      if (value !== null) ground.setAttribute(name, value);
    }
    ground.style.fill = stroke;
    text.before(ground);
    text.style.stroke = 'none';
  }
}
