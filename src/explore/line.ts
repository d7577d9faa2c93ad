/**
 * A line that is drawn on the picture: by a stroke of the pointer across the years, by tapping, or by moving its
 * dots with the keys. Nothing needs dragging, and the number entries beside do the same.
 */
import { isForBrowser } from '../card/keys.ts';
import type { DrawnLine, Explorable, Handle } from '../charts/explorable.ts';
import type { DrawContext } from '../charts/types.ts';
import { fitNumber, type SeriesParameter, type State } from '../model/parameters.ts';
import type { Shown } from './picture.ts';

interface Ties {
  readonly draw: (values: readonly number[]) => void;
  readonly state: () => State;
  readonly place: () => { readonly context: DrawContext; readonly shown: Shown | undefined };
}

export interface LineInPicture {
  /** The state with its line written out, for the controls. */
  readonly write: (state: State) => State;
  /** The state with a line that is as long as it must be. */
  readonly fit: (state: State) => State;
  /** Lays the dots over the picture. */
  readonly place: (context: DrawContext, shown: Shown, state: State) => void;
}

/** Lays what is drawn with over the picture of a model. @param line what the picture knows of the line. */
export function openLine(
  picture: HTMLElement,
  { schema }: Explorable,
  line: DrawnLine,
  { draw, state: now, place: placeNow }: Ties,
): LineInPicture {
  const contextNow = (): DrawContext => placeNow().context;
  const parameter = schema[line.name] as SeriesParameter;
  const layer = makeBox('handles');
  layer.dir = 'ltr';
  const pad = makeBox('pad');
  layer.append(pad);
  picture.append(layer);
  const values = (): readonly number[] => line.values(now());
  const most = (): number =>
    Math.min(parameter.max, line.valueAt(contextNow(), now(), line.area.top));
  const set = (index: number, value: number, until = index): void => {
    draw(strike(values(), parameter, index, value, until));
  };
  answerKeys(layer, parameter, { set, values, most });
  answerPointer(layer, {
    handles: () => line.handles(contextNow(), now()),
    shown: () => placeNow().shown,
    draw: (index, y, until) => {
      set(index, coarsen(line.valueAt(contextNow(), now(), y), most()), until);
    },
  });
  return {
    write: (state) => ({ ...state, [line.name]: line.values(state) }),
    fit: (state) => fitLine(state, now(), line, parameter),
    place: (context, { scale, shift }, state) => {
      const handles = line.handles(context, state);
      const highest = String(Math.round(most()));
      placePad(pad, handles, line, scale, shift);
      placeDots(layer, handles, highest, scale, shift);
    },
  };
}

function makeBox(name: string): HTMLElement {
  const box = document.createElement('div');
  box.className = name;
  return box;
}

/** A line after a stroke that ends at a value, and comes from where the line is in another year. */
function strike(
  line: readonly number[],
  parameter: SeriesParameter,
  index: number,
  value: number,
  until: number,
): number[] {
  const first = line[until] ?? value;
  const [from, to] = [Math.min(index, until), Math.max(index, until)];
  // A quick stroke skips years; those between lie on its way.
  return line.map((each, at) => {
    if (at < from || at > to) return each;
    const part = index === until ? 1 : (at - until) / (index - until);
    return fitNumber(parameter, first + (value - first) * part);
  });
}

function fitLine(
  state: State,
  before: State,
  { name, resets }: DrawnLine,
  parameter: SeriesParameter,
): State {
  const drawn = state[name];
  if (!Array.isArray(drawn)) return state;
  // Moving the pace draws the line anew; other numbers of years lengthen or shorten it.
  if (resets.some((each) => state[each] !== before[each])) return { ...state, [name]: null };
  const length = Number(state[parameter.length]);
  const last = (drawn as readonly number[]).at(-1) ?? 0;
  const fitted = Array.from({ length }, (_, index) => (drawn as readonly number[])[index] ?? last);
  return { ...state, [name]: fitted };
}

function placeDots(
  layer: HTMLElement,
  handles: readonly Handle[],
  highest: string,
  scale: number,
  shift: number,
): void {
  const dots = layer.getElementsByClassName('handle');
  for (let index = dots.length; index < handles.length; index += 1) layer.append(makeDot(index));
  while (dots.length > handles.length) layer.lastElementChild?.remove();
  handles.forEach((handle, index) => {
    const dot = dots[index] as HTMLElement;
    moveDot(dot, handle, scale, shift);
    dot.setAttribute('aria-valuemax', highest);
  });
}

function makeDot(index: number): HTMLElement {
  const dot = makeBox('handle');
  dot.tabIndex = 0;
  dot.setAttribute('role', 'slider');
  dot.setAttribute('aria-orientation', 'vertical');
  dot.setAttribute('aria-valuemin', '0');
  dot.dataset['index'] = String(index);
  return dot;
}

