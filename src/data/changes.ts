/** What became of the dataset, the newest first. It is shown on the page about the method, and is its feed. */
import type { QuantityId } from './index.ts';
import type { Localized } from './locales.ts';

export interface Change {
  readonly version: string;
  /** The day on which it was published. */
  readonly date: string;
  /** In a sentence or two, for a reader: what is new, or what was wrong and what is right. */
  readonly what: Localized;
  /** The quantities that were added or corrected; empty where these are all of them, or none. */
  readonly quantities: readonly QuantityId[];
}

export const changes: readonly [latest: Change, ...earlier: Change[]] = [
  {
    version: '1.0.0',
    date: '2026-11-24',
    what: {
      he: 'פרסום ראשון: כל המספרים שבסיפור, מקורותיהם, ומה שנאמר עליהם אחר כך.',
      en: 'First publication: every number in the story, its sources, and what was said of it later.',
    },
    quantities: [],
  },
];

/**
 * The version of the dataset, which downloads and citations name: that of the newest change. The first number is
 * raised when a field or an id changes or goes, the second when a record, a revision or a chart is added, the third
 * when a record is corrected. Of each version the charts are kept as they were then: `npm run freeze`.
 */
export const { version } = changes[0];
