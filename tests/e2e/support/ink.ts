/**
 * How far the ink of a picture stands out from what is behind it, measured on the pixels that the browser
 * painted: no checker of accessibility looks inside an SVG.
 */
import type { CDPSession, JSHandle, Locator, Page } from '@playwright/test';

import { addStyles } from './styles.ts';

type Shot = JSHandle<ImageData>;

/** A text, or a mark that stands for something, and how far it stands out. */
export interface Ink {
  readonly kind: 'text' | 'mark';
  /** The chart, its size, its step if it has any, and what is written, or what it stands for. */
  readonly name: string;
  /** The contrast with what is behind it, from 1 to 21. */
  readonly contrast: number;
  /** The share of a text's pixels that have the colour that the style sheet gives it; 1 for a mark. */
  readonly inOwnColour: number;
}

/** As the guidelines for accessible content ask: of texts, and of what else must be seen. */
const leastContrast = { text: 4.5, mark: 3 } as const;

/** The rest is at the edges of the letters, where the browser mixes it with what is behind. */
const leastInOwnColour = 0.5;

/** What stands out too little, or is painted otherwise than the style sheet says, in words. */
export function findFaults(inks: readonly Ink[]): string[] {
  return inks.flatMap(({ kind, name, contrast, inOwnColour }) => [
    ...(contrast < leastContrast[kind]
      ? [`${name} stands out by ${contrast.toFixed(2)}, not by ${leastContrast[kind]}`]
      : []),
    ...(inOwnColour < leastInOwnColour ? [`${name} is not seen in its own colour`] : []),
  ]);
}

/** What is measured, as it is found in the picture. */
interface Probe extends Pick<Ink, 'kind' | 'name'> {
  /** The colour in which the map of the picture shows where it is, as a number with red at its low end. */
  readonly onMap: number;
  /** That of the style sheet; none where what recedes lets through what is behind it. */
  readonly ownColour: readonly number[] | null;
}

/** The same picture with something else left out, by the value of its `data-shot`. */
type ShotName = 'whole' | 'letterless' | 'bare' | 'map';

/**
 * What lies over a picture as the page is scrolled is no part of it, and all is laid out at once. Of a text
 * with a halo, the halo is what is behind the letters. On the map each thing that is measured is flat in a
 * colour of its own and lets nothing through, so that it can be read off whose a pixel is.
 */
const shotStyles = `
  html { scroll-padding: 4px !important }
  .bar, .steps { visibility: hidden }
  * { content-visibility: visible !important }
  .part { transition: none !important }

  [data-shot='letterless'] text { fill: transparent !important }

  [data-shot='bare'] :is(text, [data-probe]),
  [data-shot='map'] text:not([data-probe]) { visibility: hidden !important }

  [data-shot='map'] [data-probe] {
    fill: var(--probe-fill) !important;
    stroke: var(--probe-stroke) !important;
    shape-rendering: crispedges;
  }

  [data-shot='map'] :is([data-probe], :has([data-probe])) { opacity: 1 !important }`;

/** Makes a page ready for its pictures to be measured. */
export async function readyForShots(page: Page): Promise<void> {
  await addStyles(page, shotStyles);
}

/** Whose each pixel of a picture is: the same by day and by night, and so needed only once. */
export async function mapPicture(picture: Locator): Promise<Shot> {
  await picture.evaluate(placeProbes);
  return decode(picture.page(), await capture(picture, 'map'));
}

/** Measures all that is shown in a picture, what recedes too. */
export async function measurePicture(picture: Locator, map: Shot): Promise<Ink[]> {
  const page = picture.page();
  const probes = await picture.evaluate(placeProbes);
  // In turn; but the page decodes one while the browser takes the next.
  const whole = decode(page, await capture(picture, 'whole'));
  const letterless = decode(page, await capture(picture, 'letterless'));
  const bare = decode(page, await capture(picture, 'bare'));
  const shots = { whole: await whole, letterless: await letterless, bare: await bare };
  const inks = await page.evaluate(compareShots, { ...shots, map, probes });
  await Promise.all(Object.values(shots).map((shot) => shot.dispose()));
  return inks;
}

/** The pixels of what is seen. */
export const takeShot = async (target: Locator): Promise<Shot> =>
  decode(target.page(), await capture(target, 'whole'));

