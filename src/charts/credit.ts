import { getQuantity, getSource, newestDate, type SourceId } from '../data/index.ts';
import { sourceKinds } from '../data/schema.ts';
import { between, formatDate, noBreak } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messages } from '../i18n/messages.ts';
import { isExplorable } from './explorable.ts';
import type { Chart } from './types.ts';

interface Credit {
  /** Some publishers, the nearest to the event first. */
  readonly named: readonly string[];
  /** How many more there are. */
  readonly others: number;
  /** "as of", with the newest date among the numbers. */
  readonly asOf: string;
}

/** Whose numbers these are, and as of when. */
export function creditOf(chart: Chart, locale: Locale): Credit {
  const first = chart.quantities.map(getQuantity);
  const later =
    chart.showsLater === true ? first.flatMap(({ revisions }) => revisions) : restatedIn(chart);
  const publishers = [
    ...new Set(
      [...first.flatMap(({ sources }) => sources), ...later.map(({ source }) => source)]
        .map(getSource)
        .toSorted((one, other) => sourceKinds.indexOf(one.kind) - sourceKinds.indexOf(other.kind))
        .map(({ publisher }) => publisher[locale]),
    ),
  ];
  const named = publishers.slice(0, 4);
  return {
    named,
    others: publishers.length - named.length,
    // A line of its own has room for a date, and none to spare for its year alone.
    asOf: messages[locale].figure.asOf(
      formatDate(newestDate([...first, ...later]), locale).replaceAll(' ', noBreak),
    ),
  };
}

/** What the scenarios of a model take from later statements. */
const restatedIn = (chart: Chart) =>
  (isExplorable(chart) ? chart.explorable.scenarios : [])
    .flatMap(({ restated = {} }) => Object.values(restated))
    .flatMap((id) => getQuantity(id).revisions.slice(-1));

/** The same as one line. */
export function sayCredit(chart: Chart, locale: Locale): string {
  const { source, moreSources } = messages[locale].figure;
  const { named, others, asOf } = creditOf(chart, locale);
  const more = others > 0 ? ` ${moreSources(others)}` : '';
  return `${source}: ${named.join(between)}${more}${between}${asOf}`;
}

/** Who published some sources, in their order. */
export const listPublishers = (sources: readonly SourceId[], locale: Locale): string =>
  sources.map((source) => getSource(source).publisher[locale]).join('; ');
