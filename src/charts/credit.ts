import {
  getFlow,
  getQuantity,
  getSource,
  newestDate,
  type FlowId,
  type SourceId,
} from '../data/index.ts';
import { sourceKinds } from '../data/schema.ts';
import { between, formatDate, noBreak } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messages } from '../i18n/messages.ts';
import { isExplorable } from './explorable.ts';
import { sourcesOfFlow } from './flow-cards.ts';
import type { Chart } from './types.ts';

interface Credit {
  /** Some publishers: that of the article first, then those nearest to what happened. */
  readonly named: readonly string[];
  /** How many more there are. */
  readonly others: number;
  /** "as of", with the newest date among the numbers and payments. */
  readonly asOf: string;
}

/** Whose numbers and payments these are, and as of when. */
export function creditOf(chart: Chart, locale: Locale): Credit {
  const statements = statementsOf(chart);
  const publishers = [
    ...new Set(
      statements
        .flatMap(({ sources }) => sources)
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
      formatDate(newestDate(statements), locale).replaceAll(' ', noBreak),
    ),
  };
}

/** What was said on a day, and where it was read. */
interface Statement {
  readonly asOf: string;
  readonly sources: readonly SourceId[];
}

/** All that the picture of a chart rests on. */
function statementsOf(chart: Chart): Statement[] {
  const numbers = chart.quantities.map(getQuantity);
  const later =
    chart.showsLater === true ? numbers.flatMap(({ revisions }) => revisions) : restatedIn(chart);
  return [
    ...numbers,
    ...later.map(({ asOf, source }) => ({ asOf, sources: [source] })),
    ...(chart.flows ?? []).flatMap(readFlow),
  ];
}

/** A payment without an amount is as of the day on which it was told. */
function readFlow(id: FlowId): Statement[] {
  const { quantity } = getFlow(id);
  return quantity === null
    ? sourcesOfFlow(id).map((source) => ({ asOf: getSource(source).date ?? '', sources: [source] }))
    : [getQuantity(quantity)];
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
