/**
 * The words of the interface. The compiler lists what a language lacks.
 * A word with a slot is a function, so that each language decides its own order.
 */
import type { ChapterId } from '../data/chapters.ts';
import type { Assessment, Certainty, Layer, RecordKind, Stance } from '../data/schema.ts';
import { joinPrefix } from './format.ts';
import type { Localized } from './locale.ts';

export interface Messages {
  readonly siteName: string;
  /** Under the name of the site, at the head of the article and in search results. */
  readonly tagline: string;
  readonly description: string;
  readonly skipToContent: string;
  readonly chapters: Readonly<Record<ChapterId, string>>;
  readonly chaptersTitle: string;
  readonly theme: { readonly toDark: string; readonly toLight: string };
  readonly motion: { readonly stop: string; readonly start: string };
  readonly basedOn: string;
  readonly dataAsOf: (date: string) => string;
  readonly addition: string;
  readonly additionOn: (date: string) => string;
  readonly checked: string;
  readonly terms: string;
  readonly notKnown: string;
  /** In a table, where there is nothing or nobody to name. */
  readonly none: string;
  readonly notFound: string;
  /** Of a page that was not opened yet, where there is no line; the way to the story follows. */
  readonly offline: string;
  readonly figure: {
    readonly source: string;
    readonly moreSources: (count: number) => string;
    readonly asOf: (date: string) => string;
    readonly inWords: string;
    readonly table: string;
    readonly certaintyLegend: string;
    readonly layerLegend: string;
    readonly quantityColumns: readonly string[];
    readonly calculated: string;
    readonly calculatedBy: string;
    readonly view: string;
  };
  readonly loop: {
    readonly label: string;
    readonly steps: string;
    readonly position: (step: number, count: number) => string;
    readonly previous: string;
    readonly next: string;
    readonly hint: string;
    readonly whole: string;
    readonly amountNotKnown: string;
    /** Of an amount that several pay. */
    readonly together: (amount: string) => string;
    readonly columns: readonly string[];
    readonly follow: string;
    /** Who pays whom, at the head of an entry of the list. */
    readonly route: (from: string, to: string) => string;
    readonly captions: Readonly<
      Record<'openai-valuation' | 'openai-loss' | 'stargate', (amount: string) => string>
    >;
  };
  readonly card: {
    readonly close: string;
    readonly certainty: string;
    readonly certaintyAndLayer: string;
    readonly statedBy: string;
    readonly asOf: string;
    readonly sources: string;
    readonly caveat: string;
    readonly overlaps: string;
    readonly later: string;
    readonly notInArticle: string;
    readonly assessment: string;
    readonly purpose: string;
  };
  readonly voices: {
    readonly title: string;
    /** Before what was found of a view. */
    readonly grounds: string;
    readonly stances: Readonly<Record<Stance, string>>;
  };
  readonly filter: {
    readonly shown: (count: string, all: string) => string;
    readonly reset: string;
  };
  readonly numbers: {
    readonly title: string;
    readonly lede: string;
    /** Over the payments that no number tells of. */
    readonly flows: string;
  };
  readonly sources: { readonly title: string; readonly noAddress: string };
  /** The dataset as others may take it. */
  readonly data: {
    readonly title: string;
    readonly lede: string;
    /** What it is, for those who come upon it elsewhere. */
    readonly description: string;
    /** The way from there to all of it. */
    readonly files: string;
    readonly version: (version: string) => string;
    /** Version and date, in a citation. */
    readonly cited: (version: string, date: string) => string;
    /** What the dataset holds: its records, and what else stands in tables of its own. */
    readonly contents: Readonly<Record<RecordKind | 'revisions' | 'overlaps' | 'codes', string>>;
    readonly schema: string;
    readonly package: string;
    /** What describes them in a version, with its tables: they stay as they are. */
    readonly kept: (version: string) => string;
    readonly licence: string;
    /** Of the code and the fonts. */
    readonly licences: string;
    readonly citation: string;
    readonly changes: string;
    readonly feed: string;
  };
  readonly footer: {
    readonly method: string;
    readonly article: string;
    readonly credit: string;
  };
  readonly layers: Readonly<Record<Layer, string>>;
  readonly certainties: Readonly<Record<Certainty, string>>;
  readonly stances: Readonly<Record<Stance, string>>;
  readonly assessments: Readonly<Record<Assessment, string>>;
}

