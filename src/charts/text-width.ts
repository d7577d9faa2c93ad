/** How wide a letter of the sans is, in em. */
const widths: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[\s\u200e\u200f]/, 0.2],
  [/[iljftrI.,:;()'’‘“”"·|׳״־וין-]/, 0.28],
  [/[mwMW]/, 0.76],
  [/[A-Z]/, 0.57],
];
const otherWidth = 0.51;

const known = new Map<string, number>();

function widthOf(letter: string): number {
  const width =
    known.get(letter) ?? widths.find(([letters]) => letters.test(letter))?.[1] ?? otherWidth;
  known.set(letter, width);
  return width;
}

/** About how wide a text stands in the sans, in em. */
export const textWidth = (text: string): number =>
  Array.from(text, widthOf).reduce((sum, width) => sum + width, 0);

/** About how wide a label of a chart stands, in px, and rather too much: it has to stay clear of what is beside it. */
export const labelWidth = (words: string): number => textWidth(words) * 14 * 1.06;
