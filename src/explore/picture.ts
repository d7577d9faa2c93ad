/** The picture of a model, which is drawn anew as the model is moved, or as the window has room for its other size. */
import { contextOf, drawChart, type RenderOptions } from '../charts/drawing.ts';
import type { ExplorableChart } from '../charts/explorable.ts';
import { sizes, type DrawContext, type Size } from '../charts/types.ts';
import type { Locale } from '../i18n/locale.ts';
import type { State } from '../model/parameters.ts';

/** The picture in the size that is seen, how many px of the page one of its own takes, and how far in it begins. */
export interface Shown {
  readonly svg: SVGSVGElement;
  readonly size: Size;
  readonly scale: number;
  readonly shift: number;
}

function findShown(picture: HTMLElement): Shown | undefined {
  const svg = [...picture.querySelectorAll<SVGSVGElement>('svg.plot')].find((each) =>
    each.checkVisibility(),
  );
  if (svg === undefined) return undefined;
  const size = svg.classList.contains('plot-phone') ? 'phone' : 'desk';
  const box = svg.getBoundingClientRect();
  const shift = box.left - picture.getBoundingClientRect().left;
  return { svg, size, scale: box.width / sizes[size], shift };
}

export interface Picture {
  /** Draws the state with the next frame of the screen. */
  readonly redraw: () => void;
  /** Tells those who follow the picture that it has come to rest. */
  readonly arrive: () => void;
  readonly place: () => { readonly context: DrawContext; readonly shown: Shown | undefined };
}

interface Drawing {
  readonly state: () => State;
  /** Called when the picture is drawn, or stands elsewhere. */
  readonly drawn: (context: DrawContext, shown: Shown) => void;
}

export function openPicture(
  picture: HTMLElement,
  chart: ExplorableChart,
  locale: Locale,
  { state, drawn }: Drawing,
): Picture {
  let frame = 0;
  // The first picture came with the page, and stands until the model is moved away from it.
  let hasMoved = false;
  // Asking the browser where things are makes it lay the page out, so it is asked only when that has changed.
  let shown = findShown(picture);
  const contextIn = (size: Size): DrawContext => contextOf(chart, { locale, size });

  const draw = (): void => {
    frame = 0;
    if (shown === undefined) return;
    const { svg, size } = shown;
    drawAnew(svg, chart, { locale, size }, state());
    drawn(contextIn(size), shown);
  };
  // The other size of the picture, when the window or the paper has room for it.
  const look = (): void => {
    shown = findShown(picture);
    if (hasMoved) draw();
    else if (shown !== undefined) drawn(contextIn(shown.size), shown);
  };
  new ResizeObserver(look).observe(picture);
  matchMedia('print').addEventListener('change', look);

  return {
    redraw: () => {
      hasMoved = true;
      if (frame === 0) frame = requestAnimationFrame(draw);
    },
    arrive: () => {
      for (const svg of picture.querySelectorAll('svg.plot'))
        svg.dispatchEvent(new Event('redrawn'));
    },
    place: () => ({ context: contextIn(shown?.size ?? 'desk'), shown }),
  };
}

/** Puts the picture of a state in the place of the one that is there, which keeps its name. */
function drawAnew(
  svg: SVGSVGElement,
  chart: ExplorableChart,
  options: RenderOptions,
  state: State,
): void {
  const moved = {
    ...chart,
    draw: (context: DrawContext) => chart.explorable.draw(context, state),
  };
  // To compose the words of a chart, its title among them, takes longer than to draw some of its marks.
  const label = svg.getAttribute('aria-label') ?? '';
  const anew = drawChart(moved, { ...options, label }, document);
  const viewBox = anew.getAttribute('viewBox') ?? '';
  // The same value, too, would have all of it laid out anew.
  if (svg.getAttribute('viewBox') !== viewBox) svg.setAttribute('viewBox', viewBox);
  replaceChanged(svg, [...anew.childNodes]);
}

/** What stays as it was is left where it is, and the browser need not lay it out again. */
function replaceChanged(svg: SVGSVGElement, anew: readonly ChildNode[]): void {
  const old = [...svg.childNodes];
  if (old.length !== anew.length) svg.replaceChildren(...anew);
  else
    old.forEach((node, index) => {
      const next = anew[index];
      if (next !== undefined && !node.isEqualNode(next)) node.replaceWith(next);
    });
}
