/**
 * The dataset: the one place that every number, name and source of the site comes from.
 * It is checked as it is loaded, so nothing can be built from records that are wrong.
 */
import type { ChapterId } from './chapters.ts';
import type { RecordFile } from './gather.ts';
import { parseDataset } from './parse.ts';
import { entities as entityRecords } from './records/entities.ts';
import { flows as flowRecords } from './records/flows.ts';
import { positions as positionRecords } from './records/positions.ts';
import { industryEffortQuantities } from './records/quantities/industry-effort.ts';
import { openingQuantities } from './records/quantities/opening.ts';
import { pullingAheadQuantities } from './records/quantities/pulling-ahead.ts';
import { sinceQuantities } from './records/quantities/since.ts';
import { supplyChainQuantities } from './records/quantities/supply-chain.ts';
import { sources as sourceRecords } from './records/sources.ts';
import { terms as termRecords } from './records/terms.ts';
import type { Locale } from './locales.ts';
import type { Entity, Flow, Position, Quantity, Revision, Source, Term } from './schema.ts';

const folder = 'src/data/records';

/** The quantities of each chapter that has some of its own, from the file of its name. */
const quantityRecords = {
  opening: openingQuantities,
  'supply-chain': supplyChainQuantities,
  'pulling-ahead': pullingAheadQuantities,
  'industry-effort': industryEffortQuantities,
  since: sinceQuantities,
} as const satisfies Partial<Record<ChapterId, RecordFile['records']>>;

const quantityFiles = Object.entries(quantityRecords).map(([chapter, records]) => ({
  file: `${folder}/quantities/${chapter}.ts`,
  kind: 'quantities' as const,
  chapter: chapter as ChapterId,
  records,
}));

const dataset = parseDataset([
  ...quantityFiles,
  { file: `${folder}/entities.ts`, kind: 'entities', records: entityRecords },
  { file: `${folder}/flows.ts`, kind: 'flows', records: flowRecords },
  { file: `${folder}/sources.ts`, kind: 'sources', records: sourceRecords },
  { file: `${folder}/terms.ts`, kind: 'terms', records: termRecords },
  { file: `${folder}/positions.ts`, kind: 'positions', records: positionRecords },
]);

export type QuantityId = (typeof quantityRecords)[keyof typeof quantityRecords][number]['id'];
export type EntityId = (typeof entityRecords)[number]['id'];
export type FlowId = (typeof flowRecords)[number]['id'];
export type SourceId = (typeof sourceRecords)[number]['id'];
export type TermId = (typeof termRecords)[number]['id'];
export type PositionId = (typeof positionRecords)[number]['id'];

type WithId<Record, Id> = Record & { readonly id: Id };

type KnownQuantity = Omit<WithId<Quantity, QuantityId>, 'sources' | 'overlaps' | 'revisions'> & {
  readonly sources: readonly SourceId[];
  readonly overlaps: readonly (Quantity['overlaps'][number] & { readonly with: QuantityId })[];
  readonly revisions: readonly (Revision & { readonly source: SourceId })[];
};

// The parse has proved that each reference names a record; the casts give the ids their literal types.
export const quantities = dataset.quantities as readonly KnownQuantity[];
export const entities = dataset.entities as readonly WithId<Entity, EntityId>[];
export const flows = dataset.flows as readonly (WithId<Flow, FlowId> & {
  readonly from: EntityId;
  readonly to: EntityId;
  readonly quantity: QuantityId | null;
  readonly partOf?: FlowId;
  readonly sources?: readonly SourceId[];
})[];
export const sources = dataset.sources as readonly WithId<Source, SourceId>[];
export const terms = dataset.terms as readonly WithId<Term, TermId>[];
export const positions = dataset.positions as readonly (Omit<
  WithId<Position, PositionId>,
  'sources'
> & {
  readonly sources: readonly SourceId[];
})[];

function lookup<Item extends { readonly id: string }>(kind: string, items: readonly Item[]) {
  const byId = new Map(items.map((item) => [item.id, item]));
  return (id: Item['id']): Item => {
    const item = byId.get(id);
    if (item === undefined) throw new Error(`No record of ${kind} has the id "${id}".`);
    return item;
  };
}

export const getQuantity = lookup('quantities', quantities);

/** The place of a quantity in the list of numbers, by which paper leads to it. */
export const entryNumber = (id: QuantityId): number => quantities.indexOf(getQuantity(id)) + 1;

export const getEntity = lookup('entities', entities);
export const getFlow = lookup('flows', flows);
export const getSource = lookup('sources', sources);

/** The title of a source and the language that it is in: of the source, or of the reader where the title is ours. */
export const titleOf = (
  { title, language }: Source,
  locale: Locale,
): { readonly title: string; readonly language: Source['language'] | Locale } =>
  typeof title === 'string' ? { title, language } : { title: title[locale], language: locale };

export const getPosition = lookup('positions', positions);

/** The newest of the dates that numbers are of, as precise as it is known; the empty text where there is none. */
export const newestDate = (dated: readonly { readonly asOf: string }[]): string =>
  dated
    .map(({ asOf }) => asOf)
    .toSorted()
    .at(-1) ?? '';

/** The quantities that name one as overlapping: it is stated on one record of the two, and holds for both. */
export const overlappedBy = (id: QuantityId): QuantityId[] =>
  quantities
    .filter(({ overlaps }) => overlaps.some((each) => each.with === id))
    .map((each) => each.id);

/** How a quantity was restated on a date. @throws when no revision has that date. */
export function getRevision(
  quantity: KnownQuantity,
  asOf: string,
): KnownQuantity['revisions'][number] {
  const revision = quantity.revisions.find((each) => each.asOf === asOf);
  if (revision === undefined) throw new Error(`"${quantity.id}" has no revision of ${asOf}.`);
  return revision;
}