const en: Messages = {
  siteName: 'The Money Loop',
  tagline:
    'How the deals around OpenAI are meant to pay for one another, and what each number in them is worth',
  description:
    'A guide to the circular deals around OpenAI, Nvidia, AMD, Oracle and CoreWeave: every number with its source, its date and how certain it is.',
  skipToContent: 'Skip to the content',
  chapters: {
    opening: 'Out and back',
    'supply-chain': 'Who pays whom',
    'pulling-ahead': 'Staking the lot',
    'industry-effort': 'Building a market',
    since: 'What has changed since',
  },
  chaptersTitle: 'Chapters',
  theme: { toDark: 'Dark page', toLight: 'Light page' },
  motion: { stop: 'Read without motion', start: 'Read with motion' },
  basedOn: 'Based on an article in Globes, October 2025',
  dataAsOf: (date) => `Newest amount: ${date}`,
  addition: 'Added by us',
  additionOn: (date) => `Added on ${date}; numbers from the article stand here only for comparison`,
  checked: 'What the sources show',
  terms: 'Terms',
  notKnown: 'not known',
  none: 'none',
  notFound: 'There is no page at this address. The story is here:',
  offline: 'You are offline, and have not opened this page. What you have opened can be read:',
  figure: {
    source: 'Source',
    moreSources: (count) => `and\u00A0${count}\u00A0more`,
    asOf: (date) => `as of ${date}`,
    inWords: 'The chart in words',
    table: 'The numbers in a table',
    certaintyLegend: 'How certain',
    layerLegend: 'Kind of deal',
    quantityColumns: ['What is measured', 'Amount', 'How certain', 'Who says so'],
    calculated: 'arithmetic',
    calculatedBy: 'calculated here',
    view: 'How to count',
  },
  loop: {
    label: 'The money loop, step by step',
    steps: 'Steps of the loop',
    position: (step, count) => `Step ${step} of ${count}`,
    previous: 'Previous step',
    next: 'Next step',
    hint: 'Scroll, or use the buttons or arrow keys',
    whole: 'The whole loop',
    amountNotKnown: 'amount not known',
    together: (amount) => `${amount} from all payers together`,
    follow: 'Follow the money, in words',
    route: (from, to) => `From ${from} to ${to}`,
    columns: ['Who pays', 'Who is paid', 'What for', 'Kind of deal', 'Amount', 'How certain'],
    captions: {
      'openai-valuation': (amount) => `valued at ${amount}`,
      'openai-loss': (amount) => `loss forecast for 2025: ${amount}`,
      stargate: (amount) => amount,
    },
  },
  card: {
    close: 'Close',
    certainty: 'How certain',
    certaintyAndLayer: 'How certain, and what kind of deal',
    statedBy: 'Who says so',
    asOf: 'As of',
    sources: 'Source',
    caveat: 'Bear in mind',
    overlaps: 'Overlaps with',
    later: 'What was said later',
    notInArticle: 'Not in the article: added by us',
    assessment: 'Our check',
    purpose: 'What for',
  },
  voices: {
    title: 'Who warns, who defends, and on what grounds',
    grounds: 'On what grounds',
    stances: {
      warns: 'They warn',
      defends: 'They defend',
      explains: 'They explain',
      reports: 'Reported without taking sides',
    },
  },
  filter: {
    shown: (count, all) => `${count} of ${all} shown`,
    reset: 'Show all',
  },
  numbers: {
    title: 'Every number and where it comes from',
    lede: 'Each number in the story opens its entry here: what it measures, who says so, how certain it is and what became of it.',
    flows: 'Flows with no amount of their own',
  },
  sources: {
    title: 'Sources',
    noAddress: 'read in a copy or second-hand; no address for the original',
  },
  data: {
    title: 'The data, to take away',
    lede: 'Each table as a spreadsheet file with both languages in it, and each kind of record whole, for programs.',
    description:
      'The numbers behind The Money Loop, a guide to the circular deals around OpenAI: amounts, who pays whom, what was said later, which numbers overlap, views, terms and sources. Each amount has its date, its sources and how certain it is. In Hebrew and English.',
    files: 'All files, licence and changes',
    version: (version) => `Dataset, version ${version}`,
    cited: (version, date) => `Dataset, version ${version}, ${date}`,
    contents: {
      quantities: 'Numbers',
      flows: 'Flows of money',
      entities: 'Companies and projects',
      sources: 'Sources',
      revisions: 'What was said later',
      overlaps: 'Numbers that overlap',
      positions: 'Views',
      terms: 'Terms',
      codes: 'What the codes stand for',
    },
    schema: 'schema',
    package: 'Description of all tables (Frictionless Data Package)',
    kept: (version) => `Description and tables of version ${version}, which will not change`,
    licence: 'The data may be used and changed by anyone who names where it comes from, under',
    licences: 'Licences of the code and the fonts',
    citation: 'To cite it',
    changes: 'Changes in the data',
    feed: 'Follow the changes (Atom)',
  },
  footer: {
    method: 'Method, sources and terms',
    article: 'The story',
    credit:
      'The facts follow an article in Globes and the sources named beside each number; the words are ours.',
  },
  layers: {
    cash: 'income and costs',
    equity: 'equity',
    debt: 'debt',
    'purchase-commitment': 'purchase commitment',
    compute: 'computing power',
    hardware: 'hardware',
    none: 'a comparison, not money',
  },
  certainties: {
    signed: 'contract signed',
    reported: 'reported',
    announced: 'announced',
    ceiling: 'a ceiling, “up to”',
    estimate: 'estimate',
    spoken: 'spoken remark',
  },
  stances: { warns: 'warns', explains: 'explains', defends: 'defends', reports: 'reports' },
  assessments: {
    verified: 'confirmed in the sources named',
    corrected: 'confirmed, with a correction',
    'partly-verified': 'confirmed in part',
    conflicting: 'other sources contradict it',
    'article-only': 'found only in the article',
    opinion: 'an opinion, which cannot be checked',
  },
};

