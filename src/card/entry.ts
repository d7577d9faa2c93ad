/** Spelt out and not asked of `src/i18n/route.ts`, since every frame carries them. */
const prefixes = [
  ['data-quantity', 'source-'],
  ['data-flow', 'flow-'],
  ['data-term', 'term-'],
] as const;

/** The id of the entry in the page that a number, a mark or a word opens; the empty text where it opens none. */
export function entryIdOf(trigger: Element | null): string {
  for (const [kind, prefix] of prefixes) {
    const name = trigger?.getAttribute(kind);
    if (typeof name === 'string') return prefix + name;
  }
  return '';
}

/** That entry; null where the page has none. */
export const entryOf = (trigger: Element | null): HTMLElement | null =>
  document.getElementById(entryIdOf(trigger));
