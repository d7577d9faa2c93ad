import { readEnds } from '../data/amounts.ts';
import { writeSpreadsheet, type CsvValue } from '../data/csv.ts';
import { getFlow, getQuantity, getSource, type FlowId } from '../data/index.ts';
import type { Locale, Localized } from '../i18n/locale.ts';
import type { Amount } from '../data/schema.ts';
import { listPublishers } from './credit.ts';
import { sayRoute, sourcesOfFlow } from './flow-cards.ts';
import type { Chart } from './types.ts';

const columns: Localized<readonly string[]> = {
  he: [
    'מזהה',
    'מה נמדד',
    'מ־',
    'עד',
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
 * that nobody adds up both; at the end the payments that have no number of their own. These, and an order of magnitude in
 * words, leave both numbers empty.
 */
export function renderCsv({ quantities, flows = [] }: Chart, locale: Locale): string {
  const rows = quantities.map(getQuantity).flatMap((quantity) => {
    const { id, measures, unit, qualifier, certainty, layer, statedBy, asOf, sources } = quantity;
    return [
      [
        id,
        measures[locale],
        ...writeEnds(quantity.amount),
        unit,
        qualifier,
        certainty,
        layer,
        statedBy[locale],
        asOf,
        listPublishers(sources, locale),
        false,
        '',
      ],
      ...quantity.revisions.map((revision) => [
        id,
        measures[locale],
        ...writeEnds(revision.amount),
        unit,
        revision.qualifier,
        revision.certainty,
        layer,
        getSource(revision.source).publisher[locale],
        revision.asOf,
        getSource(revision.source).publisher[locale],
        true,
        revision.note[locale],
      ]),
    ];
  });
  const payments = flows.map((id) => writeFlow(id, locale));
  return writeSpreadsheet([columns[locale], ...rows, ...payments]);
}

function writeFlow(id: FlowId, locale: Locale): CsvValue[] {
  const { certainty, layer, purpose } = getFlow(id);
  const measures = `${sayRoute(id, locale)}: ${purpose[locale]}`;
  const publishers = listPublishers(sourcesOfFlow(id), locale);
  return [id, measures, '', '', '', '', certainty, layer, '', '', publishers, false, ''];
}

function writeEnds(amount: Amount): [string | number, string | number] {
  const ends = readEnds(amount);
  return ends === null ? ['', ''] : [ends.low, ends.high];
}