function moveDot(
  dot: HTMLElement,
  { x, y, value, name, text }: Handle,
  scale: number,
  shift: number,
): void {
  // Moved and not placed, so that nothing is laid out for it.
  dot.style.translate = `${x * scale + shift}px ${y * scale}px`;
  dot.setAttribute('aria-label', name);
  dot.setAttribute('aria-valuenow', String(value));
  dot.setAttribute('aria-valuetext', text);
}

function placePad(
  pad: HTMLElement,
  handles: readonly Handle[],
  { area }: DrawnLine,
  scale: number,
  shift: number,
): void {
  const [first, second] = handles;
  const half = first === undefined || second === undefined ? 0 : (second.x - first.x) / 2;
  const start = (first?.x ?? 0) - half;
  const end = (handles.at(-1)?.x ?? 0) + half;
  pad.style.setProperty('--x', `${start * scale + shift}px`);
  pad.style.setProperty('--y', `${area.top * scale}px`);
  pad.style.setProperty('--width', `${(end - start) * scale}px`);
  pad.style.setProperty('--height', `${(area.bottom - area.top) * scale}px`);
}

/** Nobody means tenths of a billion on a scale of hundreds. */
const stepOn = (most: number): number => (most >= 60 ? 1 : 0.1);

const coarsen = (value: number, most: number): number =>
  Math.round(value / stepOn(most)) * stepOn(most);

interface Keys {
  readonly set: (index: number, value: number) => void;
  readonly values: () => readonly number[];
  readonly most: () => number;
}

function answerKeys(
  layer: HTMLElement,
  { min }: SeriesParameter,
  { set, values, most }: Keys,
): void {
  layer.addEventListener('keydown', (event) => {
    if (isForBrowser(event)) return;
    const index = Number((event.target as HTMLElement).dataset['index']);
    const value = values()[index];
    if (value === undefined) return;
    const step = stepOn(most());
    const moved: Readonly<Record<string, number>> = {
      ArrowUp: value + step,
      ArrowRight: value + step,
      ArrowDown: value - step,
      ArrowLeft: value - step,
      PageUp: value + 10 * step,
      PageDown: value - 10 * step,
      Home: min,
      End: most(),
    };
    const next = moved[event.key];
    if (next === undefined) return;
    event.preventDefault();
    set(index, next);
  });
}

interface Strokes {
  readonly handles: () => readonly Handle[];
  readonly shown: () => Shown | undefined;
  readonly draw: (index: number, y: number, until: number) => void;
}

/** Px that a finger may slip on a dot before it moves it. */
const slip = 4;

function answerPointer(layer: HTMLElement, strokes: Strokes): void {
  let last: number | undefined;
  let begun: PointerEvent | undefined;
  /** Pressed on a dot and not moved yet: that only takes it in hand. */
  let onDot = false;
  /** A finger that presses may be about to scroll: it draws once it has gone sideways, or lifts where it was. */
  let mayScroll = false;
  const draw = (event: PointerEvent): void => {
    const { index, y } = placeOf(event, layer, strokes);
    strokes.draw(index, y, last ?? index);
    last = index;
  };
  layer.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    begun = event;
    layer.setPointerCapture(event.pointerId);
    const dot = event.target instanceof HTMLElement ? event.target : layer;
    onDot = dot.matches('.handle');
    mayScroll = !onDot && event.pointerType === 'touch';
    last = onDot ? Number(dot.dataset['index']) : undefined;
    if (onDot) dot.focus();
    else if (!mayScroll) draw(event);
    event.preventDefault();
  });
  layer.addEventListener('pointermove', (event) => {
    if (begun === undefined) return;
    const moved = Math.hypot(event.clientX - begun.clientX, event.clientY - begun.clientY);
    if (moved > slip) onDot = false;
    if (mayScroll && Math.abs(event.clientX - begun.clientX) <= slip) return;
    if (mayScroll) draw(begun);
    mayScroll = false;
    if (!onDot) draw(event);
  });
  layer.addEventListener('pointerup', () => {
    if (begun !== undefined && mayScroll) draw(begun);
    begun = undefined;
  });
  layer.addEventListener('pointercancel', () => {
    begun = undefined;
  });
}

/** Which year a pointer is at, and how far down the picture. */
function placeOf(
  { clientX, clientY }: PointerEvent,
  layer: HTMLElement,
  { handles, shown }: Strokes,
): { readonly index: number; readonly y: number } {
  const { scale = 1, shift = 0 } = shown() ?? {};
  const box = layer.getBoundingClientRect();
  const [x, y] = [(clientX - box.left - shift) / scale, (clientY - box.top) / scale];
  const far = handles().map((handle) => Math.abs(handle.x - x));
  return { index: far.indexOf(Math.min(...far)), y };
}
