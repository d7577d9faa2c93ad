/** What the codes of the tables stand for, in every language: nobody should have to guess them from the English. */
import { locales, type Locale, type Localized } from '../data/locales.ts';
import {
  sourceLanguages,
  type Assessment,
  type Certainty,
  type EntityRole,
  type Layer,
  type Order,
  type Qualifier,
  type SourceKind,
  type Stance,
  type TimeBasis,
  type Unit,
} from '../data/schema.ts';
import type { ChapterId } from '../data/chapters.ts';
import { intlLocales } from '../i18n/format.ts';
import { messages, type Messages } from '../i18n/messages.ts';

type Names<Code extends string> = Readonly<Record<Code, Localized>>;

const inEveryLanguage = (name: (locale: Locale) => string | undefined): Localized =>
  Object.fromEntries(locales.map((locale) => [locale, name(locale)])) as Localized;

/** The names that the site itself has for the codes of a kind. */
function namesOnSite<Code extends string>(
  read: (words: Messages) => Readonly<Record<Code, string>>,
): Names<Code> {
  const codes = Object.keys(read(messages.en)) as Code[];
  return Object.fromEntries(
    codes.map((code) => [code, inEveryLanguage((locale) => read(messages[locale])[code])]),
  ) as Names<Code>;
}

const qualifiers: Names<Qualifier> = {
  exact: { he: 'כפי שנאמר, בלי סייג', en: 'as it was said, with no reserve' },
  about: { he: 'בערך', en: 'about' },
  'up-to': { he: 'עד, וייתכן שפחות', en: 'up to, and perhaps less' },
  'more-than': { he: 'יותר מכך', en: 'more than that' },
  'at-least': { he: 'לפחות', en: 'at least' },
  range: { he: 'בין שני המספרים', en: 'between the two numbers' },
  order: { he: 'סדר גודל, במילים', en: 'an order of magnitude, in words' },
};

const orders: Names<Order> = {
  tens: { he: 'עשרות', en: 'tens' },
  hundreds: { he: 'מאות', en: 'hundreds' },
};

const units: Names<Unit> = {
  'usd-bn': { he: 'מיליארדי דולרים', en: 'billions of US dollars' },
  'usd-bn-per-year': { he: 'מיליארדי דולרים בשנה', en: 'billions of US dollars a year' },
  'usd-bn-per-gw': { he: 'מיליארדי דולרים לג׳יגה־ואט', en: 'billions of US dollars a gigawatt' },
  usd: { he: 'דולרים', en: 'US dollars' },
  gw: { he: 'ג׳יגה־ואט', en: 'gigawatts' },
  percent: { he: 'אחוזים', en: 'per cent' },
  ratio: { he: 'פי כמה', en: 'times as much' },
  reactors: { he: 'כורים גרעיניים', en: 'nuclear reactors' },
  'million-shares': { he: 'מיליוני מניות', en: 'millions of shares' },
  'thousand-wafers-per-month': {
    he: 'אלפי פרוסות סיליקון בחודש',
    en: 'thousands of wafers a month',
  },
};

const timeBases: Names<TimeBasis> = {
  moment: { he: 'ברגע אחד', en: 'at one moment' },
  'one-year': { he: 'בשנה אחת', en: 'in one year' },
  'half-year': { he: 'בחצי שנה', en: 'in half a year' },
  quarter: { he: 'ברבעון', en: 'in a quarter' },
  'multi-year': { he: 'לאורך שנים', en: 'over several years' },
  unknown: { he: 'לא ידוע באיזה פרק זמן', en: 'over a time that is not known' },
};

const entityRoles: Names<EntityRole> = {
  hub: { he: 'במרכז הלולאה', en: 'in the middle of the loop' },
  supplier: { he: 'מוכרת שבבים או זיכרון', en: 'sells chips or memory' },
  cloud: { he: 'משכירה כוח מחשוב', en: 'rents out computing power' },
  investor: { he: 'משקיעה', en: 'invests' },
  project: { he: 'מיזם משותף', en: 'a joint project' },
  outside: { he: 'כסף שבא מבחוץ', en: 'money that comes from outside' },
  compared: { he: 'מוזכרת לשם השוואה', en: 'named for comparison' },
};

const sourceKinds: Names<SourceKind> = {
  article: { he: 'הכתבה עצמה', en: 'the article itself' },
  primary: { he: 'פרסום של הצדדים עצמם', en: 'published by the parties themselves' },
  press: { he: 'עיתונות', en: 'the press' },
  copy: { he: 'נקרא בהעתק או אצל אחרים', en: 'read in a copy or second-hand' },
  blog: { he: 'בלוג', en: 'a blog' },
};

const nameLanguage = (language: string): Localized =>
  inEveryLanguage((locale) =>
    new Intl.DisplayNames(intlLocales[locale], { type: 'language' }).of(language),
  );

const languages = Object.fromEntries(
  sourceLanguages.map((language) => [language, nameLanguage(language)]),
);

/** By the names of the columns that hold the codes. */
const namesByField = {
  chapter: namesOnSite<ChapterId>(({ chapters }) => chapters),
  certainty: namesOnSite<Certainty>(({ certainties }) => certainties),
  layer: namesOnSite<Layer>((words) => words.layers),
  assessment: namesOnSite<Assessment>((words) => words.assessments),
  stance: namesOnSite<Stance>(({ stances }) => stances),
  qualifier: qualifiers,
  order: orders,
  unit: units,
  basis: timeBases,
  role: entityRoles,
  kind: sourceKinds,
  language: languages,
} as const;

type CodedField = keyof typeof namesByField;

interface CodeName {
  readonly field: CodedField;
  readonly code: string;
  readonly name: Localized;
}

/** Every code, under the name of its column. */
export const codes: readonly CodeName[] = Object.entries(namesByField).flatMap(([field, names]) =>
  Object.entries(names).map(([code, name]) => ({ field: field as CodedField, code, name })),
);
