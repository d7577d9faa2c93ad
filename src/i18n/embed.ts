/** The words that stand only around a chart in the frame of another page. */
import type { Localized } from './locale.ts';

interface EmbedWords {
  /** What is folded below the picture: how to read it, and the entries of its numbers. */
  readonly notes: string;
  /** After the name of the site, in the link from the frame to the page of the chart. */
  readonly more: string;
  /** Where a chart or a language does not exist. */
  readonly notFound: string;
  readonly charts: string;
}

export const embedWords: Localized<EmbedWords> = {
  he: {
    notes: 'איך לקרוא, ומאין המספרים',
    more: 'התרשים עם הנתונים וההסברים',
    notFound: 'חיפשתם תרשים?',
    charts: 'כל התרשימים',
  },
  en: {
    notes: 'How to read it, and whose numbers',
    more: 'this chart with its data and notes',
    notFound: 'Looking for a chart?',
    charts: 'All the charts',
  },
};
