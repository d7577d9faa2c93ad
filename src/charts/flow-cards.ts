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

/** Those of some numbers as they were first said, and of what was said of them later where that is shown. */
export function sourcesOfNumbers(
  ids: readonly QuantityId[],
  { withLater }: { readonly withLater: boolean },
): readonly SourceId[] {
  const numbers = ids.map(getQuantity);
  const later = withLater ? numbers.flatMap(({ revisions }) => revisions) : [];
  return [...numbers.flatMap(({ sources }) => sources), ...later.map(({ source }) => source)];
}

/** Those of all that a chart's cards tell: of its numbers, then and later, and of its payments; each once. */
export const sourcesOfChart = ({ quantities, flows: own = [] }: Chart): readonly SourceId[] => [
  ...new Set([...sourcesOfNumbers(quantities, { withLater: true }), ...own.flatMap(sourcesOfFlow)]),
];
