/** What search engines read of a page (schema.org, as JSON-LD). It says no more than the page does. */
import { changes } from '../data/changes.ts';
import { getSource } from '../data/index.ts';
import { dataLicence } from '../data/licence.ts';
import { version } from '../data/changes.ts';
import { locales, localePath, sitePath, type Locale } from '../i18n/locale.ts';
import { messages } from '../i18n/messages.ts';
import { absoluteAddress } from '../i18n/route.ts';
import { dataPath, recordKinds } from './package.ts';
import { dataTables } from './tables.ts';

export type StructuredData = Readonly<Record<string, unknown>>;

interface Place {
  readonly locale: Locale;
  /** The host that the site is published on. */
  readonly site: URL;
}

/** Who speaks here: nobody but the site itself. */
const describeSite = ({ locale, site }: Place): StructuredData => ({
  '@type': 'Organization',
  name: messages[locale].siteName,
  url: absoluteAddress(sitePath(), site),
});

/** The story; its facts are those of another article. @param image the path of the picture beside a link to it. */
export const describeArticle = (place: Place, image: string): StructuredData => ({
  '@context': 'https://schema.org',
  '@type': 'Article',
  headline: messages[place.locale].siteName,
  description: messages[place.locale].description,
  inLanguage: place.locale,
  url: absoluteAddress(localePath(place.locale), place.site),
  image: absoluteAddress(image, place.site),
  datePublished: changes.at(-1)?.date,
  dateModified: changes[0].date,
  author: describeSite(place),
  publisher: describeSite(place),
  isBasedOn: getSource('article').url,
});

/** One dataset, in all languages, told in one of them. */
export const describeDataset = ({ locale, site }: Place): StructuredData => ({
  '@context': 'https://schema.org',
  '@type': 'Dataset',
  '@id': absoluteAddress(dataPath('datapackage.json'), site),
  name: `${messages[locale].siteName}: ${messages[locale].data.title}`,
  description: messages[locale].data.description,
  inLanguage: locales,
  url: absoluteAddress(localePath(locale, 'method/#data'), site),
  version,
  datePublished: changes.at(-1)?.date,
  dateModified: changes[0].date,
  license: dataLicence.path,
  isAccessibleForFree: true,
  creator: describeSite({ locale, site }),
  distribution: [
    ...dataTables.map(({ name }) => ({ file: `${name}.csv`, encodingFormat: 'text/csv' })),
    ...recordKinds.map((kind) => ({ file: `${kind}.json`, encodingFormat: 'application/json' })),
  ].map(({ file, encodingFormat }) => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl: absoluteAddress(dataPath(file), site),
  })),
});

/** A chart as a picture to take. */
export const describeChart = (
  { locale, site }: Place,
  {
    title,
    description,
    page,
    file,
  }: {
    readonly title: string;
    readonly description: string;
    /** The paths of the chart's page and of its picture. */
    readonly page: string;
    readonly file: string;
  },
): StructuredData => ({
  '@context': 'https://schema.org',
  '@type': 'ImageObject',
  name: title,
  description,
  inLanguage: locale,
  url: absoluteAddress(page, site),
  contentUrl: absoluteAddress(file, site),
  license: dataLicence.path,
  acquireLicensePage: absoluteAddress(localePath(locale, 'method/#data'), site),
  creditText: messages[locale].siteName,
  creator: describeSite({ locale, site }),
});
