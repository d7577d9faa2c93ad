import { getEntity, getQuantity, type EntityId, type QuantityId } from '../data/index.ts';
import type { Amount, Qualifier, Unit } from '../data/schema.ts';
import { formatQuantity, type QuantityFormat } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messages } from '../i18n/messages.ts';
import type { Calculated, Cell, Chart, Table } from './types.ts';

/** Writes quantities in one language, for the texts of a chart. */
export const sayIn =
  (locale: Locale) =>
  (id: QuantityId, format?: QuantityFormat): string =>
    formatQuantity(getQuantity(id), locale, format);

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

/** The result of a calculation, which is written to so many decimals. */
export const calculated = (amount: number, unit: Unit, decimals = 1): Calculated => ({
  amount: Number(amount.toFixed(decimals)),
  unrounded: amount,
  unit,
  qualifier: 'exact',
});

/** A row for what follows from the dataset by arithmetic and stands in none of its records. */
export const calculatedRow = (what: string, result: Calculated, locale: Locale): Cell[] => [
  { text: what },
  { text: formatQuantity(result, locale, { form: 'short' }), result },
  { text: messages[locale].figure.calculated },
  { text: messages[locale].figure.calculatedBy },
];

/** What a chart works out of its quantities, and what it is. */
export interface Result {
  readonly what: string;
  readonly amount: Amount;
  readonly unit: Unit;
  /** None where only the arithmetic is exact: what goes into it has qualifiers of its own. */
  readonly qualifier: Qualifier | null;
}

/** What a chart's table has by arithmetic, in its order and unrounded. */
export const resultsOf = (chart: Chart, locale: Locale): Result[] =>
  chart
    .table(locale)
    .rows.flatMap(([head, ...cells]) =>
      cells.flatMap(({ result }) =>
        result === undefined ? [] : [{ what: head?.text ?? '', ...describeResult(result) }],
      ),
    );

const describeResult = ({ amount, unrounded, unit, qualifier }: Calculated) => ({
  // The last digits of a fraction are those of the machine.
  amount: unrounded === undefined ? amount : Number(unrounded.toPrecision(12)),
  unit,
  qualifier: qualifier === 'exact' ? null : qualifier,
});

/** What a group is called is no name, and so small within a sentence. */
export function nameInSentence(id: EntityId, locale: Locale): string {
  const { name: names, isGroup } = getEntity(id);
  const name = names[locale];
  return isGroup ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** Words as they begin a sentence. */
export const capitalize = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
