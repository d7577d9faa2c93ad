/** Reads the chapters as an author wrote them: their components and the words between them, each with its line. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { mdxToMdast, type MdastNode } from 'satteri';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';

import { chapters } from '../../src/data/chapters.ts';
import type { Locale } from '../../src/data/locales.ts';
import { AuthoringError } from '../../src/data/problems.ts';

/** A component as it stands in a chapter. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
}

/** A stretch of prose that a reader will see as it was typed. */
interface Prose {
  readonly text: string;
  readonly line: number;
  readonly field: string;
}

export interface Chapter {
  readonly file: string;
  readonly id: string;
  readonly locale: Locale;
  /** What stands above the text, by field. */
  readonly frontmatter: Readonly<Record<string, string>>;
  readonly tags: readonly Tag[];
  readonly prose: readonly Prose[];
}

/** Tags whose text says by itself what it is, so that digits and Latin letters may stand in it. */
const explicitTags = ['Name'];

/** What stands in the folder of each language. */
export const documents = [...chapters, 'method'];

export const chapterFile = (locale: Locale, id: string): string => `content/${locale}/${id}.mdx`;

/** @throws AuthoringError where its markup, or what stands above it, cannot be read. */
export async function readChapter(root: string, locale: Locale, id: string): Promise<Chapter> {
  const file = chapterFile(locale, id);
  const tree = parseMarkup(file, await readFile(path.join(root, file), 'utf8'));
  const tags: Tag[] = [];
  const prose: Prose[] = [];
  const frontmatter: Record<string, string> = {};
  walk(tree, (node, ancestors) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'yaml') {
      const fields = readFrontmatter(file, node.value);
      for (const { field, text } of fields) frontmatter[field] = text;
      // It is prose too, but for the date of an addition.
      prose.push(...fields.filter(({ field }) => field !== 'addition'));
    }
    if (!ancestors.some(isExplicit)) {
      prose.push(...readWords(node).map((text) => ({ text, line, field: 'text' })));
    }
    if (isComponent(node)) {
      tags.push({ name: node.name ?? '', attributes: readAttributes(node), line });
    }
  });
  return { file, id, locale, frontmatter, tags, prose };
}

/** @throws AuthoringError with the line, where a tag or an expression is not closed. */
function parseMarkup(file: string, text: string): MdastNode {
  try {
    return mdxToMdast(text);
  } catch (error) {
    const [, line, what] =
      /^(\d+):\d+: (.*?)(?: \(mdx-[^)]*\))?$/.exec(error instanceof Error ? error.message : '') ??
      [];
    if (line === undefined || what === undefined) throw error;
    throw new AuthoringError([
      {
        file,
        place: `line ${line}`,
        field: 'text',
        found: what,
        expected: 'tags and braces that are closed',
        fix: 'close the tag, or end it with />; close what a { opens',
      },
    ]);
  }
}

type Component = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

const isComponent = (node: MdastNode): node is Component =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** What a reader sees of a node itself: words also stand on the page as code or by an expression. */
function readWords(node: MdastNode): string[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return [node.value];
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return [node.value.replace(/\/\*[^]*?\*\//g, '')];
    case 'image':
      return [node.alt ?? ''];
    default:
      return [];
  }
}

const isExplicit = (node: MdastNode): boolean =>
  isComponent(node) && explicitTags.includes(node.name ?? '');

function walk(
  node: MdastNode,
  visit: (node: MdastNode, ancestors: readonly MdastNode[]) => void,
  ancestors: readonly MdastNode[] = [],
): void {
  visit(node, ancestors);
  if (!('children' in node)) return;
  for (const child of node.children as MdastNode[]) walk(child, visit, [...ancestors, node]);
}

/** As they are written: what is computed stands in braces, which no value of a text is in. */
const readAttributes = ({ attributes }: Component): Record<string, string> =>
  Object.fromEntries(
    attributes.map((attribute) => {
      if (attribute.type !== 'mdxJsxAttribute') return ['{…}', attribute.value];
      const { name, value } = attribute;
      return [
        name,
        typeof value === 'object' && value !== null ? `{${value.value}}` : (value ?? ''),
      ];
    }),
  );

/**
 * What stands above the text, with the line of each field.
 *
 * @throws AuthoringError where it is not the YAML that the pages are built from.
 */
function readFrontmatter(file: string, yaml: string): Prose[] {
  const lines = new LineCounter();
  const { errors, contents } = parseDocument(yaml, { lineCounter: lines });
  // The first line of the file is the one of dashes.
  const lineAt = (offset: number): number => lines.linePos(offset).line + 1;
  if (errors.length > 0) {
    throw new AuthoringError(
      errors.map(({ message, pos: [start] }) => ({
        file,
        place: `line ${lineAt(start)}`,
        field: 'the lines above the text',
        found: message.split(' at line ')[0] ?? message,
        expected: 'in each line a field, a colon and its value',
        fix: "put a value that holds a colon or a quotation mark into quotation marks: '…'; close what is opened",
      })),
    );
  }
  if (!isMap(contents)) return [];
  return contents.items.map(({ key, value }) => ({
    field: String(key),
    text: String(value ?? ''),
    line: lineAt(isScalar(key) ? key.range[0] : 0),
  }));
}
