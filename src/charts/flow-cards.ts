import { isOwn } from '../data/amounts.ts';
import {
  flows,
  getEntity,
  getFlow,
  getQuantity,
  type FlowId,
  type QuantityId,
  type SourceId,
} from '../data/index.ts';
import type { Locale } from '../i18n/locale.ts';
import { messages } from '../i18n/messages.ts';
import type { Chart } from './types.ts';

/** What a press on an arrow opens: the card of its amount, or else one of its own. */
export const linkFlow = (
  id: FlowId,
  quantity: QuantityId | null,
): Readonly<Record<string, string>> => ({
  'data-flow': id,
  ...(isOwn(quantity) ? { 'data-quantity': quantity } : {}),
});

/** The flows whose arrows open a card of their own. */
export const flowsWithCards: readonly FlowId[] = flows
  .filter(({ quantity }) => !isOwn(quantity))
  .map(({ id }) => id);

/** Who pays whom. */
export function sayRoute(id: FlowId, locale: Locale): string {
  const { from, to } = getFlow(id);
  return messages[locale].loop.route(getEntity(from).name[locale], getEntity(to).name[locale]);
}

/** Its own, or those of its amount. */
export function sourcesOfFlow(id: FlowId): readonly SourceId[] {
  const { quantity, sources } = getFlow(id);
  return sources ?? (quantity === null ? [] : getQuantity(quantity).sources);
}

/** Those of its numbers, of what was said of them later, and of the arrows that open a card; each once. */
export function sourcesOfChart({ quantities, flows: own = [] }: Chart): readonly SourceId[] {
  const ofNumbers = quantities
    .map(getQuantity)
    .flatMap(({ sources, revisions }) => [...sources, ...revisions.map(({ source }) => source)]);
  return [...new Set([...ofNumbers, ...own.flatMap(sourcesOfFlow)])];
}