/** With fewer, no pixel of a thin letter would be fully in its colour. */
export const pixelsPerPx = 2;

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/**
 * A PNG in base64. The browser is asked directly, since the tool's own screenshots take twice as long, and
 * several of each picture are needed.
 */
async function capture(target: Locator, name: ShotName): Promise<string> {
  const page = target.page();
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  const { clip, isInView } = await target.evaluate(pose, name);
  const browser = await session;
  const { data } = await browser.send('Page.captureScreenshot', {
    clip: { ...clip, scale: pixelsPerPx },
    captureBeyondViewport: !isInView,
    optimizeForSpeed: true,
  });
  return data;
}

const decode = (page: Page, data: string): Promise<Shot> =>
  page.evaluateHandle(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('No canvas to draw on.');
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, bitmap.width, bitmap.height);
  }, data);

/** Runs in the page: shows a thing as the shot wants it, and tells where in the document it stands. */
async function pose(target: SVGElement | HTMLElement, shot: ShotName) {
  target.dataset['shot'] = shot;
  target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  // Of a page that has not been painted yet no picture can be taken.
  await new Promise(requestAnimationFrame);
  const { left, top, width, height } = target.getBoundingClientRect();
  const clip = {
    x: Math.floor(left + scrollX),
    y: Math.floor(top + scrollY),
    width: Math.ceil(width) + 1,
    height: Math.ceil(height) + 1,
  };
  return { clip, isInView: top >= 0 && top + clip.height <= innerHeight };
}

/** Runs in the page: finds what is to be measured, and prepares each for the map. */
function placeProbes(picture: SVGElement | HTMLElement): Probe[] {
  const meaningful = '[data-quantity], [data-flow], .body';
  const step = picture.closest<HTMLElement | SVGElement>('[data-step]')?.dataset['step'];
  const size = picture.classList.contains('plot-phone') ? 'phone' : 'desk';
  const place = [picture.dataset['chart'], size, ...(step === undefined ? [] : [step])].join(' ');

  /** From 0 to 1: less than 1 of what recedes. */
  const opacityOf = (element: Element): number => {
    const own = Number(getComputedStyle(element).opacity);
    const around = element === picture ? null : element.parentElement;
    return around === null ? own : own * opacityOf(around);
  };
  const isShown = (element: Element): boolean =>
    opacityOf(element) > 0 && element.checkVisibility({ visibilityProperty: true });
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  /** Whatever the notation, as red, green and blue. */
  const readColour = (colour: string): number[] => {
    if (canvas === null) throw new Error('No canvas to draw on.');
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  };
  const nameOf = (mark: Element): string => {
    const { flow, quantity } = mark instanceof SVGElement ? mark.dataset : {};
    return flow ?? quantity ?? `player “${mark.parentElement?.textContent ?? ''}”`;
  };
  /** Scattered over all colours, so that a blend at the edge of one is hardly ever another. */
  const colourOnMap = (index: number): number => ((index + 1) * 0x9e3779) & 0xffffff;

  delete picture.dataset['shot'];
  for (const old of picture.querySelectorAll('[data-probe]')) old.removeAttribute('data-probe');
  const texts = [...picture.querySelectorAll('text')]
    .filter((text) => text.textContent.trim() !== '' && isShown(text))
    .map((text) => ({ kind: 'text' as const, name: `“${text.textContent}”`, shapes: [text] }));
  const marks = [...picture.querySelectorAll(meaningful)]
    .filter((mark) => !mark.matches(`:is(${meaningful}) *`))
    .map((mark) => ({
      kind: 'mark' as const,
      name: nameOf(mark),
      shapes: [mark, ...mark.querySelectorAll('*')]
        .filter((each) => each instanceof SVGGeometryElement)
        .filter(isShown),
    }))
    .filter(({ shapes }) => shapes.length > 0);

  return [...texts, ...marks].map(({ kind, name, shapes }, index) => {
    const onMap = colourOnMap(index);
    const paint = `rgb(${onMap & 0xff} ${(onMap >> 8) & 0xff} ${onMap >> 16})`;
    const [first] = shapes;
    const ownColour =
      first === undefined || opacityOf(first) < 1 ? null : readColour(getComputedStyle(first).fill);
    for (const shape of shapes) {
      const { fill, stroke } = getComputedStyle(shape);
      shape.setAttribute('data-probe', kind);
      shape.style.setProperty('--probe-fill', fill === 'none' ? fill : paint);
      shape.style.setProperty(
        '--probe-stroke',
        kind === 'text' || stroke === 'none' ? 'none' : paint,
      );
    }
    return { kind, name: `${place}: ${name}`, onMap, ownColour };
  });
}

