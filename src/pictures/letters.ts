/** How a text of a picture is set, how wide it is, and the fonts that go with it. */
import { readFileSync } from 'node:fs';

import { Blob, Buffer as ShapingBuffer, Face as ShapingFace, Font, shape } from 'harfbuzzjs';
import subsetFont from 'subset-font';

import { faces, locateFace, type Face } from './faces.ts';

/** Sizes in px. */
export interface Type {
  readonly face: Face;
  readonly size: number;
  readonly leading: number;
}

/** The attributes that set a text in a type. */
export const typeAttributes = ({
  face,
  size,
}: Type): Readonly<Record<string, string | number>> => ({
  'font-family': faces[face].family,
  'font-weight': faces[face].weight,
  'font-size': size,
  // The serif has other figures for tables and for Hebrew, which what paints a PNG does not know.
  ...(face === 'serif'
    ? { style: "font-variant-numeric:normal;font-feature-settings:'locl' 0" }
    : {}),
});

interface OpenFont {
  readonly font: Font;
  readonly unitsPerEm: number;
}

const openFonts = new Map<Face, OpenFont>();

function openFont(face: Face): OpenFont {
  const opened = openFonts.get(face);
  if (opened !== undefined) return opened;
  const { buffer } = new Uint8Array(readFileSync(locateFace(face)));
  const shapingFace = new ShapingFace(new Blob(buffer));
  const font = { font: new Font(shapingFace), unitsPerEm: shapingFace.upem };
  openFonts.set(face, font);
  return font;
}

/** The width of a text in px. */
export function measureText(text: string, { face, size }: Type): number {
  const { font, unitsPerEm } = openFont(face);
  const buffer = new ShapingBuffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const advance = buffer.getGlyphPositions().reduce((total, { xAdvance }) => total + xAdvance, 0);
  return (advance / unitsPerEm) * size;
}

/** In how many steps a paragraph is made narrower to find the most even lines. */
const evenSteps = 24;

/** Breaks a text into as few lines as the room allows, and these as even as can be. */
export function wrapText(text: string, type: Type, room: number): string[] {
  const words = text.split(' ').map((word) => ({ text: word, width: measureText(word, type) }));
  const space = measureText(' ', type);
  const fewest = fillLines(words, space, room);
  for (let step = Math.ceil(evenSteps / fewest.length); step < evenSteps; step += 1) {
    const lines = fillLines(words, space, (room * step) / evenSteps);
    const fits = lines.every(({ width }) => width <= room);
    if (fits && lines.length === fewest.length) return lines.map((line) => line.text);
  }
  return fewest.map((line) => line.text);
}

interface Stretch {
  readonly text: string;
  readonly width: number;
}

function fillLines([first, ...words]: readonly Stretch[], space: number, room: number): Stretch[] {
  const lines = first === undefined ? [] : [first];
  for (const word of words) {
    const line = lines.at(-1) ?? word;
    const longer = { text: `${line.text} ${word.text}`, width: line.width + space + word.width };
    if (longer.width <= room) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

/** The fonts cut down to some letters, as a style sheet that holds them. */
export async function embedFonts(letters: string): Promise<string> {
  const rules = await Promise.all(
    (Object.keys(faces) as Face[]).map(async (face) => {
      const { family, weight } = faces[face];
      const font = await subsetFont(readFileSync(locateFace(face)), letters, {
        targetFormat: 'woff2',
      });
      return (
        `@font-face{font-family:'${family}';font-weight:${weight};` +
        `src:url(data:font/woff2;base64,${font.toString('base64')}) format('woff2')}`
      );
    }),
  );
  return rules.join('');
}
