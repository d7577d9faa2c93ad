import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { layouts } from '../../../src/charts/money-loop/layout.ts';
import { chapters } from '../../../src/data/chapters.ts';
import {
  flows,
  getQuantity,
  getRevision,
  positions,
  quantities,
  sources,
  type QuantityId,
} from '../../../src/data/index.ts';
import { locales } from '../../../src/data/locales.ts';
import type { Amount, Qualifier, Unit } from '../../../src/data/schema.ts';

const core: readonly (readonly [QuantityId, Amount, Unit, Qualifier])[] = [
  ['deals-total', 1000, 'usd-bn', 'more-than'],
  ['compute-access', 20, 'gw', 'more-than'],
  ['amd-compute', 6, 'gw', 'about'],
  ['reactor-equivalent', 20, 'reactors', 'about'],
  ['cost-per-gw', 50, 'usd-bn-per-gw', 'about'],
  ['amd-warrant', 160, 'million-shares', 'up-to'],
  ['nvidia-investment', 100, 'usd-bn', 'up-to'],
  ['coreweave-debt', 12, 'usd-bn', 'more-than'],
  ['oracle-contract', 300, 'usd-bn', 'about'],
  ['stargate', 500, 'usd-bn', 'up-to'],
  ['openai-valuation', 500, 'usd-bn', 'about'],
  ['openai-revenue', 12, 'usd-bn', 'about'],
  ['openai-loss', 10, 'usd-bn', 'about'],
  ['coreweave-openai', 22, 'usd-bn', 'more-than'],
  ['enterprise-revenue-aim', { order: 'tens' }, 'usd-bn', 'order'],
  ['image-cost', 1, 'usd', 'about'],
  ['video-cost', { low: 5, high: 10 }, 'usd', 'range'],
  ['compute-farm-cost', 50, 'usd-bn', 'about'],
  ['memory-share', 40, 'percent', 'about'],
  ['chip-purchases', 150, 'usd-bn', 'about'],
  ['chip-purchases-said-larger', { order: 'hundreds' }, 'usd-bn', 'order'],
  ['amazon-chips', { low: 50, high: 60 }, 'usd-bn-per-year', 'range'],
  ['goldman-revenue', 13, 'usd-bn', 'about'],
  ['goldman-return', 10, 'usd-bn', 'about'],
  ['bubble-dotcom', 17, 'ratio', 'exact'],
  ['bubble-2008', 4, 'ratio', 'exact'],
  ['round-2026', 122, 'usd-bn', 'about'],
  ['compute-target-2026', 600, 'usd-bn', 'about'],
  ['revenue-2025', 13.1, 'usd-bn', 'about'],
];

const restated: readonly (readonly [QuantityId, string, Amount])[] = [
  ['deals-total', '2026-02-20', 600],
  ['nvidia-investment', '2026-02-20', 30],
  ['nvidia-investment', '2026-02-27', 30],
  ['stargate', '2026-03-17', 400],
  ['openai-valuation', '2026-02-27', 840],
  ['openai-valuation', '2026-03-31', 852],
  ['openai-revenue', '2026-02-20', 13.1],
  ['openai-loss', '2026-02-20', 8],
];

describe('the quantities', () => {
  it.each(core)('give %s as %j in %s, said as “%s”', (id, amount, unit, qualifier) => {
    expect(getQuantity(id)).toMatchObject({ amount, unit, qualifier });
  });

  it.each(restated)('say that %s was restated on %s as %j', (id, asOf, amount) => {
    expect(getRevision(getQuantity(id), asOf).amount).toEqual(amount);
  });

  it.each(quantities.filter(({ chapter }) => chapter === 'since'))(
    'mark $id, of the chapter on what came later, as an addition',
    ({ inArticle }) => {
      expect(inArticle).toBe(false);
    },
  );

  it('are refused by name when there is no such quantity or revision', () => {
    expect(() => getQuantity('deal-total' as QuantityId)).toThrow('"deal-total"');
    expect(() => getRevision(getQuantity('deals-total'), '1999')).toThrow('no revision of 1999');
  });
});

describe('the flows', () => {
  it.each(flows)('are drawn, unless they are a part of another: $id', ({ id, partOf }) => {
    const drawn = Object.values(layouts).map(({ routes }) => routes[id] !== undefined);
    expect(drawn).toEqual(drawn.map(() => partOf === undefined));
  });

  it('leave the amount out where the article gives none', () => {
    const unknown = flows.filter(({ quantity }) => quantity === null).map(({ id }) => id);
    expect(unknown).toContain('nvidia-coreweave-stake');
    expect(unknown).toContain('investors-openai-capital');
  });
});

describe('the sources', () => {
  const chapterTexts = locales.flatMap((locale) =>
    chapters.map((id) =>
      readFileSync(
        path.resolve(import.meta.dirname, `../../../content/${locale}/${id}.mdx`),
        'utf8',
      ),
    ),
  );
  const used = new Set([
    ...quantities.flatMap((quantity) => quantity.sources),
    ...quantities.flatMap(({ revisions }) => revisions.map(({ source }) => source)),
    ...flows.flatMap((flow) => flow.sources ?? []),
    ...positions.flatMap((position) => position.sources),
    ...chapterTexts.flatMap((text) => [...text.matchAll(/source="([^"]+)"/g)].map(([, id]) => id)),
  ]);

  it('are each of use to a record or a chapter', () => {
    const unused = sources.map(({ id }) => id).filter((id) => !used.has(id));
    expect(unused).toEqual([]);
  });
});
