import { noBreak } from './format.ts';
import { directions, type Locale } from './locale.ts';

const rightToLeftMark = '\u200F';
const latinRun = /[A-Za-z][A-Za-z0-9.&’]*(?:[ -][A-Za-z][A-Za-z0-9.&’]*)*/gu;

/**
 * Makes a text of an SVG come out in its language's order in every engine.
 *
 * SVG has no `bdi`, `unicode-bidi: plaintext` follows the first strong letter, and WebKit ignores the
 * isolates U+2068 and U+2069 there. A right-to-left mark at the start and after each Latin run gave the
 * same order in Chromium, Firefox and WebKitGTK.
 */
export function orderChartText(text: string, locale: Locale): string {
  if (directions[locale] === 'ltr') return text;
  return rightToLeftMark + text.replace(latinRun, `$&${rightToLeftMark}`);
}

/** A name before a number: after a Latin one, the number would be drawn to its other side. */
export const endName = (name: string, locale: Locale): string =>
  directions[locale] === 'rtl' && /[A-Za-z]$/.test(name) ? name + rightToLeftMark : name;

/**
 * Arithmetic in running text: it reads from left to right in every language, and in one line, since the end of one that
 * is broken would stand before its beginning (not for an SVG, see above).
 */
export const isolateArithmetic = (text: string): string =>
  `\u2066${text.replaceAll(' ', noBreak)}\u2069`;
