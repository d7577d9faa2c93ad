/** The tokens of the style sheet, for what can ask none: files that stand alone, and the window around a page. */
import tokenStyles from './tokens.css?raw';

const [, rootRule = ''] = /:root\s*\{([^}]*)\}/.exec(tokenStyles) ?? [];

const tokens = new Map(
  [...rootRule.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => {
    const [, light = value, dark = value] = /^light-dark\(([^,]+),\s*(.+)\)$/.exec(value) ?? [];
    return [name, { light, dark }];
  }),
);

/** What a token such as `--paper` is in a theme. @throws when `tokens.css` does not have it. */
export function readToken(name: string, theme: 'light' | 'dark'): string {
  const token = tokens.get(name);
  if (token === undefined) throw new Error(`src/styles/tokens.css has no "${name}" in :root.`);
  return token[theme];
}
