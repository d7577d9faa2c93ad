/** Reads built pages with a parser that makes nothing but plain objects: a thousand pages need no more memory than one. */
import { DomUtils, parseDocument } from 'htmlparser2';

/** All that is written in the elements of a name, without scripts and styles. */
export function readText(html: string, name: string): string {
  return DomUtils.getElementsByTagName(name, parseDocument(html)).map(DomUtils.innerText).join('');
}

export type Attributes = Readonly<Record<string, string | undefined>>;

/** The attributes of each element of a name in the head of a page, in their order. */
export function readHead(html: string, name: string): Attributes[] {
  const end = html.indexOf('</head>');
  return DomUtils.getElementsByTagName(name, parseDocument(html.slice(0, end))).map(
    ({ attribs }) => attribs,
  );
}
