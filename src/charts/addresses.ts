/** Where each chart stands: addresses that other sites link to, so they never change meaning. */
import { localePath, sitePath, type Locale } from '../i18n/locale.ts';

/** A chart with its words, its table and its downloads. */
export const chartAddress = (chart: string, locale: Locale): string =>
  localePath(locale, `charts/${chart}/`);

/** A chart alone, for the frame of another page. With a version of the data it is frozen as it was then. */
export const embedAddress = (chart: string, locale: Locale, version?: string): string =>
  localePath(locale, `embed/${chart}/${version === undefined ? '' : `${version}/`}`);

export const oembedAddress = (chart: string, locale: Locale): string =>
  sitePath(`oembed/${locale}/${chart}.json`);

/** A file to download. A chart with several views has a picture of each: the first has the plain name. */
export const downloadAddress = (
  {
    chart,
    locale,
    view,
  }: { readonly chart: string; readonly locale: Locale; readonly view?: string },
  kind: 'svg' | 'png' | 'csv' | 'json',
): string =>
  sitePath(`charts/${[chart, ...(view === undefined ? [] : [view]), locale, kind].join('.')}`);

/** The picture beside a link to a page, by the page's short name. */
export const shareAddress = (page: string, locale: Locale): string =>
  sitePath(`share/${page}.${locale}.png`);