const he: Messages = {
  siteName: 'לולאת הכסף',
  tagline: 'איך העסקאות סביב OpenAI אמורות לממן זו את זו, ועד כמה אפשר לסמוך על המספרים',
  description:
    'מדריך לעסקאות המעגליות סביב OpenAI, אנבידיה, AMD, אורקל ו־CoreWeave: לצד כל מספר המקור שלו, התאריך ומידת הוודאות.',
  skipToContent: 'דילוג אל התוכן',
  chapters: {
    opening: 'יוצא וחוזר',
    'supply-chain': 'מי משלם למי',
    'pulling-ahead': 'על כל הקופה',
    'industry-effort': 'לבנות שוק',
    since: 'מה השתנה מאז',
  },
  chaptersTitle: 'פרקים',
  theme: { toDark: 'מצב כהה', toLight: 'מצב בהיר' },
  motion: { stop: 'עצירת ההנפשות', start: 'הפעלת ההנפשות' },
  basedOn: 'בעקבות כתבה בגלובס, אוקטובר 2025',
  dataAsOf: (date) => `הסכום העדכני ביותר הוא ${joinPrefix('מ', date)}`,
  addition: 'תוספת שלנו',
  additionOn: (date) => `נוסף ${joinPrefix('ב', date)}; מספרים מן הכתבה מובאים כאן רק לשם השוואה`,
  checked: 'מה מראים המקורות',
  terms: 'מונחים',
  notKnown: 'לא ידוע',
  none: 'אין',
  notFound: 'אין דף בכתובת הזאת. הסיפור נמצא כאן:',
  offline: 'אין חיבור לרשת, ואת הדף הזה עוד לא פתחתם. אפשר לקרוא את מה שכבר פתחתם:',
  figure: {
    source: 'מקור',
    moreSources: (count) => `ועוד\u00A0${count}`,
    asOf: (date) => `נכון ${joinPrefix('ל', date)}`,
    inWords: 'התרשים במילים',
    table: 'המספרים בטבלה',
    certaintyLegend: 'מידת הוודאות',
    layerLegend: 'סוג העסקה',
    quantityColumns: ['מה נמדד', 'כמה', 'מידת הוודאות', 'מי אומר'],
    calculated: 'תוצאת חישוב',
    calculatedBy: 'חישוב שלנו',
    view: 'איך סופרים',
  },
  loop: {
    label: 'לולאת הכסף, צעד אחר צעד',
    steps: 'צעדי הלולאה',
    position: (step, count) => `צעד ${step} מתוך ${count}`,
    previous: 'לצעד הקודם',
    next: 'לצעד הבא',
    hint: 'גוללים, או מתקדמים בכפתורים ובמקשי החצים',
    whole: 'הלולאה כולה',
    amountNotKnown: 'הסכום לא ידוע',
    together: (amount) => `${amount} מכל המשלמים יחד`,
    follow: 'בעקבות הכסף, במילים',
    route: (from, to) => `${joinPrefix('מ', from)} ${joinPrefix('ל', to)}`,
    columns: ['מי משלם', 'מי מקבל', 'עבור מה', 'סוג העסקה', 'כמה', 'מידת הוודאות'],
    captions: {
      'openai-valuation': (amount) => `שווי: ${amount}`,
      'openai-loss': (amount) => `ההפסד הצפוי ל־2025: ${amount}`,
      stargate: (amount) => amount,
    },
  },
  card: {
    close: 'סגירה',
    certainty: 'מידת הוודאות',
    certaintyAndLayer: 'מידת הוודאות וסוג העסקה',
    statedBy: 'מי אומר',
    asOf: 'נכון לתאריך',
    sources: 'מקור',
    caveat: 'לתשומת לב',
    overlaps: 'חפיפה',
    later: 'מה נאמר אחר כך',
    notInArticle: 'לא הופיע בכתבה: תוספת שלנו',
    assessment: 'מה העלתה הבדיקה',
    purpose: 'עבור מה',
  },
  voices: {
    title: 'מי מזהיר, מי מגן, ועל סמך מה',
    grounds: 'על סמך מה',
    stances: {
      warns: 'מזהירים',
      defends: 'מגינים',
      explains: 'מסבירים את המהלך',
      reports: 'מדווחים בלי לנקוט עמדה',
    },
  },
  filter: {
    shown: (count, all) => `מוצגים ${count} מתוך ${all}`,
    reset: 'הצגת הכול',
  },
  numbers: {
    title: 'כל מספר ומאין הוא בא',
    lede: 'כל מספר בסיפור מוביל לרשומה שלו כאן: מה הוא מודד, מי אומר זאת, מה מידת הוודאות ומה עלה בגורלו.',
    flows: 'תנועות כסף שאין להן סכום משלהן',
  },
  sources: { title: 'מקורות', noAddress: 'נקרא בהעתק או אצל אחרים; אין כתובת למקור' },
  data: {
    title: 'הנתונים, לשימושכם',
    lede: 'כל טבלה כקובץ לגיליון אלקטרוני, בשתי השפות, וכל הרשומות במלואן, לקריאה בתוכנה.',
    description:
      'המספרים שמאחורי לולאת הכסף, מדריך לעסקאות המעגליות סביב OpenAI: סכומים, מי משלם למי, מה נאמר אחר כך, אילו מספרים חופפים, עמדות, מונחים ומקורות. לכל סכום יש תאריך, מקורות ומידת ודאות. בעברית ובאנגלית.',
    files: 'כל הקבצים, הרישיון והשינויים',
    version: (version) => `מאגר הנתונים, גרסה ${version}`,
    cited: (version, date) => `מאגר נתונים, גרסה ${version}, ${date}`,
    contents: {
      quantities: 'המספרים',
      flows: 'תנועות הכסף',
      entities: 'חברות ומיזמים',
      sources: 'מקורות',
      revisions: 'מה נאמר אחר כך',
      overlaps: 'מספרים חופפים',
      positions: 'עמדות',
      terms: 'מונחים',
      codes: 'פירוש הקודים',
    },
    schema: 'סכימה',
    package: 'תיאור כל הטבלאות, בתקן פתוח',
    kept: (version) => `התיאור והטבלאות של גרסה ${version}, שלא ישתנו עוד`,
    licence: 'מותר לכל אחד להשתמש בנתונים ולשנות אותם, ובלבד שיציין מאין לקח אותם, לפי רישיון',
    licences: 'הרישיונות של הקוד ושל הגופנים',
    citation: 'איך לצטט',
    changes: 'שינויים בנתונים',
    feed: 'מעקב אחר השינויים',
  },
  footer: {
    method: 'שיטה, מקורות ומונחים',
    article: 'הסיפור',
    credit: 'העובדות לקוחות מכתבה בגלובס ומהמקורות הרשומים לצד כל מספר; הניסוח שלנו.',
  },
  layers: {
    cash: 'הכנסות ועלויות',
    equity: 'הון מניות',
    debt: 'חוב',
    'purchase-commitment': 'התחייבות לרכישה',
    compute: 'כוח מחשוב',
    hardware: 'חומרה',
    none: 'השוואה, לא כסף',
  },
  certainties: {
    signed: 'חוזה חתום',
    reported: 'לפי דיווח',
    announced: 'הוכרז',
    ceiling: 'תקרה, “עד”',
    estimate: 'אומדן',
    spoken: 'נאמר בעל פה',
  },
  stances: { warns: 'אזהרה', explains: 'הסבר', defends: 'הגנה', reports: 'דיווח' },
  assessments: {
    verified: 'אושר במקורות הרשומים',
    corrected: 'אושר, עם תיקון',
    'partly-verified': 'אושר בחלקו',
    conflicting: 'מקורות אחרים סותרים זאת',
    'article-only': 'נמצא רק בכתבה',
    opinion: 'דעה; אין דרך לבדוק',
  },
};

export const messages: Localized<Messages> = { he, en };
