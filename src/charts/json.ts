import { flattenAmount, isShared } from '../data/amounts.ts';
import { version } from '../data/changes.ts';
import {
  getFlow,
  getQuantity,
  getSource,
  overlappedBy,
  titleOf,
  type FlowId,
  type QuantityId,
  type SourceId,
} from '../data/index.ts';
import { dataLicence } from '../data/licence.ts';
import { directions, type Locale } from '../i18n/locale.ts';
import { messages } from '../i18n/messages.ts';
import { sourcesOfFlow } from './flow-cards.ts';
import { resultsOf } from './say.ts';
import type { Chart } from './types.ts';

/**
 * What a chart shows, for a program: the same as in its CSV, with caveats, overlaps and the addresses of the
 * sources. An amount known only as an order of magnitude has `order` in place of `low` and `high`. Each overlap has
 * its reason.
 *
 * @param page where the chart is published.
 */
export function renderJson(chart: Chart, locale: Locale, page: URL): string {
  const { title, description } = chart.text[locale]();
  const content = {
    chart: chart.id,
    language: locale,
    direction: directions[locale],
    title,
    description,
    credit: messages[locale].siteName,
    license: dataLicence.path,
    url: page.href,
    /** Of the dataset, whose ids and codes these are. */
    version,
    quantities: chart.quantities.map((id) => describeQuantity(id, locale)),
    /** Who pays whom, with the id of the quantity that says how much, where one does. */
    payments: (chart.flows ?? []).map((id) => describePayment(id, locale)),
    /** What the chart works out of these. */
    calculated: resultsOf(chart, locale).map(({ what, amount, unit, qualifier }) => ({
      what,
      ...flattenAmount(amount),
      unit,
      qualifier,
    })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function describeQuantity(id: QuantityId, locale: Locale) {
  const quantity = getQuantity(id);
  return {
    id,
    measures: quantity.measures[locale],
    ...flattenAmount(quantity.amount),
    unit: quantity.unit,
    qualifier: quantity.qualifier,
    certainty: quantity.certainty,
    layer: quantity.layer,
    basis: quantity.basis,
    statedBy: quantity.statedBy[locale],
    asOf: quantity.asOf,
    assessment: quantity.assessment,
    inArticle: quantity.inArticle,
    caveat: quantity.caveat?.[locale] ?? null,
    overlaps: quantity.overlaps.map((overlap) => ({
      with: overlap.with,
      why: overlap.why[locale],
    })),
    overlappedBy: overlappedBy(id),
    revisions: quantity.revisions.map((revision) => ({
      asOf: revision.asOf,
      ...flattenAmount(revision.amount),
      qualifier: revision.qualifier,
      certainty: revision.certainty,
      note: revision.note[locale],
      source: writeSource(revision.source, locale),
    })),
    sources: quantity.sources.map((source) => writeSource(source, locale)),
  };
}

function describePayment(id: FlowId, locale: Locale) {
  const { from, to, quantity, partOf, purpose, certainty, layer, inArticle } = getFlow(id);
  return {
    id,
    from,
    to,
    purpose: purpose[locale],
    quantity,
    /** Whether other payments have a part in that quantity, which then counts once for all of them. */
    isShared: isShared(quantity),
    partOf: partOf ?? null,
    certainty,
    layer,
    inArticle,
    sources: sourcesOfFlow(id).map((source) => writeSource(source, locale)),
  };
}

function writeSource(id: SourceId, locale: Locale) {
  const source = getSource(id);
  const { publisher, date, url } = source;
  return { id, publisher: publisher[locale], title: titleOf(source, locale).title, date, url };
}
