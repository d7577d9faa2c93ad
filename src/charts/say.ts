import { getQuantity, type QuantityId } from '../data/index.ts';
import { formatQuantity, type QuantityFormat } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messages } from '../i18n/messages.ts';
import type { Cell, Table } from './types.ts';

/** Writes quantities in one language, for the texts of a chart. */
export const sayIn =
  (locale: Locale) =>
  (id: QuantityId, format?: QuantityFormat): string =>
    formatQuantity(getQuantity(id), locale, format);

/** The amount of a quantity that is one number. @throws when it is a range or said in words. */
export function amountOf(id: QuantityId): number {
  const { amount } = getQuantity(id);
  if (typeof amount !== 'number')
    throw new Error(`"${id}" is not one number, so it cannot be drawn as one.`);
  return amount;
}

/** The table of a chart that shows some quantities: one row each. */
export const quantityTable = (ids: readonly QuantityId[], locale: Locale): Table => ({
  columns: messages[locale].figure.quantityColumns,
  rows: ids.map((id) => quantityRow(id, locale)),
});

function quantityRow(id: QuantityId, locale: Locale): Cell[] {
  const { measures, certainty, statedBy } = getQuantity(id);
  return [
    { text: measures[locale] },
    { text: sayIn(locale)(id, { form: 'short' }), quantity: id },
    { text: messages[locale].certainties[certainty] },
    { text: statedBy[locale] },
  ];
}
