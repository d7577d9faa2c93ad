import type { Locale } from './locale.ts';

/** Letters of a description that search engines and previews of links have room for. */
const room = 160;

/** The first sentences of a text, as many as a preview has room for, and at least one. */
export function summarize(text: string, locale: Locale): string {
  const sentences = new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text);
  let summary = '';
  for (const { segment } of sentences) {
    if (summary !== '' && summary.length + segment.trimEnd().length > room) break;
    summary += segment;
  }
  return summary.trimEnd();
}
