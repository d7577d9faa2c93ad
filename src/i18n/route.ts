import type { Change } from '../data/changes.ts';
import type { ChapterId } from '../data/chapters.ts';
import type { FlowId, PositionId, QuantityId, SourceId, TermId } from '../data/index.ts';
import { locales, type Locale } from './locale.ts';

/** The paths of a page that exists in every language. */
export const localeParams = (): { params: { locale: Locale } }[] =>
  locales.map((locale) => ({ params: { locale } }));

/** The language of the page that is being built, from its route. @throws outside of `/<locale>/`. */
export function readLocale({
  params,
}: {
  readonly params: Readonly<Record<string, string | undefined>>;
}): Locale {
  const locale = locales.find((each) => each === params['locale']);
  if (locale === undefined)
    throw new Error(`The route has no language: ${JSON.stringify(params)}.`);
  return locale;
}

/** The host that the site is published on. @throws where the settings of Astro do not say it. */
export function readSite({ site }: { readonly site: URL | undefined }): URL {
  if (site === undefined)
    throw new Error(
      'The site has no address: astro.config.mjs has to set "site", by readSiteUrl().',
    );
  return site;
}

/** An address with its host, for those who meet it elsewhere. @param address below the host, or a path from its root. */
export const absoluteAddress = (address: string, site: URL): string => new URL(address, site).href;

// The places in a page that links lead to, by what stands there: other sites link to them, so they never change.

/** The entry of a number. */
export const numberAnchor = (id: QuantityId): string => `source-${id}`;

/** The entry of a payment. */
export const flowAnchor = (id: FlowId): string => `flow-${id}`;

/** The entry of a word of the trade. */
export const termAnchor = (id: TermId): string => `term-${id}`;

/** A source, in a list of sources. */
export const sourceAnchor = (id: SourceId): string => `cite-${id}`;

/** A view, in a list of voices. */
export const voiceAnchor = (id: PositionId): string => `voice-${id}`;

/** A chart, with what stands around it. */
export const chartAnchor = (id: string): string => `chart-${id}`;

/** The title of a chart, which names its figure. */
export const chartTitleAnchor = (id: string): string => `title-${id}`;

/** A step of the loop, in its chapter. */
export const stepAnchor = (chapter: ChapterId, step: string): string => `${chapter}-${step}`;

/** A change of the dataset, on the page about the method. */
export const changeAnchor = ({ version }: Change): string => `data-${version.replaceAll('.', '-')}`;
