// Runs before the first paint, as it is, in the head of the door and of every page of the site: what a reader chose
// before must not flash by. A browser that refuses storage gets the defaults.
(() => {
  const root = document.documentElement;
  // What scripts will show keeps its room from the first paint on.
  root.dataset.scripts = '';
  const read = (name) => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  };
  const theme = read('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  root.dataset.motion = read('motion') ?? (still ? 'still' : 'moving');
  // Where the script of the page does not come, or breaks off, all lies flat as it does without scripts.
  addEventListener(
    'error',
    ({ target, error }) => {
      if (error || target.localName === 'script') root.dataset.motion = 'still';
    },
    true,
  );
})();
