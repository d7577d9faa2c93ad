/**
 * Checks the chapters before they are built: every id exists, every number comes from the dataset,
 * both languages hold the same, and the typography is each language's own.
 */
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

import { mdxToMdast, type MdastNode } from 'satteri';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';

import { charts } from '../src/charts/index.ts';
import { loopSteps } from '../src/charts/money-loop/steps.ts';
import { chapters } from '../src/data/chapters.ts';
import { positions, quantities, sources, terms } from '../src/data/index.ts';
import { locales, type Locale } from '../src/data/locales.ts';
import { quantityForms } from '../src/i18n/format.ts';
import { findFrontmatterProblems } from '../src/data/parse.ts';
import { AuthoringError, quoteValue, suggestId, type Problem } from '../src/data/problems.ts';
import { partialDate } from '../src/data/schema.ts';

/** A component as it stands in a chapter. */
interface Tag {
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

interface Chapter {
  readonly file: string;
  /** The components that it may hold. */
  readonly knownTags: readonly string[];
  readonly locale: Locale;
  /** What stands above the text, by field. */
  readonly frontmatter: Readonly<Record<string, string>>;
  readonly tags: readonly Tag[];
  readonly prose: readonly Prose[];
}

/** What may be named by each component, and in which attribute. */
const references: Readonly<Record<string, { attribute: string; known: readonly string[] }>> = {
  Quantity: { attribute: 'id', known: quantities.map(({ id }) => id) },
  Chart: { attribute: 'id', known: charts.map(({ id }) => id) },
  Step: { attribute: 'id', known: loopSteps.map(({ id }) => id) },
  Voice: { attribute: 'id', known: positions.map(({ id }) => id) },
  Cite: { attribute: 'source', known: sources.map(({ id }) => id) },
  Term: { attribute: 'id', known: terms.map(({ id }) => id) },
};

/** The components that a chapter may hold, and the attributes of each. */
const attributesOf: Readonly<Record<string, readonly string[]>> = {
  Quantity: ['id', 'form', 'prefix', 'at'],
  Chart: ['id'],
  Step: ['id'],
  Voice: ['id'],
  Cite: ['source'],
  Term: ['id'],
  When: ['date', 'prefix'],
  Name: [],
  Check: [],
  Loop: [],
  Voices: [],
};
const chapterTags = Object.keys(attributesOf);

/** The page about the method has no cards, and so nothing that opens one. */
const methodTags = ['Cite', 'Name'];

/** Tags whose text says by itself what it is, so that digits and Latin letters may stand in it. */
const explicitTags = ['Name'];

/**
 * @param root the folder that holds `content`.
 * @throws AuthoringError listing every problem, each with file, line and what to write instead.
 */
export async function checkContent(root: string): Promise<void> {
  const missing = await findMissingFiles(root);
  if (missing.length > 0) throw new AuthoringError(missing);

  const pairs = await Promise.all(
    documents.map(async (id) =>
      Promise.all(locales.map((locale) => readChapter(root, locale, id))),
    ),
  );
  const problems = [
    ...pairs
      .flat()
      .flatMap((chapter) => [
        ...findFrontmatterProblems(chapter.file, chapter.frontmatter),
        ...checkTags(chapter),
        ...checkProse(chapter),
      ]),
    ...pairs.flatMap(checkParity),
  ];
  if (problems.length > 0) throw new AuthoringError(problems);

  // Both languages hold the same by now, and so one tells what stands in the story.
  const story = pairs.flatMap(([first]) => first ?? []);
  const misplaced = [...checkCharts(story), ...checkSteps(story)];
  if (misplaced.length > 0) throw new AuthoringError(misplaced);
}

/** What stands in the folder of each language. */
const documents = [...chapters, 'method'];

const chapterFile = (locale: Locale, id: string): string => `content/${locale}/${id}.mdx`;

async function findMissingFiles(root: string): Promise<Problem[]> {
  const expected = locales.flatMap((locale) => documents.map((id) => chapterFile(locale, id)));
  const present = (
    await Promise.all(
      locales.map(async (locale) => {
        const folder = path.join(root, 'content', locale);
        const names = existsSync(folder) ? await readdir(folder) : [];
        // Beside them may lie what an operating system leaves in a folder.
        return names
          .filter((name) => name.endsWith('.mdx'))
          .map((name) => `content/${locale}/${name}`);
      }),
    )
  ).flat();
  return [
    ...expected
      .filter((file) => !present.includes(file))
      .map((file) => ({
        file,
        place: 'the file',
        field: 'chapter',
        found: 'no such file',
        expected: `a chapter in every language (${locales.join(', ')})`,
        fix: 'write the file, or remove the chapter from src/data/chapters.ts and from every language',
      })),
    ...present
      .filter((file) => !expected.includes(file))
      .map((file) => ({
        file,
        place: 'the file',
        field: 'chapter',
        found: 'a chapter that is not in the list',
        expected: `one of ${documents.join(', ')}`,
        fix: `add it to src/data/chapters.ts and write it in every language; ${suggestId(path.parse(file).name, chapters)}`,
      })),
  ];
}

async function readChapter(root: string, locale: Locale, id: string): Promise<Chapter> {
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
  const knownTags = id === 'method' ? methodTags : chapterTags;
  return { file, knownTags, locale, frontmatter, tags, prose };
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

function checkTags({ file, locale, knownTags, tags }: Chapter): Problem[] {
  return tags.flatMap((tag) => [
    ...checkName(file, tag, knownTags),
    ...checkAttributes(file, tag),
    ...checkReference(file, tag),
    ...checkRevision(file, tag),
    ...checkDate(file, tag),
    ...checkPrefix(file, locale, tag),
    ...checkForm(file, tag),
  ]);
}

function checkName(file: string, { name, line }: Tag, knownTags: readonly string[]): Problem[] {
  if (knownTags.includes(name)) return [];
  return [
    {
      file,
      place: `line ${line}`,
      field: `<${name}>`,
      found: 'a component that does not exist here',
      expected: `one of ${knownTags.join(', ')}`,
      fix: suggestId(name, knownTags),
    },
  ];
}

function checkAttributes(file: string, { name, attributes, line }: Tag): Problem[] {
  const known = attributesOf[name];
  if (known === undefined) return [];
  return Object.keys(attributes)
    .filter((attribute) => !known.includes(attribute))
    .map((attribute) => ({
      file,
      place: `line ${line}`,
      field: `<${name} ${attribute}>`,
      found: 'an attribute that the component does not have',
      expected: known.length === 0 ? 'no attribute' : `one of ${known.join(', ')}`,
      fix: known.length === 0 ? 'remove it' : suggestId(attribute, known),
    }));
}

function checkReference(file: string, { name, attributes, line }: Tag): Problem[] {
  const reference = references[name];
  if (reference === undefined) return [];
  const { attribute, known } = reference;
  const id = attributes[attribute];
  if (id !== undefined && known.includes(id)) return [];
  return [
    {
      file,
      place: `line ${line}`,
      field: `<${name} ${attribute}>`,
      found: quoteValue(id),
      expected: 'an id that exists',
      fix: id === undefined ? `write the attribute "${attribute}"` : suggestId(id, known),
    },
  ];
}

function checkRevision(file: string, { name, attributes, line }: Tag): Problem[] {
  const { id, at } = attributes;
  const quantity = quantities.find((each) => each.id === id);
  if (name !== 'Quantity' || at === undefined || quantity === undefined) return [];
  const dates = quantity.revisions.map(({ asOf }) => asOf);
  if (dates.includes(at)) return [];
  return [
    {
      file,
      place: `line ${line}`,
      field: '<Quantity at>',
      found: quoteValue(at),
      expected:
        dates.length === 0 ? `nothing: "${id}" was not restated` : `one of ${dates.join(', ')}`,
      fix: 'write the date of a revision of this quantity, or leave "at" out',
    },
  ];
}

function checkDate(file: string, { name, attributes, line }: Tag): Problem[] {
  const { date } = attributes;
  if (name !== 'When' || partialDate.safeParse(date).success) return [];
  return [
    {
      file,
      place: `line ${line}`,
      field: '<When date>',
      found: quoteValue(date),
      expected: 'a date that is in the calendar, as YYYY, YYYY-MM or YYYY-MM-DD',
      fix: 'write the date as precisely as it is known',
    },
  ];
}

function checkPrefix(file: string, locale: Locale, { name, attributes, line }: Tag): Problem[] {
  const { prefix } = attributes;
  if (prefix === undefined || (locale === 'he' && /^[א-ת]{1,3}$/u.test(prefix))) return [];
  return [
    {
      file,
      place: `line ${line}`,
      field: `<${name} prefix>`,
      found: quoteValue(prefix),
      expected: 'one to three Hebrew letters, and only in a Hebrew chapter',
      fix: 'remove the prefix, or write it in Hebrew letters',
    },
  ];
}

function checkForm(file: string, { name, attributes, line }: Tag): Problem[] {
  const { form } = attributes;
  const known: readonly string[] = quantityForms;
  if (name !== 'Quantity' || form === undefined || known.includes(form)) return [];
  return [
    {
      file,
      place: `line ${line}`,
      field: '<Quantity form>',
      found: quoteValue(form),
      expected: `one of ${known.join(', ')}`,
      fix: suggestId(form, known),
    },
  ];
}

interface ProseRule {
  readonly pattern: RegExp;
  readonly locales: readonly Locale[];
  readonly expected: string;
  readonly fix: string;
}

const proseRules: readonly ProseRule[] = [
  {
    pattern: /\p{Nd}+/gu,
    locales,
    expected: 'no digit: every number comes from the dataset',
    fix: 'use <Quantity id>, <When date>, or <Name> for a name that holds a digit',
  },
  {
    pattern: /["']/gu,
    locales,
    expected: 'real typographic marks',
    fix: 'write “ ” ’ in English, “ ” ״ ׳ in Hebrew',
  },
  {
    pattern: /[A-Za-z]+(?: [A-Za-z]+)*/gu,
    locales: ['he'],
    expected: 'no bare Latin letters: they need their own language and direction',
    fix: 'wrap the name in <Name>',
  },
  {
    pattern: /[א-ת]-[א-ת]/gu,
    locales: ['he'],
    expected: 'a Hebrew hyphen',
    fix: 'write ־ (maqaf)',
  },
];

function checkProse({ file, locale, prose }: Chapter): Problem[] {
  return prose.flatMap(({ text, line, field }) =>
    proseRules
      .filter((rule) => rule.locales.includes(locale))
      .flatMap(({ pattern, expected, fix }) =>
        [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
          file,
          place: `line ${line + text.slice(0, index).split('\n').length - 1}`,
          field,
          found: `"${found}" in “…${text.slice(Math.max(0, index - 20), index + found.length + 20).trim()}…”`,
          expected,
          fix,
        })),
      ),
  );
}

/** What a chapter must hold in every language, and whether its order matters. */
const parityTags = [
  { name: 'Chart', ordered: true },
  { name: 'Loop', ordered: false },
  { name: 'Step', ordered: true },
  { name: 'Voice', ordered: true },
  { name: 'Voices', ordered: false },
  { name: 'Check', ordered: false },
  { name: 'Quantity', ordered: false },
  { name: 'Cite', ordered: false },
  { name: 'Term', ordered: false },
] as const;

/** Told of the others as they differ from the first, so that no mistake is told twice. */
function checkParity([first, ...others]: readonly Chapter[]): Problem[] {
  if (first === undefined) return [];
  return others.flatMap((other) =>
    parityTags.flatMap((tag) => [
      ...findLacking(first, other, tag),
      ...findLacking(other, first, tag),
      ...(tag.ordered ? findDisorder(first, other, tag) : []),
    ]),
  );
}

interface ParityTag {
  readonly name: string;
}

/** What one chapter has and the other has not. */
function findLacking(one: Chapter, other: Chapter, { name }: ParityTag): Problem[] {
  const there = keysOf(other, name);
  return [...keysOf(one, name)]
    .filter(([key]) => !there.has(key))
    .map(([key, line]) => ({
      file: other.file,
      place: 'the chapter',
      field: `<${name}>`,
      found: `nothing for ${key}`,
      expected: `the same as in ${one.file}, line ${line}`,
      fix: `add it here, or remove it there`,
    }));
}

/** Whether what both chapters have comes in another order in the other. */
function findDisorder(one: Chapter, other: Chapter, { name }: ParityTag): Problem[] {
  const [here, there] = [keysOf(one, name), keysOf(other, name)];
  const order = [...here.keys()].filter((key) => there.has(key)).join(', ');
  const found = [...there.keys()].filter((key) => here.has(key)).join(', ');
  if (found === order) return [];
  return [
    {
      file: other.file,
      place: 'the chapter',
      field: `<${name}>`,
      found,
      expected: `the order of ${one.file}: ${order}`,
      fix: 'put them in the same order',
    },
  ];
}

/** What tells each use of a tag apart, in the order of first use, with the line of that use. */
function keysOf({ tags }: Chapter, name: string): Map<string, number> {
  const keys = new Map<string, number>();
  for (const [index, { attributes, line }] of tags.filter((tag) => tag.name === name).entries()) {
    const { id, source, at } = attributes;
    const named = [id ?? source, at].filter((part) => part !== undefined).join(' at ');
    const key = named === '' ? `number ${index + 1}` : named;
    if (!keys.has(key)) keys.set(key, line);
  }
  return keys;
}

/** The chart that the loop is stands in a tag of its own. */
const chartIn = ({ name, attributes }: Tag): string | undefined =>
  name === 'Loop' ? 'money-loop' : name === 'Chart' ? attributes['id'] : undefined;

/** Every chart stands in its chapter, and all in the order in which they are numbered. */
function checkCharts(story: readonly Chapter[]): Problem[] {
  const idsIn = (chapter: Chapter): string[] => chapter.tags.flatMap((tag) => chartIn(tag) ?? []);
  const absent = charts.flatMap(({ id, chapter }) => {
    const [file, ...others] = locales.map((locale) => chapterFile(locale, chapter));
    const own = story.find((each) => each.file === file);
    return own === undefined || idsIn(own).includes(id) ? [] : [{ id, file: own.file, others }];
  });
  if (absent.length > 0) {
    return absent.map(({ id, file, others }) => ({
      file,
      place: 'the chapter',
      field: '<Chart>',
      found: `nothing for ${id}`,
      expected: `<Chart id="${id}" />, since src/charts/index.ts has it in this chapter`,
      fix: `add it here and in ${others.join(', ')}, or correct its "chapter", or take it out of src/charts/index.ts`,
    }));
  }
  return checkOrder('src/charts/index.ts', 'charts', {
    registered: charts.map(({ id }) => id),
    met: story.flatMap(idsIn),
  });
}

/** Every step that the picture of the loop has is told in words, in the same order. */
const checkSteps = (story: readonly Chapter[]): Problem[] =>
  checkOrder('src/charts/money-loop/steps.ts', 'loopSteps', {
    registered: loopSteps.map(({ id }) => id),
    met: story.flatMap(({ tags }) =>
      tags.flatMap(({ name, attributes }) => (name === 'Step' ? (attributes['id'] ?? []) : [])),
    ),
  });

/** @param lists ids as the code lists them, and as a reader meets them. */
function checkOrder(
  file: string,
  place: string,
  { registered, met }: Readonly<Record<'registered' | 'met', readonly string[]>>,
): Problem[] {
  const places = [...(registered.length > met.length ? registered : met).keys()];
  const first = places.find((index) => registered[index] !== met[index]);
  if (first === undefined) return [];
  const untold = registered.filter((id) => !met.includes(id));
  return [
    {
      file,
      place,
      field: 'the order',
      found: `${registered[first] ?? 'nothing more'} as number ${first + 1}`,
      expected: `${met[first] ?? 'nothing more'}, which is what a reader meets there in the story`,
      fix:
        untold.length > 0
          ? `write ${untold.join(', ')} into the story in every language, or take it out here`
          : 'put the records into the order of the story; each stands there once',
    },
  ];
}
