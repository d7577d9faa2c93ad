// Runs before the first paint, as it is, in the head of every page of the site but the print edition: what a
// reader chose before must not flash by. A browser that refuses storage gets the defaults.
(() => {
  const root = document.documentElement;
  // What scripts will show keeps its room from the first paint on.
  root.dataset.scripts = '';
  const read = (name) => {
    try {
      // Other sites of the same host may keep theirs beside it: storage.ts writes it under the same name.
      return localStorage.getItem(`money-loop:${name}`);
    } catch {
      return null;
    }
  };
  const theme = read('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  const asked = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'still' : 'moving';
  const chosen = read('motion');
  root.dataset.motion = chosen === 'still' || chosen === 'moving' ? chosen : asked;
  // Where the script of the page does not come, or breaks off, all lies flat as it does without scripts.
  addEventListener(
    'error',
    ({ target, error }) => {
      if (error || target.localName === 'script') root.dataset.motion = 'still';
    },
    true,
  );
})();
