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
