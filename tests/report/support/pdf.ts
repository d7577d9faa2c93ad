/** Reads a PDF as a reader's program does. */
import path from 'node:path';

import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { drawSheet, type Pdf } from '../../../scripts/draw-pdf.ts';
import type { Direction, Locale } from '../../../src/i18n/locale.ts';
import { pdfAddress, type Paper } from '../../../src/report/files.ts';

export const dist = path.resolve(import.meta.dirname, '../../../dist');

export const pathOfPdf = (locale: Locale, paper: Paper): string =>
  path.join(dist, pdfAddress(locale, paper));

/** A piece of text as it stands on a page, from the lower left corner. */
interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface Sheet {
  readonly number: number;
  readonly page: PDFPageProxy;
  readonly pieces: readonly Piece[];
  /** All that is on it, without the spaces: where one stands depends on how a line is set. */
  readonly text: string;
}

/**
 * The words of a line stand in a file from left to right. Readers' programs turn Hebrew lines around; this
 * library gives each word in its own order, and leaves the order of the words to us.
 */
function putInOrder(pieces: readonly Piece[], direction: Direction): string[] {
  if (direction === 'ltr') return pieces.map(({ text }) => text);
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (line?.[0] !== undefined && Math.abs(line[0].y - piece.y) < 1) line.push(piece);
    else lines.push([piece]);
  }
  return lines
    .flatMap((line) => line.toSorted((one, other) => other.x - one.x))
    .map(({ text }) => text);
}

export async function readSheets(pdf: Pdf, direction: Direction): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) =>
      'str' in item
        ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]) }]
        : [],
    );
    const text = squeeze(putInOrder(pieces, direction).join(''));
    sheets.push({ number, page, pieces, text });
  }
  return sheets;
}

/** Letters and digits alone, which every reader gives in the same order. */
export const squeeze = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** All that is written on some sheets, squeezed. */
export const wordsOf = (sheets: readonly Sheet[]): string =>
  sheets.map(({ text }) => text).join('');

export interface Bookmark {
  readonly title: string;
  readonly dest: string | unknown[] | null;
  readonly items: readonly Bookmark[];
}

export const listBookmarks = (items: readonly Bookmark[]): Bookmark[] =>
  items.flatMap((item) => [item, ...listBookmarks(item.items)]);

/** The number of the page that a link or a bookmark leads to. */
export async function pageOf(pdf: Pdf, dest: Bookmark['dest']): Promise<number> {
  const place = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
  return (await pdf.getPageIndex(place?.[0] as Parameters<Pdf['getPageIndex']>[0])) + 1;
}

/** What is seen of a sheet from afar. */
interface Glance {
  /** How dark the darkest dot is in the margins, from 0 to 255. */
  readonly ink: number;
  /** How much of the sheet is as white as paper, from 0 to 1. */
  readonly white: number;
  /** How much of its height within the margins is white in one stretch, from 0 to 1. */
  readonly hole: number;
}

/** @param margins in points. */
export async function glanceAt(
  page: PDFPageProxy,
  pdf: Pdf,
  margins: { readonly block: number; readonly inline: number },
): Promise<Glance> {
  const { data, width, height } = await drawSheet(page, pdf, 0.75);
  const [across, along] = [margins.inline * 0.75, margins.block * 0.75];
  let [ink, white, blank, longest] = [0, 0, 0, 0];
  for (let y = 0; y < height; y += 1) {
    const whiteAbove = white;
    for (let x = 0; x < width; x += 1) {
      const isInside = x >= across && x < width - across && y >= along && y < height - along;
      const darkness = 255 - (data[4 * (y * width + x)] ?? 255);
      if (!isInside) ink = Math.max(ink, darkness);
      if (darkness === 0) white += 1;
    }
    const isBlank = white - whiteAbove === width && y >= along && y < height - along;
    blank = isBlank ? blank + 1 : 0;
    longest = Math.max(longest, blank);
  }
  return { ink, white: white / (width * height), hole: longest / (height - 2 * along) };
}

/** As a printer does that has no colours: by how bright a colour is. */
export function turnGrey({ data }: ImageData): void {
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = data.slice(at, at + 3);
    data.fill(0.299 * red + 0.587 * green + 0.114 * blue, at, at + 3);
  }
}
