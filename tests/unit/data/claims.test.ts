import { describe, expect, it } from 'vitest';

import type { ChapterId } from '../../../src/data/chapters.ts';
import {
  flows,
  positions,
  quantities,
  type FlowId,
  type PositionId,
  type QuantityId,
} from '../../../src/data/index.ts';

type Carrier = QuantityId | PositionId | FlowId;

/** Every claim of the article, and the records of the dataset that carry it. */
const claims: Readonly<Record<ChapterId, Readonly<Record<string, readonly Carrier[]>>>> = {
  opening: {
    'openai-amd-deal': ['openai-amd-chips'],
    'deals-total-over-1tn': ['deals-total'],
    'compute-over-20gw': ['compute-access'],
    'amd-6gw': ['amd-compute'],
    'equals-20-reactors': ['reactor-equivalent'],
    'cost-50bn-per-gw': ['cost-per-gw'],
    'triple-role': ['triple-role'],
    'funding-mix': ['funding-mix'],
  },
  'supply-chain': {
    'nvidia-invest-100bn': ['nvidia-investment'],
    'nvidia-money-buys-nvidia-chips': ['nvidia-money-buys-chips'],
    'leveraged-chain': ['leveraged-chain'],
    'coreweave-supplier': ['openai-coreweave-compute'],
    'coreweave-debt-12bn': ['coreweave-debt'],
    'oracle-contract-300bn': ['oracle-contract'],
    'stargate-partners': ['stargate-partners'],
    'stargate-500bn': ['stargate'],
    'amplifies-fall': ['amplifies-fall'],
    'openai-valuation-500bn': ['openai-valuation'],
    'most-valuable-private': ['most-valuable-private'],
    'openai-revenue-12bn': ['openai-revenue'],
    'openai-loss-10bn': ['openai-loss'],
    'luria-quote': ['gil-luria'],
  },
  'pulling-ahead': {
    'cohen-aws-of-ai': ['aws-of-ai'],
    'cohen-tens-of-billions': ['enterprise-revenue-aim'],
    'cohen-consumer-subsidy': ['consumer-subsidy'],
    'image-cost-1usd': ['image-cost'],
    'sora-cost-5-10usd': ['video-cost'],
    'clouds-control-data': ['clouds-control-data'],
    'temple-50bn-each': ['compute-farm-cost', 'shachar-cohen'],
    'unprecedented-clusters': ['unprecedented-clusters'],
    'memory-40pct': ['memory-share'],
    'memory-contract': ['memory-contract'],
    'chips-150bn': ['chip-purchases'],
    'amazon-chips-50-60bn': ['amazon-chips'],
    'altman-passed-amazon': ['altman-passed-amazon'],
    'chips-hundreds-of-billions': ['chip-purchases-said-larger'],
    'too-big-to-fail': ['too-big-to-fail'],
  },
  'industry-effort': {
    'goldman-circular': ['goldman-sachs'],
    'nvidia-rev-13bn-2026': ['goldman-revenue'],
    'nvidia-returns-10bn-2026': ['goldman-return'],
    'bloomberg-closed-loop': ['bloomberg'],
    'artificial-demand': ['artificial-demand'],
    'nvidia-in-focus': ['nvidia-in-focus'],
    'schneider-quote': ['james-schneider'],
    'macro-17x': ['bubble-dotcom', 'macrostrategy'],
    'macro-4x-2008': ['bubble-2008'],
    'macro-quote': ['unprecedented-expansion'],
    'brockman-effort': ['greg-brockman'],
    'brockman-harmony': ['industry-harmony'],
  },
  since: {},
};

const rows = Object.entries(claims).flatMap(([chapter, ofChapter]) =>
  Object.entries(ofChapter).map(([claim, carriers]) => ({ chapter, claim, carriers })),
);

describe('the claims of the article', () => {
  it('are forty-nine', () => {
    expect(rows).toHaveLength(49);
  });

  it.each(rows)('include $claim, which $carriers carries as the article’s own', ({ carriers }) => {
    const records = [...quantities, ...positions, ...flows].filter(({ id }) =>
      carriers.includes(id),
    );
    expect(records.map(({ id }) => id)).toEqual(carriers);
    expect(records.every(({ inArticle }) => inArticle)).toBe(true);
  });

  it.each(rows)('include $claim in the chapter $chapter', ({ chapter, carriers }) => {
    const records = [...quantities, ...positions].filter(({ id }) => carriers.includes(id));
    expect(records.map((record) => record.chapter)).toEqual(records.map(() => chapter));
  });

  it('are all that the dataset says is in the article', () => {
    const carried = rows.flatMap(({ carriers }) => carriers);
    const said = [...quantities, ...positions].filter(({ inArticle }) => inArticle);
    expect(said.map(({ id }) => id).filter((id) => !carried.includes(id))).toEqual([]);
  });

  it('rest on the article and on what was found beside it', () => {
    const unsourced = [...quantities, ...positions].filter(
      ({ inArticle, sources }) => inArticle !== sources.includes('article'),
    );
    expect(unsourced.map(({ id }) => id)).toEqual([]);
  });
});
