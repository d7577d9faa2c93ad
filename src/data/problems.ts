import { closest, distance } from 'fastest-levenshtein';

/** One thing wrong in what an author wrote, told so that the author can mend it. */
export interface Problem {
  /** The file, as a path from the root of the project. */
  readonly file: string;
  /** The record, or the line, in the file. */
  readonly place: string;
  /** The field, tag or attribute. */
  readonly field: string;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
}

/** Thrown when the authors' material is not as it must be; the message lists every problem. */
export class AuthoringError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('\n\n'));
    this.name = 'AuthoringError';
    this.problems = problems;
  }
}

const describeProblem = ({ file, place, field, found, expected, fix }: Problem): string =>
  [
    `${file} › ${place} › ${field}`,
    `  found:    ${found}`,
    `  expected: ${expected}`,
    `  to fix:   ${fix}`,
  ].join('\n');

/** What to write in place of an unknown id: the id most like it, unless none is so like it that it may be meant. */
export function suggestId(unknown: string, known: readonly string[]): string {
  const nearest = closest(unknown, known);
  return known.length === 0 || distance(unknown, nearest) > unknown.length / 2
    ? 'write one that is there; if it is new, add it first where the others are'
    : `did you mean "${nearest}"?`;
}

/** A value as it would stand in the file, cut short where it is long. */
export function quoteValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  const written = JSON.stringify(value);
  return written.length > 80 ? `${written.slice(0, 77)}…` : written;
}
