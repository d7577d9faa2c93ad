/**
 * The style of a picture that stands alone, taken from the style sheets of the page: a file that is opened
 * outside of the site has no custom properties, and the program that paints it may know no others either.
 */
import plotStyles from '../styles/plot.css?raw';
import tokenStyles from '../styles/tokens.css?raw';

const [, rootRule = ''] = /:root\s*\{([^}]*)\}/.exec(tokenStyles) ?? [];

/** The tokens by day: a picture has paper of its own behind it, whatever page it is put in. */
const tokens = new Map(
  [...rootRule.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
    name,
    /^light-dark\(([^,]+),/.exec(value)?.[1] ?? value,
  ]),
);

/** Puts the value of each token in its place. @throws when `tokens.css` does not have it. */
export const resolveTokens = (text: string): string =>
  text.replace(/var\((--[\w-]+)\)/g, (_, name: string) => {
    const value = tokens.get(name);
    if (value === undefined) throw new Error(`src/styles/tokens.css has no "${name}" in :root.`);
    return resolveTokens(value);
  });

/** The rules for drawings that hold anywhere: those in an at-rule are for the page, its motion and its width. */
export const drawingStyles = plotStyles
  .replace(/\/\*[\s\S]*?\*\//g, '')
  .replace(/@[\w-]+[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
  .replace(/\s+/g, ' ')
  .trim();
