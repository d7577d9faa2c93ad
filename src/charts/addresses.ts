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

export const csvAddress = (chart: string, locale: Locale): string =>
  sitePath(`charts/${chart}.${locale}.csv`);
