/** How long what was announced can be read, in ms: whoever reads on shall not come upon it again. */
const saidFor = 4000;

/**
 * @param status the place whose changes are told to those who hear the page.
 * @returns what says words there; they go again, unless they tell what to do.
 */
export function openStatus(
  status: Element,
): (words: string, options?: { readonly stays?: boolean }) => void {
  let silence = 0;
  return (words, { stays = false } = {}) => {
    clearTimeout(silence);
    status.textContent = words;
    if (!stays) silence = window.setTimeout(() => (status.textContent = ''), saidFor);
  };
}
