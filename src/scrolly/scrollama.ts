/**
 * The one door to scrollama. Its own types are wrong and its direction is shared by all instances, so
 * only what is sound comes through: which step has been entered, and a way to measure anew.
 */
import scrollama from 'scrollama';

export interface StepWatcher {
  /** To be called when the viewport or the zoom has changed: thresholds are kept in px. */
  readonly resize: (line: number) => void;
}

interface Scrollama {
  setup(options: { step: readonly Element[]; offset: number }): Scrollama;
  onStepEnter(listener: (response: { index: number }) => void): Scrollama;
  /** Moves the line and, whether it has moved or not, measures anew. */
  offset(line: number): Scrollama;
}

/**
 * @param line how far down the viewport the line is that a step crosses, from 0 to 1.
 */
export function watchSteps(
  steps: readonly Element[],
  line: number,
  enter: (index: number) => void,
): StepWatcher {
  const watcher = (scrollama as unknown as () => Scrollama)()
    .setup({ step: steps, offset: line })
    .onStepEnter(({ index }) => {
      enter(index);
    });
  return {
    resize: (newLine) => {
      watcher.offset(newLine);
    },
  };
}
