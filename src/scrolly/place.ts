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

/** What links name in the same words in every language: chapters, charts, and entries of the lists. */
const named = 'main :is(section, figure, article, li)[id]';

/** The id of the step, or else of what is nearest above the line; empty where the reader has not begun. */
export const findPlace = (): string => (findStep() ?? findAbove())?.id ?? '';

/** By its place and not by its order: the lists stand in columns. */
function findAbove(): HTMLElement | undefined {
  if (scrollY === 0) return undefined;
  let [nearest, most]: [HTMLElement | undefined, number] = [undefined, -Infinity];
  for (const element of document.querySelectorAll<HTMLElement>(named)) {
    // What is folded away, or too far to be laid out, has no place.
    if (!element.checkVisibility({ contentVisibilityAuto: true })) continue;
    const { top } = element.getBoundingClientRect();
    if (top > most && top <= innerHeight * line) [nearest, most] = [element, top];
  }
  return nearest;
}

function findAtLine(selector: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(selector)].find((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top <= innerHeight * line && bottom > innerHeight * line;
  });
}
