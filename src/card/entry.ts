const prefixes = { quantity: 'source', flow: 'flow', term: 'term' } as const;

/** The id of the entry in the page that a number, a mark or a word opens; the empty text where it opens none. */
export function entryIdOf(trigger: Element | null): string {
  for (const [kind, prefix] of Object.entries(prefixes)) {
    const name = trigger?.getAttribute(`data-${kind}`);
    if (typeof name === 'string') return `${prefix}-${name}`;
  }
  return '';
}
