/** Where each chart stands: addresses that other sites link to, so they never change meaning. */
import { localePath, sitePath, type Locale } from '../i18n/locale.ts';
import { chartAnchor } from '../i18n/route.ts';

/** A chart with its words, its table and its downloads. */
export const chartAddress = (chart: string, locale: Locale): string =>
  localePath(locale, `charts/${chart}/`);

/** A model, where a reader can move it. */
export const modelAddress = (chart: string, locale: Locale): string =>
  localePath(locale, `models/#${chartAnchor(chart)}`);

/** A chart alone, for the frame of another page. With a version of the data it is frozen as it was then. */
export const embedAddress = (chart: string, locale: Locale, version?: string): string =>
  localePath(locale, `embed/${chart}/${version === undefined ? '' : `${version}/`}`);

/** What tells in an address which view of a chart is seen. */
export const viewParameter = (chart: string): string => `view-${chart}`;

export const oembedAddress = (chart: string, locale: Locale): string =>
  sitePath(`oembed/${locale}/${chart}.json`);

interface Downloaded {
  readonly chart: string;
  readonly locale: Locale;
  readonly view?: string;
}

/** What the files of a chart are called. One with several views has a picture of each: the first has the plain name. */
export const downloadName = ({ chart, locale, view }: Downloaded): string =>
  [chart, ...(view === undefined ? [] : [view]), locale].join('.');

/** A file to download. */
export const downloadAddress = (
  download: Downloaded,
  kind: 'svg' | 'png' | 'csv' | 'json',
): string => sitePath(`charts/${downloadName(download)}.${kind}`);

/** The picture beside a link to a page, by the page's short name. */
export const shareAddress = (page: string, locale: Locale): string =>
  sitePath(`share/${page}.${locale}.png`);
