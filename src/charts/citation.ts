/** How to cite a chart: in a text, in BibTeX and in CSL-JSON. Its author is the site, which signs as a whole. */
import { formatDate } from '../i18n/format.ts';
import type { Locale, Localized } from '../i18n/locale.ts';
import { messages } from '../i18n/messages.ts';

interface Cited {
  readonly chart: string;
  readonly locale: Locale;
  readonly title: string;
  /** The version of the dataset, and the day on which it was published. */
  readonly version: string;
  readonly date: string;
  readonly url: string;
}

export const citationForms = ['text', 'bibtex', 'csl'] as const;

export type CitationForm = (typeof citationForms)[number];

export const writeCitation = (cited: Cited): Readonly<Record<CitationForm, string>> => ({
  text: inText[cited.locale](cited),
  bibtex: writeBibtex(cited),
  csl: JSON.stringify([describeForCsl(cited)], null, 2),
});

const inText: Localized<(cited: Cited) => string> = {
  he: ({ title, date, url }) =>
    `“${title}”, ${messages.he.siteName}, ${formatDate(date, 'he')}, ${url}`,
  en: ({ title, date, url }) =>
    `“${title}”. ${messages.en.siteName}, ${formatDate(date, 'en')}. ${url}`,
};

const keyOf = ({ chart, locale }: Cited): string => `money-loop-${chart}-${locale}`;

/** Letters that TeX would take for commands. An address stands as it is, in a field that expects one. */
const escapeTex = (text: string): string =>
  text
    .replace(/[\\{}$&#_%]/g, (letter) => (letter === '\\' ? '\\textbackslash{}' : `\\${letter}`))
    .replace(/[~^]/g, (letter) => `\\${letter}{}`);

const texLanguages: Localized = { he: 'hebrew', en: 'english' };

function writeBibtex(cited: Cited): string {
  const { locale, title, date, version, url } = cited;
  const { siteName } = messages[locale];
  const [year, month, day] = date.split('-').map(Number);
  const fields = {
    // In double braces, or else the name would be taken for a person's.
    author: `{${escapeTex(siteName)}}`,
    title: `{${escapeTex(title)}}`,
    year,
    month,
    day,
    version,
    url,
    language: texLanguages[locale],
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{${keyOf(cited)},`, ...lines, '}'].join('\n');
}

/** By the schema of the Citation Style Language, version 1.0. */
function describeForCsl(cited: Cited) {
  const { locale, title, date, version, url } = cited;
  const { siteName } = messages[locale];
  return {
    id: keyOf(cited),
    type: 'webpage',
    title,
    'container-title': siteName,
    author: [{ literal: siteName }],
    issued: { 'date-parts': [date.split('-').map(Number)] },
    version,
    URL: url,
    language: locale,
  };
}
