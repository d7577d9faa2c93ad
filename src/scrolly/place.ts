/** Where in the story the reader is, as the page stands: the language switch takes it along. */

/** What lies on a line across the upper part of the viewport is what is being read. */
const line = 0.35;

/** The step of the loop that is being read; none outside of the loop. */
export function findStep(): HTMLElement | undefined {
  const loop = findAtLine('.scrolly');
  if (loop === undefined) return undefined;
  return document.documentElement.dataset['motion'] === 'moving'
    ? (loop.querySelector<HTMLElement>('.step.current') ?? undefined)
    : findAtLine('.step');
}

/** The id of the step, or else of the chapter, that is being read; empty before the first chapter. */
export const findPlace = (): string => (findStep() ?? findAtLine('.chapter'))?.id ?? '';

function findAtLine(selector: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(selector)].find((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top <= innerHeight * line && bottom > innerHeight * line;
  });
}
