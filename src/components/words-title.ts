/** What stands over the words that tell a picture. */
import { isExplorable } from '../charts/explorable.ts';
import type { Chart } from '../charts/types.ts';
import { exploreWords } from '../i18n/explore.ts';
import type { Locale } from '../i18n/locale.ts';
import { messages } from '../i18n/messages.ts';

/** A model may have been moved since: its words in the page tell how it begins. */
export const wordsTitle = (chart: Chart, locale: Locale): string =>
  isExplorable(chart) ? exploreWords[locale].inWords : messages[locale].figure.inWords;
