/** Reads built pages with a parser that makes nothing but plain objects: a thousand pages need no more memory than one. */
import { DomUtils, Parser, parseDocument } from 'htmlparser2';

/** All that is written in the elements of each name, without scripts and styles. */
export function readTexts(html: string, names: ReadonlySet<string>): Record<string, string> {
  const texts = Object.fromEntries([...names].map((name) => [name, '']));
  const open: string[] = [];
  let hidden = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (names.has(name)) open.push(name);
      if (isNoText(name)) hidden += 1;
    },
    ontext(text) {
      if (hidden === 0) for (const name of open) texts[name] = (texts[name] ?? '') + text;
    },
    onclosetag(name) {
      if (names.has(name)) open.splice(open.lastIndexOf(name), 1);
      if (isNoText(name)) hidden -= 1;
    },
  });
  parser.end(html);
  return texts;
}

const isNoText = (name: string): boolean => name === 'script' || name === 'style';

export type Attributes = Readonly<Record<string, string | undefined>>;

/** The attributes of each element of some names in the head of a page, in their order. */
export function readHead<Name extends string>(
  html: string,
  names: readonly Name[],
): Readonly<Record<Name, Attributes[]>> {
  const head = parseDocument(html.slice(0, html.indexOf('</head>')));
  const found = names.map((name) => [
    name,
    DomUtils.getElementsByTagName(name, head).map(({ attribs }) => attribs),
  ]);
  return Object.fromEntries(found) as Record<Name, Attributes[]>;
}
