import { isOwn, isShared } from '../data/amounts.ts';
import {
  flows,
  getFlow,
  getQuantity,
  type FlowId,
  type QuantityId,
  type SourceId,
} from '../data/index.ts';
import { formatQuantity, type QuantityFormat } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messages } from '../i18n/messages.ts';
import { nameInSentence } from './say.ts';
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

/** The payments of a chart that no card of a number tells of. */
export const flowCardsOf = ({ flows: shown = [] }: Chart): readonly FlowId[] =>
  shown.filter((id) => flowsWithCards.includes(id));

/** How much is paid, as far as that is known of this flow alone. */
export function sayFlowAmount(id: FlowId, locale: Locale, format?: QuantityFormat): string {
  const { quantity } = getFlow(id);
  const { amountNotKnown, together } = messages[locale].loop;
  if (quantity === null) return amountNotKnown;
  const amount = formatQuantity(getQuantity(quantity), locale, format);
  return isShared(quantity) ? together(amount) : amount;
}

/** Who pays whom. */
export function sayRoute(id: FlowId, locale: Locale): string {
  const { from, to } = getFlow(id);
  return messages[locale].loop.route(nameInSentence(from, locale), nameInSentence(to, locale));
}

/** Its own, or those of its amount. */
export function sourcesOfFlow(id: FlowId): readonly SourceId[] {
  const { quantity, sources } = getFlow(id);
  return sources ?? (quantity === null ? [] : getQuantity(quantity).sources);
}

/** Those of all that a chart's cards tell: of its numbers, then and later, and of its payments; each once. */
export function sourcesOfChart({ quantities, flows: shown = [] }: Chart): readonly SourceId[] {
  const numbers = quantities.map(getQuantity);
  return [
    ...new Set([
      ...numbers.flatMap(({ sources }) => sources),
      ...numbers.flatMap(({ revisions }) => revisions).map(({ source }) => source),
      ...shown.flatMap(sourcesOfFlow),
    ]),
  ];
}
