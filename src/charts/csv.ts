import { flattenAmount, isOwn } from '../data/amounts.ts';
import { writeSpreadsheet, type CsvValue } from '../data/csv.ts';
import {
  getEntity,
  getFlow,
  getQuantity,
  getSource,
  type FlowId,
  type QuantityId,
  type SourceId,
} from '../data/index.ts';
import type { Locale, Localized } from '../i18n/locale.ts';
import { messages } from '../i18n/messages.ts';
import { listPublishers } from './credit.ts';
import { flowCardsOf, sourcesOfFlow } from './flow-cards.ts';
import { resultsOf, type Result } from './say.ts';
import type { Chart } from './types.ts';

/** What a row is. Amounts of two kinds of rows are never added. */
type RowKind = 'quantity' | 'restatement' | 'payment' | 'calculation';

/** A row of the table: each column, with its heading, in their order. */
const columns = {
  id: { he: 'מזהה', en: 'id' },
  row: { he: 'סוג השורה', en: 'row' },
  measures: { he: 'מה נמדד', en: 'measures' },
  from: { he: 'מי משלם', en: 'from' },
  to: { he: 'מי מקבל', en: 'to' },
  low: { he: 'מ־', en: 'low' },
  high: { he: 'עד', en: 'high' },
  order: { he: 'סדר גודל', en: 'order' },
  unit: { he: 'יחידה', en: 'unit' },
  qualifier: { he: 'איך נאמר', en: 'qualifier' },
  certainty: { he: 'ודאות', en: 'certainty' },
  layer: { he: 'סוג', en: 'layer' },
  basis: { he: 'פרק זמן', en: 'basis' },
  statedBy: { he: 'מי אומר', en: 'stated_by' },
  asOf: { he: 'נכון לתאריך', en: 'as_of' },
  assessment: { he: 'מה העלתה הבדיקה', en: 'assessment' },
  publishers: { he: 'מקורות', en: 'publishers' },
  sources: { he: 'מזהי המקורות', en: 'sources' },
  note: { he: 'הערה', en: 'note' },
} as const satisfies Readonly<Record<string, Localized>>;

type Row = Readonly<Partial<Record<keyof typeof columns, CsvValue>>> & { readonly row: RowKind };

const names = Object.keys(columns) as (keyof typeof columns)[];

/**
 * What a chart shows, for a spreadsheet, each row with its kind: the quantities, each followed by its restatements under
 * the same id; the payments that have no number of their own; and, without an id, what the chart works out of these. Who
 * pays whom stands beside the number that says all of a payment, or in a row without one. Such a row, and an order of
 * magnitude, leave both numbers empty. Headings in English, and codes, are those of the dataset.
 */
export function renderCsv(chart: Chart, locale: Locale): string {
  const rows = [
    ...chart.quantities.flatMap((id) => writeQuantity(id, chart, locale)),
    ...flowCardsOf(chart).map((id) => writePayment(id, locale)),
    ...resultsOf(chart, locale).map((result) => writeResult(result, locale)),
  ];
  return writeSpreadsheet([
    names.map((name) => columns[name][locale]),
    ...rows.map((row: Row) => names.map((name) => row[name] ?? '')),
  ]);
}

function writeQuantity(id: QuantityId, { flows = [] }: Chart, locale: Locale): Row[] {
  const quantity = getQuantity(id);
  const { amount, unit, qualifier, certainty, layer, basis, asOf, assessment } = quantity;
  const payment = flows.find((flow) => getFlow(flow).quantity === id);
  const shared = {
    id,
    unit,
    layer,
    ...(payment === undefined || !isOwn(id) ? {} : writeRoute(payment, locale)),
  };
  return [
    {
      ...shared,
      row: 'quantity',
      measures: quantity.measures[locale],
      ...flattenAmount(amount),
      qualifier,
      certainty,
      basis,
      statedBy: quantity.statedBy[locale],
      asOf,
      assessment,
      ...writeSources(quantity.sources, locale),
      note: quantity.caveat?.[locale] ?? '',
    },
    ...quantity.revisions.map((revision): Row => ({
      ...shared,
      row: 'restatement',
      // A later number need not measure what the first one did: its note says what it is.
      measures: revision.note[locale],
      ...flattenAmount(revision.amount),
      qualifier: revision.qualifier,
      certainty: revision.certainty,
      statedBy: getSource(revision.source).publisher[locale],
      asOf: revision.asOf,
      ...writeSources([revision.source], locale),
    })),
  ];
}

function writePayment(id: FlowId, locale: Locale): Row {
  const { certainty, layer, purpose } = getFlow(id);
  return {
    id,
    row: 'payment',
    measures: purpose[locale],
    ...writeRoute(id, locale),
    certainty,
    layer,
    ...writeSources(sourcesOfFlow(id), locale),
  };
}

const writeResult = ({ what, amount, unit, qualifier }: Result, locale: Locale): Row => ({
  row: 'calculation',
  measures: what,
  ...flattenAmount(amount),
  unit,
  qualifier,
  statedBy: messages[locale].figure.calculatedBy,
});

function writeRoute(id: FlowId, locale: Locale): Pick<Row, 'from' | 'to'> {
  const { from, to } = getFlow(id);
  return { from: getEntity(from).name[locale], to: getEntity(to).name[locale] };
}

const writeSources = (
  sources: readonly SourceId[],
  locale: Locale,
): Pick<Row, 'publishers' | 'sources'> => ({
  publishers: listPublishers(sources, locale),
  sources: sources.join(';'),
});
