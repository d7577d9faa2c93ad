import type { ChapterId } from './chapters.ts';
import type { Entity, Flow, Position, Quantity, RecordKind, Source, Term } from './schema.ts';

/** One file of records, before it is checked. */
export interface RecordFile {
  readonly file: string;
  readonly kind: RecordKind;
  /** Where all its records are of one chapter, that one. */
  readonly chapter?: ChapterId;
  readonly records: readonly unknown[];
}

export interface Dataset {
  readonly quantities: readonly Quantity[];
  readonly entities: readonly Entity[];
  readonly flows: readonly Flow[];
  readonly sources: readonly Source[];
  readonly terms: readonly Term[];
  readonly positions: readonly Position[];
}

/**
 * The records of each kind, as they stand in the files. Nothing is checked here: `parse.ts` does that in every
 * build, and a browser, which gets records that have been checked, need not do it again.
 */
export function gatherDataset(files: readonly RecordFile[]): Dataset {
  const ofKind = (kind: RecordKind): never[] =>
    files.filter((file) => file.kind === kind).flatMap(({ records }) => records) as never[];
  return {
    quantities: ofKind('quantities'),
    entities: ofKind('entities'),
    flows: ofKind('flows'),
    sources: ofKind('sources'),
    terms: ofKind('terms'),
    positions: ofKind('positions'),
  };
}
