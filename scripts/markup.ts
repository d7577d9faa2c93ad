/** Reads built pages with a parser that makes nothing but plain objects: a thousand pages need no more memory than one. */
import { DomUtils, Parser, parseDocument } from 'htmlparser2';

/** What may stand between the name of an element and the end of its start tag, as a pattern. */
export const attributePattern = `(?:"[^"]*"|'[^']*'|[^"'>])*`;

/** The letters that are written in the elements of each name, outside of scripts and styles. */
export function readLettersWithin(
  html: string,
  names: readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const letters = new Map(names.map((name) => [name, new Set<string>()]));
  const open: Set<string>[] = [];
  let hidden = 0;
  const parser = new Parser({
    onopentagname(name) {
      const own = letters.get(name);
      if (own !== undefined) open.push(own);
      if (isNoText(name)) hidden += 1;
    },
    ontext(text) {
      if (hidden > 0) return;
      for (const own of open) for (const letter of text) own.add(letter);
    },
    onclosetag(name) {
      const own = letters.get(name);
      if (own !== undefined) open.splice(open.lastIndexOf(own), 1);
      if (isNoText(name)) hidden -= 1;
    },
  });
  parser.end(html);
  return letters;
}

const isNoText = (name: string): boolean => name === 'script' || name === 'style';

export type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * The attributes of each element of some names in the head of a page, in their order.
 *
 * @param page the bytes of its file: only those of the head are made a text, which a piece of it keeps in memory.
 */
export function readHead<Name extends string>(
  page: Buffer,
  names: readonly Name[],
): Readonly<Record<Name, Attributes[]>> {
  const head = parseDocument(page.toString('utf8', 0, page.indexOf('</head>')));
  const found = names.map((name) => [
    name,
    DomUtils.getElementsByTagName(name, head).map(({ attribs }) => attribs),
  ]);
  return Object.fromEntries(found) as Record<Name, Attributes[]>;
}
