import { readEnds, readOrder } from '../data/amounts.ts';
import { writeSpreadsheet, type CsvValue } from '../data/csv.ts';
import { getFlow, getQuantity, getSource, type FlowId } from '../data/index.ts';
import type { Locale, Localized } from '../i18n/locale.ts';
import type { Amount } from '../data/schema.ts';
import { messages } from '../i18n/messages.ts';
import { listPublishers } from './credit.ts';
import { sayRoute, sourcesOfFlow } from './flow-cards.ts';
import { resultsOf, type Result } from './say.ts';
import type { Chart } from './types.ts';

const columns: Localized<readonly string[]> = {
  he: [
    'מזהה',
    'מה נמדד',
    'מ־',
    'עד',
    'סדר גודל',
    'יחידה',
    'איך נאמר',
    'ודאות',
    'סוג',
    'מי אומר',
    'נכון לתאריך',
    'מקורות',
    'נאמר אחר כך',
    'הערה',
  ],
  en: [
    'id',
    'measures',
    'low',
    'high',
    'order',
    'unit',
    'qualifier',
    'certainty',
    'layer',
    'stated by',
    'as of',
    'sources',
    'restated later',
    'note',
  ],
};

/**
 * What a chart shows, for a spreadsheet: a quantity a row, then each of its restatements under the same id, marked so
 * that nobody adds up both; then the payments that have no number of their own; at the end, without an id, what the chart
 * works out of these. A payment, and an order of magnitude in words, leave both numbers empty.
 */
export function renderCsv(chart: Chart, locale: Locale): string {
  const { quantities, flows = [] } = chart;
  const rows = quantities.map(getQuantity).flatMap((quantity) => {
    const { id, unit, layer, asOf, sources } = quantity;
    return [
      [
        id,
        quantity.measures[locale],
        ...writeAmount(quantity.amount),
        unit,
        quantity.qualifier,
        quantity.certainty,
        layer,
        quantity.statedBy[locale],
        asOf,
        listPublishers(sources, locale),
        false,
        quantity.caveat?.[locale] ?? '',
      ],
      ...quantity.revisions.map((revision) => [
        id,
        // A later number need not measure what the first one did: its note says what it is.
        revision.note[locale],
        ...writeAmount(revision.amount),
        unit,
        revision.qualifier,
        revision.certainty,
        layer,
        getSource(revision.source).publisher[locale],
        revision.asOf,
        getSource(revision.source).publisher[locale],
        true,
        '',
      ]),
    ];
  });
  const payments = flows.map((id) => writeFlow(id, locale));
  const results = resultsOf(chart, locale).map((result) => writeResult(result, locale));
  return writeSpreadsheet([columns[locale], ...rows, ...payments, ...results]);
}

function writeFlow(id: FlowId, locale: Locale): CsvValue[] {
  const { certainty, layer, purpose } = getFlow(id);
  const measures = `${sayRoute(id, locale)}: ${purpose[locale]}`;
  const publishers = listPublishers(sourcesOfFlow(id), locale);
  return [id, measures, '', '', '', '', '', certainty, layer, '', '', publishers, false, ''];
}

function writeResult({ what, result }: Result, locale: Locale): CsvValue[] {
  const { calculated, calculatedBy } = messages[locale].figure;
  const { amount, unit, qualifier } = result;
  return [
    '',
    what,
    ...writeAmount(amount),
    unit,
    qualifier,
    calculated,
    '',
    calculatedBy,
    '',
    '',
    false,
    '',
  ];
}

function writeAmount(amount: Amount): [low: CsvValue, high: CsvValue, order: CsvValue] {
  const ends = readEnds(amount);
  return [ends?.low ?? '', ends?.high ?? '', readOrder(amount) ?? ''];
}
