import { localePath, sitePath, type Locale } from '../i18n/locale.ts';

/** The sheets of paper that the report is made for, by the names that CSS and printers use. */
export const papers = ['a4', 'letter'] as const;

export type Paper = (typeof papers)[number];

/** The place of the print edition among the pages of a language. */
export const reportPath = 'report/';

export const reportPage = (locale: Locale): string => localePath(locale, reportPath);

/** The place in `dist` of the print edition as a file to hand on. */
export const pdfPlace = (locale: Locale, paper: Paper): string =>
  `report/money-loop-${locale}-${paper}.pdf`;

export const pdfAddress = (locale: Locale, paper: Paper): string =>
  sitePath(pdfPlace(locale, paper));

/** Set by the build where it will make the PDFs: a page must not offer what is not there. */
export const pdfSwitch = 'REPORT_PDF';

export const offersPdf = (): boolean => process.env[pdfSwitch] === 'yes';