interface Comparison extends Readonly<Record<ShotName, ImageData>> {
  readonly probes: readonly Probe[];
}

/** Runs in the page: compares, pixel by pixel, what a thing paints with what is there without it. */
function compareShots({ probes, whole, letterless, bare, map }: Comparison): Ink[] {
  /** Nearly all of a letter must stand out: a line that runs through a word must not take a part of it. */
  const shareOfText = 0.95;
  /** What recedes is painted in a layer by itself, where the browser sets letters a part of a pixel aside. */
  const shareOfFaintText = 0.85;
  /** A texture is enough to show a mark, of which the emptiest is a tenth ink or so. */
  const shareOfMark = 0.1;
  /** An outline is enough too: this many pixels at the edge of a mark are looked at by themselves. */
  const edge = 3;
  /** Below this an eye sees no edge: where a mark paints paper on paper, it shows nothing there. */
  const noticed = 1.2;

  const linear = Array.from({ length: 256 }, (_, value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const read = ({ data }: ImageData, pixel: number, channel: number): number =>
    data[4 * pixel + channel] ?? 0;
  const light = (shot: ImageData, pixel: number, channel: number): number =>
    linear[read(shot, pixel, channel)] ?? 0;
  const luminance = (shot: ImageData, pixel: number): number =>
    0.2126 * light(shot, pixel, 0) +
    0.7152 * light(shot, pixel, 1) +
    0.0722 * light(shot, pixel, 2);
  const contrast = (one: ImageData, other: ImageData, pixel: number): number => {
    const [first, second] = [luminance(one, pixel), luminance(other, pixel)];
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  };
  /** The contrast that a share of the pixels has at least; where none is seen there is no contrast. */
  const reachedBy = (share: number, contrasts: readonly number[]): number =>
    contrasts.toSorted((one, other) => other - one)[Math.ceil(share * contrasts.length) - 1] ?? 1;

  const colours = new Uint32Array(map.data.buffer).map((colour) => colour & 0xffffff);
  const isAtEdge = (pixel: number): boolean =>
    [-edge, edge, -edge * map.width, edge * map.width].some(
      (step) => colours[pixel + step] !== colours[pixel],
    );
  const pixels = new Map(probes.map(({ onMap }) => [onMap, [] as number[]]));
  colours.forEach((colour, pixel) => pixels.get(colour)?.push(pixel));

  const measureText = ({ onMap, ownColour }: Probe): Pick<Ink, 'contrast' | 'inOwnColour'> => {
    const own = pixels.get(onMap) ?? [];
    const contrasts = own.map((pixel) => contrast(whole, letterless, pixel));
    const inOwnColour = own.filter(
      (pixel) =>
        ownColour === null ||
        ownColour.every((value, channel) => Math.abs(value - read(whole, pixel, channel)) <= 2),
    );
    return {
      contrast: reachedBy(ownColour === null ? shareOfFaintText : shareOfText, contrasts),
      inOwnColour: inOwnColour.length / Math.max(1, own.length),
    };
  };
  const measureMark = ({ onMap }: Probe): Pick<Ink, 'contrast' | 'inOwnColour'> => {
    const own = pixels.get(onMap) ?? [];
    const contrasts = [own, own.filter(isAtEdge)].map((some) =>
      some.map((pixel) => contrast(letterless, bare, pixel)).filter((each) => each > noticed),
    );
    return {
      contrast: Math.max(...contrasts.map((each) => reachedBy(shareOfMark, each))),
      inOwnColour: 1,
    };
  };
  return probes.map((probe) => ({
    kind: probe.kind,
    name: probe.name,
    ...(probe.kind === 'text' ? measureText(probe) : measureMark(probe)),
  }));
}
