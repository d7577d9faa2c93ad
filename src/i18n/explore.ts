/** The words around the models that a reader can move; what a model itself says stands with its chart. */
import type { Localized } from './locale.ts';

interface ExploreWords {
  readonly page: { readonly title: string; readonly lede: string };
  readonly inWords: string;
  /** Leads from the story to the model. */
  readonly tryIt: string;
  readonly calculation: string;
  readonly controls: (chart: string) => string;
  readonly scenarios: string;
  readonly reset: string;
  readonly share: string;
  readonly from: string;
  /** After a number: what it was restated as. */
  readonly restated: (amount: string) => string;
  readonly yourAssumption: string;
  readonly given: string;
  readonly limits: string;
  readonly can: string;
  readonly cannot: string;
  /** A slot for the names of what was refused. */
  readonly refused: string;
  /** Slots for the name of a control, what was typed into it, and what that was taken for. */
  readonly fitted: string;
  /** Where the line was down when a model was to be moved. */
  readonly unreached: string;
  readonly draw: string;
  readonly noScripts: string;
  /** Above the worked cases, where a model cannot be moved. */
  readonly cases: string;
}

const en: ExploreWords = {
  page: {
    title: 'Try the loop',
    lede: 'Three models to try yourself. Each says what it rests on, and what it cannot know.',
  },
  inWords: 'The model in words, as it begins',
  tryIt: 'Change the assumptions yourself',
  calculation: 'Our calculation',
  controls: (chart) => `What you can change: ${chart}`,
  scenarios: 'Scenarios',
  reset: 'Reset',
  share: 'Link to these settings',
  from: 'From the sources',
  restated: (amount) => `(later ${amount})`,
  yourAssumption: 'Your assumption',
  given: 'What the model takes from the sources',
  limits: 'What this can and cannot tell',
  can: 'It can tell',
  cannot: 'It cannot tell',
  refused:
    'The address held a value that is not possible for: {names}. The default is used instead.',
  fitted: '{name}: {typed} is not possible; {taken} is used instead.',
  unreached:
    'The script that moves the model did not load, so it is shown as it begins. To try again, change one of the assumptions.',
  draw: 'Draw on the picture, move the dots with the arrow keys, or type a number for each year.',
  noScripts:
    'The models need scripts. Without them, each is shown as it begins, with a table of worked cases.',
  cases: 'Cases we have worked out',
};

const he: ExploreWords = {
  page: {
    title: 'הלולאה בידיים שלכם',
    lede: 'שלושה מודלים שאת ההנחות שלהם אפשר לשנות. בכל אחד כתוב על מה הוא נשען, ומה אין לו דרך לדעת.',
  },
  inWords: 'המודל במילים, כפי שהוא נפתח',
  tryIt: 'שנו את ההנחות בעצמכם',
  calculation: 'חישוב שלנו',
  controls: (chart) => `מה אפשר לשנות: ${chart}`,
  scenarios: 'תרחישים',
  reset: 'איפוס',
  share: 'קישור למצב הזה',
  from: 'מן המקורות',
  restated: (amount) => `(ואחר כך ${amount})`,
  yourAssumption: 'ההנחה שלכם',
  given: 'מה המודל לוקח מן המקורות',
  limits: 'מה אפשר ללמוד מכאן, ומה לא',
  can: 'אפשר ללמוד',
  cannot: 'אי אפשר ללמוד',
  refused: 'בכתובת היה ערך לא אפשרי של: {names}. במקומו הוצב ערך ברירת המחדל.',
  fitted: '{name}: {typed} אינו ערך אפשרי. במקומו הוצב {taken}.',
  unreached:
    'הסקריפט שמפעיל את המודל לא נטען, ולכן הוא מוצג במצב הפתיחה שלו. כדי לנסות שוב, שנו את אחת ההנחות.',
  draw: 'מציירים על התרשים, מזיזים את הנקודות במקשי החצים, או מקלידים מספר לכל שנה.',
  noScripts:
    'המודלים פועלים רק עם JavaScript. בלעדיו מוצג כאן כל מודל במצב הפתיחה שלו, ולצידו טבלה של מקרים מחושבים.',
  cases: 'מקרים שחישבנו',
};

export const exploreWords: Localized<ExploreWords> = { he, en };
