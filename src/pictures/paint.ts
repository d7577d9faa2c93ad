/**
 * The style of a picture that stands alone, taken from the style sheets of the page: a file that is opened
 * outside of the site has no custom properties, and the program that paints it may know no others either.
 */
import plotStyles from '../styles/plot.css?raw';
import { readToken } from '../styles/tokens.ts';

/** Puts the value of each token in its place, by day: a picture has paper of its own, whatever page it is put in. */
export const resolveTokens = (text: string): string =>
  text.replace(/var\((--[\w-]+)\)/g, (_, name: string) => resolveTokens(readToken(name, 'light')));

/** The rules of a style sheet that hold anywhere: those in an at-rule are for the page, its motion and its width. */
export const rulesAnywhere = (styles: string): string =>
  styles
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@[\w-]+[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The rules for drawings. */
export const drawingStyles = rulesAnywhere(plotStyles);
