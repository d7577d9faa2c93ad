/** Every picture of a chart that can be downloaded, as the text of its file. */
import { chartAddress } from '../charts/addresses.ts';
import { charts, getChart } from '../charts/index.ts';
import { locales, type Locale } from '../i18n/locale.ts';
import { composeDownload } from './download.ts';
import { embedFonts } from './letters.ts';
import { readLetters, writePicture, type Picture } from './picture.ts';

export interface Download {
  readonly chart: string;
  readonly locale: Locale;
  /** Which of the chart's views; without one, the first. */
  readonly view?: string;
}

export const downloads: readonly Download[] = charts.flatMap(({ id, views = [] }) =>
  locales.flatMap((locale) => [
    { chart: id, locale },
    ...views.slice(1).map((view) => ({ chart: id, locale, view: view.id })),
  ]),
);

const pictures = new Map<Download, Picture>();

/** @param site where the pictures are published: their credit names it. */
export function composeOnce(download: Download, site: URL): Picture {
  const { chart, locale, view } = download;
  const address = site.host + chartAddress(chart, locale);
  const picture =
    pictures.get(download) ?? composeDownload(getChart(chart), { locale, view, address });
  pictures.set(download, picture);
  return picture;
}

const fonts = new Map<Locale, Promise<string>>();

/** All pictures of a language carry the same fonts, since to cut them takes longer than to draw. */
function fontsOf(locale: Locale, site: URL): Promise<string> {
  const texts = (): string[] =>
    downloads
      .filter((download) => download.locale === locale)
      .map((download) => readLetters(composeOnce(download, site)));
  const made = fonts.get(locale) ?? embedFonts([...new Set(texts().join(''))].toSorted().join(''));
  fonts.set(locale, made);
  return made;
}

/** The text of the SVG file. */
export const renderDownload = async (download: Download, site: URL): Promise<string> =>
  writePicture(composeOnce(download, site), await fontsOf(download.locale, site));
