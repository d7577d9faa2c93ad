/** Marks in the bar which chapter is being read. */
export function trackChapters(links: readonly HTMLAnchorElement[]): void {
  const observer = new IntersectionObserver(
    (entries) => {
      const entered = entries.findLast(({ isIntersecting }) => isIntersecting)?.target;
      if (entered === undefined) return;
      for (const link of links) {
        if (link.dataset['chapter'] === entered.id) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    },
    // A line across the upper part of the viewport: just one chapter lies on it.
    { rootMargin: '-35% 0px -65% 0px' },
  );
  for (const link of links) {
    const chapter = document.getElementById(link.dataset['chapter'] ?? '');
    if (chapter !== null) observer.observe(chapter);
  }
}
