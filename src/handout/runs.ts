/** A piece of a text, and the direction that it keeps whatever is around it. */
export interface Run {
  readonly text: string;
  readonly dir?: 'ltr' | 'rtl';
}

const ownDirection =
  /(?<address>https?:\/\/[^\s"<>{}]+)|(?<=["{>])[^"{}<>\n]*\p{Script=Hebrew}[^"{}<>\n]*(?=["}<])/gu;

/**
 * Cuts a code or a citation where its direction turns: an address runs from left to right in a Hebrew line, and
 * what stands in quotes, braces or tags in Hebrew keeps its order, Latin names and all, in a line of code.
 */
export function splitRuns(text: string): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(ownDirection)) {
    runs.push({ text: text.slice(end, match.index) });
    runs.push({ text: match[0], dir: match.groups?.['address'] === undefined ? 'rtl' : 'ltr' });
    end = match.index + match[0].length;
  }
  return [...runs, { text: text.slice(end) }];
}
