import type * as z from 'zod';

import type { ChapterId } from './chapters.ts';
import { gatherDataset, type Dataset, type RecordFile } from './gather.ts';
import { AuthoringError, quoteValue, suggestId, type Problem } from './problems.ts';
import { frontmatter, schemas, type Frontmatter, type RecordKind } from './schema.ts';

interface Located {
  readonly file: string;
  readonly kind: RecordKind;
  readonly id: string;
  /** The one whose records stand in the file, if it is one. */
  readonly chapter: ChapterId | undefined;
  readonly record: unknown;
}

/**
 * Checks every record against its schema, and every id that a record names against the records.
 *
 * @throws AuthoringError listing all problems at once, each with file, record and field.
 */
export function parseDataset(files: readonly RecordFile[]): Dataset {
  const located = files.flatMap(locateRecords);
  const malformed = located.flatMap(findShapeProblems);
  if (malformed.length > 0) throw new AuthoringError(malformed);

  const dataset = gatherDataset(files);
  const broken = [
    ...findDuplicates(located),
    ...located.flatMap(findMisfiled),
    ...findBrokenReferences(dataset, located),
  ];
  if (broken.length > 0) throw new AuthoringError(broken);
  return dataset;
}

/**
 * What is wrong with what stands above the text of a chapter.
 *
 * @param file the chapter, as a path from the root of the project.
 */
export function findFrontmatterProblems(file: string, written: unknown): Problem[] {
  const result = frontmatter.safeParse(written);
  if (result.success) return [];
  return result.error.issues.map((issue) => ({
    file,
    place: 'the lines above the text',
    ...explainIssue(issue, written),
  }));
}

/** What stands above the text of a chapter. @throws AuthoringError listing all that is wrong with it at once. */
export function parseFrontmatter(file: string, written: unknown): Frontmatter {
  const problems = findFrontmatterProblems(file, written);
  if (problems.length > 0) throw new AuthoringError(problems);
  return frontmatter.parse(written);
}

function locateRecords({ file, kind, chapter, records }: RecordFile): Located[] {
  return records.map((record, index) => ({
    file,
    kind,
    chapter,
    record,
    id: readId(record) ?? `record ${index + 1}`,
  }));
}

function readId(record: unknown): string | undefined {
  const hasId = typeof record === 'object' && record !== null && 'id' in record;
  return hasId && typeof record.id === 'string' ? record.id : undefined;
}

function findShapeProblems({ file, kind, id, record }: Located): Problem[] {
  const result = schemas[kind].safeParse(record);
  if (result.success) return [];
  return result.error.issues.map((issue) => ({ file, place: id, ...explainIssue(issue, record) }));
}

type Explanation = Pick<Problem, 'field' | 'found' | 'expected' | 'fix'>;

function explainIssue(issue: z.core.$ZodIssue, record: unknown): Explanation {
  const field = issue.path.map(String).join('.') || 'the record';
  const value = issue.path.reduce<unknown>(readKey, record);
  const found = quoteValue(value);
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? {
            field,
            found,
            expected: `a value (${issue.expected})`,
            fix: `write the field "${field}"`,
          }
        : { field, found, expected: `a value of type ${issue.expected}`, fix: 'change the value' };
    case 'invalid_value':
      return {
        field,
        found,
        expected: `one of ${issue.values.map(quoteValue).join(', ')}`,
        fix:
          typeof value === 'string'
            ? suggestId(value, issue.values.map(String))
            : 'choose one of these',
      };
    case 'unrecognized_keys':
      return {
        field,
        found: `the unknown field ${issue.keys.map(quoteValue).join(', ')}`,
        expected: 'only the fields of the schema',
        fix: 'remove the field, or add it to src/data/schema.ts',
      };
    case 'invalid_union':
      return explainUnion(issue, field, value);
    default:
      return { field, found, expected: issue.message, fix: 'change the value' };
  }
}

