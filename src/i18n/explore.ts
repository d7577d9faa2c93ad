/** The words around the models that a reader can move; what a model itself says stands with its chart. */
import type { Localized } from './locale.ts';

interface ExploreWords {
  readonly page: { readonly title: string; readonly lede: string };
  /** Leads from the story to the model. */
  readonly tryIt: string;
  readonly calculation: string;
  readonly controls: (chart: string) => string;
  readonly scenarios: string;
  readonly reset: string;
  readonly share: string;
  readonly from: string;
  readonly yourAssumption: string;
  readonly given: string;
  readonly limits: string;
  readonly can: string;
  readonly cannot: string;
  /** A slot for the names of what was refused. */
  readonly refused: string;
  readonly draw: string;
  readonly noScripts: string;
}

const en: ExploreWords = {
  page: {
    title: 'Try the loop',
    lede: 'Three models to move with your own hands. Each says what it rests on, and what it cannot know.',
  },
  tryIt: 'Move the assumptions yourself',
  calculation: 'Our calculation',
  controls: (chart) => `What you can move: ${chart}`,
  scenarios: 'Begin with',
  reset: 'Start over',
  share: 'Link to this state',
  from: 'From the sources',
  yourAssumption: 'Your assumption',
  given: 'What the model takes from the sources',
  limits: 'What this can and cannot tell',
  can: 'It can tell',
  cannot: 'It cannot tell',
  refused:
    'The address held a value that cannot be, for: {names}. The first value stands in its place.',
  draw: 'Draw on the picture, move the dots with the arrow keys, or type a number for each year.',
  noScripts:
    'The models move with scripts. Without them, here is each as it begins, with its table of worked cases.',
};

const he: ExploreWords = {
  page: {
    title: 'לנסות את הלולאה',
    lede: 'שלושה מודלים שאפשר להזיז ביד. כל אחד אומר על מה הוא נשען, ומה אין לו דרך לדעת.',
  },
  tryIt: 'להזיז את ההנחות בעצמכם',
  calculation: 'חישוב שלנו',
  controls: (chart) => `מה אפשר להזיז: ${chart}`,
  scenarios: 'להתחיל מכאן',
  reset: 'מהתחלה',
  share: 'קישור למצב הזה',
  from: 'מן המקורות',
  yourAssumption: 'ההנחה שלכם',
  given: 'מה המודל לוקח מן המקורות',
  limits: 'מה זה יכול לומר, ומה לא',
  can: 'זה יכול לומר',
  cannot: 'זה לא יכול לומר',
  refused: 'בכתובת עמד ערך שאינו אפשרי, עבור: {names}. במקומו עומד ערך הפתיחה.',
  draw: 'מציירים על התמונה, מזיזים את הנקודות במקשי החצים, או מקלידים מספר לכל שנה.',
  noScripts:
    'המודלים זזים בעזרת סקריפטים. בלעדיהם כל אחד עומד כאן כפי שהוא מתחיל, עם טבלה של מקרים מחושבים.',
};

export const exploreWords: Localized<ExploreWords> = { he, en };
