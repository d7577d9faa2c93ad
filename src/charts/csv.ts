import { writeSpreadsheet } from '../data/csv.ts';
import { getQuantity, getSource } from '../data/index.ts';
import type { Locale, Localized } from '../i18n/locale.ts';
import type { Amount } from '../data/schema.ts';
import { readEnds } from './say.ts';
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
  ],
};

/**
 * The numbers of a chart for a spreadsheet: a quantity a row, then each of its restatements under the same id.
 * An order of magnitude in words leaves both numbers empty.
 */
export function renderCsv({ quantities }: Chart, locale: Locale): string {
  const rows = quantities.map(getQuantity).flatMap((quantity) => {
    const { id, measures, unit, qualifier, certainty, layer, statedBy, asOf, sources } = quantity;
    const publishers = sources.map((source) => getSource(source).publisher[locale]).join('; ');
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
        publishers,
      ],
      ...quantity.revisions.map((revision) => [
        id,
        revision.note[locale],
        ...writeEnds(revision.amount),
        unit,
        revision.qualifier,
        revision.certainty,
        layer,
        getSource(revision.source).publisher[locale],
        revision.asOf,
        getSource(revision.source).publisher[locale],
      ]),
    ];
  });
  return writeSpreadsheet([columns[locale], ...rows]);
}

function writeEnds(amount: Amount): [string | number, string | number] {
  const ends = readEnds(amount);
  return ends === null ? ['', ''] : [ends.low, ends.high];
}