/** Of the shapes a value may have, tells about the one that the author meant, or else names them all. */
function explainUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  field: string,
  value: unknown,
): Explanation {
  const meant = issue.errors.flat().find(({ code }) => code === 'too_small' || code === 'custom');
  return {
    field,
    found: quoteValue(value),
    expected: meant?.message ?? issue.message,
    fix: 'change the value',
  };
}

const readKey = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined;

function findDuplicates(located: readonly Located[]): Problem[] {
  const firstOf = new Map<string, Located>();
  const problems: Problem[] = [];
  for (const each of located) {
    const key = `${each.kind}/${each.id}`;
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, each);
    else
      problems.push({
        file: each.file,
        place: each.id,
        field: 'id',
        found: `"${each.id}", which stands in ${first.file} already`,
        expected: `an id that no other record of ${each.kind} has`,
        fix: 'give one of the two another id, or remove one',
      });
  }
  return problems;
}

function findMisfiled({ file, id, chapter, record }: Located): Problem[] {
  const named = readKey(record, 'chapter');
  if (chapter === undefined || named === chapter) return [];
  return [
    {
      file,
      place: id,
      field: 'chapter',
      found: quoteValue(named),
      expected: `"${chapter}", whose quantities stand in this file`,
      fix: 'change the chapter, or move the record to the file of its own',
    },
  ];
}

interface Reference {
  readonly owner: RecordKind;
  readonly id: string;
  readonly field: string;
  readonly target: RecordKind;
  readonly names: string;
}

function listReferences({ quantities, flows, positions }: Dataset): Reference[] {
  return [
    ...quantities.flatMap(referencesOfQuantity),
    ...flows.flatMap(referencesOfFlow),
    ...positions.flatMap(({ id, sources }) => referToSources({ owner: 'positions', id }, sources)),
  ];
}

function referencesOfQuantity({
  id,
  sources,
  overlaps,
  revisions,
}: Dataset['quantities'][number]): Reference[] {
  const from = { owner: 'quantities', id } as const;
  return [
    ...referToSources(from, sources),
    ...overlaps.map((overlap, i): Reference => ({
      ...from,
      field: `overlaps.${i}.with`,
      target: 'quantities',
      names: overlap.with,
    })),
    ...revisions.map(({ source }, i): Reference => ({
      ...from,
      field: `revisions.${i}.source`,
      target: 'sources',
      names: source,
    })),
  ];
}

function referencesOfFlow({
  id,
  from: payer,
  to,
  quantity,
  partOf,
  sources = [],
}: Dataset['flows'][number]): Reference[] {
  const from = { owner: 'flows', id } as const;
  return [
    { ...from, field: 'from', target: 'entities', names: payer },
    { ...from, field: 'to', target: 'entities', names: to },
    ...(quantity === null
      ? []
      : [{ ...from, field: 'quantity', target: 'quantities', names: quantity } as const]),
    ...(partOf === undefined
      ? []
      : [{ ...from, field: 'partOf', target: 'flows', names: partOf } as const]),
    ...referToSources(from, sources),
  ];
}

const referToSources = (
  from: Pick<Reference, 'owner' | 'id'>,
  sources: readonly string[],
): Reference[] =>
  sources.map((names, i) => ({ ...from, field: `sources.${i}`, target: 'sources', names }));

function findBrokenReferences(dataset: Dataset, located: readonly Located[]): Problem[] {
  return listReferences(dataset)
    .map((reference) => ({ reference, known: dataset[reference.target].map(({ id }) => id) }))
    .filter(
      ({ reference, known }) =>
        !known.includes(reference.names) ||
        (reference.owner === reference.target && reference.names === reference.id),
    )
    .map(({ reference, known }) => ({
      file:
        located.find(({ kind, id }) => kind === reference.owner && id === reference.id)?.file ?? '',
      place: reference.id,
      field: reference.field,
      found: quoteValue(reference.names),
      expected: `the id of another record of ${reference.target}`,
      fix: known.includes(reference.names)
        ? 'name another record, or leave it out'
        : suggestId(reference.names, known),
    }));
}
