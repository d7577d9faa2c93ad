import { getQuantity, type QuantityId } from '../data/index.ts';

/**
 * What a filter needs to know of a part of a chart: the layers and certainties of all that it rests on. It goes as soon
 * as one of them does, for a sum with a part put aside is no longer the sum of what is seen.
 */
export const inksOf = (...ids: readonly QuantityId[]): Readonly<Record<string, string>> => {
  const quantities = ids.map(getQuantity);
  return {
    'data-layer': listOnce(quantities.map(({ layer }) => layer)),
    'data-certainty': listOnce(quantities.map(({ certainty }) => certainty)),
  };
};

const listOnce = (words: readonly string[]): string => [...new Set(words)].join(' ');
