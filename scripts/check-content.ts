/**
 * Checks the chapters before they are built: every id exists, every number comes from the dataset,
 * both languages hold the same, and the typography is each language's own.
 */
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

import { mdxToMdast, type MdastNode } from 'satteri';

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
  const tree = mdxToMdast(await readFile(path.join(root, file), 'utf8'));
  const tags: Tag[] = [];
  const prose: Prose[] = [];
  const frontmatter: Record<string, string> = {};
  walk(tree, (node, ancestors) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'yaml') {
      const fields = readFrontmatter(node.value);
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

/** Each field stands in a line of its own. */
const readFrontmatter = (yaml: string): Prose[] =>
  yaml
    .split('\n')
    .map((text, index) => ({ text, line: index + 2, field: text.split(':')[0] ?? 'frontmatter' }))
    .map(({ text, ...place }) => ({
      ...place,
      text: text.slice(text.indexOf(':') + 1).replace(/^\s*["']|["']\s*$/g, ''),
    }));

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
      fix: suggestId(id ?? '', known),
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
    pattern: /\p{Nd}+/u,
    locales,
    expected: 'no digit: every number comes from the dataset',
    fix: 'use <Quantity id>, <When date>, or <Name> for a name that holds a digit',
  },
  {
    pattern: /["']/u,
    locales,
    expected: 'real typographic marks',
    fix: 'write “ ” ’ in English, “ ” ״ ׳ in Hebrew',
  },
  {
    pattern: /[A-Za-z]+/u,
    locales: ['he'],
    expected: 'no bare Latin letters: they need their own language and direction',
    fix: 'wrap the name in <Name>',
  },
  {
    pattern: /[א-ת]-[א-ת]/u,
    locales: ['he'],
    expected: 'a Hebrew hyphen',
    fix: 'write ־ (maqaf)',
  },
];

function checkProse({ file, locale, prose }: Chapter): Problem[] {
  return prose.flatMap(({ text, line, field }) =>
    proseRules
      .filter((rule) => rule.locales.includes(locale))
      .flatMap(({ pattern, expected, fix }) => {
        const match = pattern.exec(text);
        if (match === null) return [];
        const around = text
          .slice(Math.max(0, match.index - 20), match.index + match[0].length + 20)
          .trim();
        const lineOfMatch = line + text.slice(0, match.index).split('\n').length - 1;
        return [
          {
            file,
            place: `line ${lineOfMatch}`,
            field,
            found: `"${match[0]}" in “…${around}…”`,
            expected,
            fix,
          },
        ];
      }),
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

function checkParity(versions: readonly Chapter[]): Problem[] {
  return versions.flatMap((one) =>
    versions
      .filter((other) => other !== one)
      .flatMap((other) => parityTags.flatMap((tag) => compare(one, other, tag))),
  );
}

function compare(
  one: Chapter,
  other: Chapter,
  { name, ordered }: (typeof parityTags)[number],
): Problem[] {
  const [here, there] = [keysOf(one, name), keysOf(other, name)];
  const lacking = [...here].filter(([key]) => !there.has(key));
  if (lacking.length > 0) {
    return lacking.map(([key, line]) => ({
      file: other.file,
      place: 'the chapter',
      field: `<${name}>`,
      found: `nothing for ${key}`,
      expected: `the same as in ${one.file}, line ${line}`,
      fix: `add it here, or remove it there`,
    }));
  }
  // What this one lacks is told of the other way round; it puts nothing out of order.
  const order = [...here.keys()].join(', ');
  const found = [...there.keys()].filter((key) => here.has(key)).join(', ');
  if (!ordered || found === order) return [];
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

if (import.meta.main) {
  try {
    await checkContent(path.resolve(import.meta.dirname, '..'));
    console.log('The data and the chapters are in order.');
  } catch (error) {
    if (!(error instanceof AuthoringError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
