/** Runs once it has not been asked to for so many ms. */
export function debounce(run: () => void, wait = 120): () => void {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = window.setTimeout(run, wait);
  };
}
