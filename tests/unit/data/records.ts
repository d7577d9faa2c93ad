import type { RecordFile } from '../../../src/data/gather.ts';
import type { RecordKind } from '../../../src/data/schema.ts';

const words = { he: 'מילים', en: 'words' };

/** A small dataset without a mistake, for a test to put one mistake into. */
export const goodRecords = {
  quantities: {
    id: 'nvidia-investment',
    chapter: 'supply-chain',
    inArticle: true,
    measures: words,
    amount: 100,
    unit: 'usd-bn',
    qualifier: 'up-to',
    certainty: 'ceiling',
    layer: 'equity',
    basis: 'multi-year',
    statedBy: words,
    sources: ['article'],
    asOf: '2025-09-22',
    assessment: 'verified',
    caveat: null,
    overlaps: [{ with: 'deals-total', why: words }],
    revisions: [
      {
        asOf: '2026-02',
        amount: 30,
        qualifier: 'about',
        certainty: 'reported',
        note: words,
        source: 'article',
      },
    ],
  },
  entities: { id: 'nvidia', name: words, role: 'supplier', note: words },
  flows: {
    id: 'nvidia-openai-investment',
    from: 'nvidia',
    to: 'openai',
    layer: 'equity',
    certainty: 'ceiling',
    quantity: 'nvidia-investment',
    inArticle: true,
    purpose: words,
  },
  sources: {
    id: 'article',
    publisher: words,
    title: 'A title',
    language: 'he',
    date: '2025-10',
    url: 'https://example.com/article',
    kind: 'article',
    note: null,
  },
  terms: { id: 'warrant', name: words, meaning: words },
  positions: {
    id: 'gil-luria',
    chapter: 'supply-chain',
    who: words,
    role: null,
    stance: 'warns',
    view: words,
    inArticle: true,
    assessment: 'opinion',
    sources: ['article'],
    caveat: words,
  },
} as const satisfies Record<RecordKind, unknown>;

/** What the first record of each kind refers to. */
const companions: Partial<Record<RecordKind, unknown>> = {
  quantities: { ...goodRecords.quantities, id: 'deals-total', overlaps: [], revisions: [] },
  entities: { ...goodRecords.entities, id: 'openai', role: 'hub' },
};

export const fileOf = (kind: RecordKind): string => `src/data/records/${kind}.ts`;

/** The files of the good dataset, with the record of one kind replaced. */
export function filesWith(kind: RecordKind, record: unknown): RecordFile[] {
  return (Object.keys(goodRecords) as RecordKind[]).map((each) => ({
    file: fileOf(each),
    kind: each,
    records: [each === kind ? record : goodRecords[each], companions[each]].filter(
      (present) => present !== undefined,
    ),
  }));
}
