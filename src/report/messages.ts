/** The words of the report, beside those that it shares with the pages. */
import type { Locale, Localized } from '../i18n/locale.ts';
import type { Paper } from './files.ts';

interface ReportMessages {
  readonly title: (siteName: string) => string;
  /** The kind of publication, above its name. */
  readonly kind: string;
  /** The print edition, as links to it name it. */
  readonly edition: string;
  readonly published: string;
  readonly dataDate: string;
  readonly dataVersion: string;
  readonly licence: string;
  readonly licenceTerms: (dataLicence: string) => string;
  readonly online: string;
  readonly scan: string;
  /** The name of the file for a size of paper. */
  readonly file: (paper: Paper) => string;
  readonly backToStory: string;
  /** At the foot of each sheet, and behind what is referred to. */
  readonly pageOf: (page: string, pages: string) => string;
  readonly pageShort: (page: string) => string;
  readonly contents: string;
  readonly figures: string;
  readonly figure: (number: number) => string;
  readonly figureShort: (number: number) => string;
  readonly tables: string;
  readonly tablesLede: string;
  readonly table: (number: number, title: string) => string;
  readonly note: (number: number) => string;
  /** Counted from 0. */
  readonly appendix: (index: number) => string;
  readonly appendices: Readonly<Record<'numbers' | 'sources' | 'glossary' | 'method', string>>;
  readonly numbersLede: string;
  readonly numberColumns: readonly string[];
  readonly restated: string;
  readonly sourcesLede: string;
  readonly glossaryLede: string;
  readonly glossaryColumns: Readonly<Record<Locale, string>>;
  readonly limits: string;
  readonly limitsLede: string;
  readonly limitColumns: readonly string[];
  readonly limitsUnknown: (count: number, all: number) => string;
  readonly changes: string;
  readonly changesText: string;
}

const paperNames: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'US Letter' };

const en: ReportMessages = {
  title: (siteName) => `${siteName}: the report`,
  kind: 'Report · print edition',
  edition: 'The report for print',
  published: 'Published',
  dataDate: 'Date of the newest amount',
  dataVersion: 'Version of the dataset',
  licence: 'Licence',
  licenceTerms: (dataLicence) =>
    `Data: ${dataLicence}. Code: MIT. Typefaces: SIL Open Font License.`,
  online: 'Online: with cards, filters and data to download',
  scan: 'QR code with the address of the story',
  file: (paper) => `PDF, ${paperNames[paper]}`,
  backToStory: 'Back to the story',
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  pageShort: (page) => `p.\u00A0${page}`,
  contents: 'Contents',
  figures: 'Figures',
  figure: (number) => `Figure ${number}`,
  figureShort: (number) => `Fig. ${number}`,
  tables: 'The figures in numbers',
  tablesLede:
    'What each figure draws, in the order of the figures; for the models, also cases that are not drawn.',
  table: (number, title) => `Figure ${number}. ${title}`,
  note: (number) => `note ${number}`,
  appendix: (index) => `Appendix ${'ABCD'.charAt(index)}`,
  appendices: {
    numbers: 'Every number',
    sources: 'Sources',
    glossary: 'Glossary',
    method: 'Method, limits and changes',
  },
  numbersLede:
    'All the numbers of the dataset, by chapter, with the notes and figures that use them. Where another number was given later, it stands below the first.',
  numberColumns: [
    'What is measured',
    'Value',
    'How certain',
    'Who says so',
    'Source',
    'As of',
    'Used in',
  ],
  restated: 'Said later',
  sourcesLede:
    'In order of date. A source that was read only in a copy has no address. The line below an entry tells what the source holds, or how far to trust it.',
  glossaryLede: 'The words of the trade in both languages.',
  glossaryColumns: { en: 'English', he: 'Hebrew' },
  limits: 'Limits',
  limitsLede:
    'Each number in the article was checked against other sources where any could be found. This is what the checks showed:',
  limitColumns: ['What the check showed', 'Numbers'],
  limitsUnknown: (count, all) =>
    `For ${count} of the ${all} flows of money in the dataset we have no amount for the whole. They are drawn as thin arrows and enter no sum.`,
  changes: 'Changes',
  changesText:
    'Where another number was given later, appendix A keeps the first and adds the later ones. Corrections of our own change the version of the dataset:',
};

const he: ReportMessages = {
  title: (siteName) => `${siteName}: הדוח`,
  kind: 'דוח · מהדורת דפוס',
  edition: 'הדוח להדפסה',
  published: 'תאריך הפרסום',
  dataDate: 'תאריך הסכום העדכני ביותר',
  dataVersion: 'גרסת מאגר הנתונים',
  licence: 'רישיון',
  licenceTerms: (dataLicence) =>
    `הנתונים: ${dataLicence}. התוכנה: MIT. הגופנים: SIL Open Font License.`,
  online: 'באתר: כרטיס לכל מספר, סינון ונתונים להורדה',
  scan: 'קוד QR ובו כתובת הסיפור',
  file: (paper) => `PDF, ${paperNames[paper]}`,
  backToStory: 'חזרה אל הסיפור',
  pageOf: (page, pages) => `עמוד ${page} מתוך ${pages}`,
  pageShort: (page) => `עמ׳\u00A0${page}`,
  contents: 'תוכן העניינים',
  figures: 'תרשימים',
  figure: (number) => `תרשים ${number}`,
  figureShort: (number) => `תרשים ${number}`,
  tables: 'התרשימים במספרים',
  tablesLede: 'מה שמצויר בכל תרשים, לפי סדר התרשימים; במודלים גם תרחישים שאינם מצוירים.',
  table: (number, title) => `תרשים ${number}. ${title}`,
  note: (number) => `הערה ${number}`,
  appendix: (index) => `נספח ${'אבגד'.charAt(index)}`,
  appendices: {
    numbers: 'כל המספרים',
    sources: 'מקורות',
    glossary: 'מונחים',
    method: 'שיטה, מגבלות ושינויים',
  },
  numbersLede:
    'כל המספרים שבמאגר, לפי פרקים, וההערות והתרשימים שבהם הם מופיעים. אם מספר עודכן במועד מאוחר, הנוסח המאוחר רשום מתחתיו.',
  numberColumns: ['מה נמדד', 'כמה', 'מידת הוודאות', 'מי אומר', 'מקור', 'נכון לתאריך', 'היכן מופיע'],
  restated: 'נאמר אחר כך',
  sourcesLede:
    'לפי סדר התאריכים. למקור שנקרא רק בהעתק אין כתובת. הכתוב מתחת לרשומה אומר מה יש במקור, או עד כמה אפשר לסמוך עליו.',
  glossaryLede: 'מונחי הענף בשתי השפות.',
  glossaryColumns: { he: 'עברית', en: 'אנגלית' },
  limits: 'מגבלות',
  limitsLede: 'כל מספר שבכתבה נבדק מול מקורות אחרים, אם נמצאו כאלה. זה מה שהעלו הבדיקות:',
  limitColumns: ['מה העלתה הבדיקה', 'מספרים'],
  limitsUnknown: (count, all) =>
    `מתוך ${all} תנועות הכסף שבמאגר, ל־${count} אין בידינו סכום לתנועה כולה: הן מצוירות כחצים דקים, ואינן נכללות בשום סכום כולל.`,
  changes: 'שינויים',
  changesText:
    'אם מספר עודכן, נספח א שומר את מה שנאמר ראשון ומוסיף את מה שנאמר אחר כך. תיקון שלנו משנה את גרסת המאגר:',
};

export const reportMessages: Localized<ReportMessages> = { he, en };
