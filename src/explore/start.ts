/**
 * Makes one model of a page ready to be moved. What moves it, Plot and the dataset and the arithmetic, is
 * heavy, so it is asked for when a reader first touches the model, or comes by an address that has moved it.
 *
 * It stands in the page, inside its model: the frame of another page may have no origin of its own.
 */
const root = document.currentScript?.closest<HTMLElement>('[data-explore]');
const form = root?.querySelector('form');

if (root !== null && root !== undefined && form !== null && form !== undefined) start(root, form);

/** All models of a page are opened together, and so when the last of them stands in it. */
function parsed(): Promise<unknown> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    addEventListener('DOMContentLoaded', resolve);
  });
}

function start(model: HTMLElement, controls: HTMLFormElement): void {
  /** What was pressed before there was anything to answer it. */
  let pressed: HTMLElement | null = null;

  const tellUnreached = (isUnreached: boolean): void => {
    model.querySelector('.unreached')?.toggleAttribute('hidden', !isUnreached);
  };

  let asked = false;
  const ask = (): void => {
    if (asked) return;
    asked = true;
    // Several models of a page ask for the same, and the browser fetches it once.
    parsed()
      .then(() => import(model.dataset['script'] ?? ''))
      .then(
        () => {
          tellUnreached(false);
          pressed?.click();
          pressed = null;
        },
        () => {
          // The line was down; the next touch asks again.
          asked = false;
          tellUnreached(true);
        },
      );
  };

  model.querySelector<HTMLElement>('.moves')?.removeAttribute('hidden');
  controls.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  for (const touched of [controls, model.querySelector('.picture')]) {
    for (const type of ['pointerdown', 'focusin', 'input']) touched?.addEventListener(type, ask);
  }
  controls.addEventListener('click', ({ target }) => {
    if (model.dataset['moved'] === undefined && target instanceof Element)
      pressed = target.closest('button');
  });
  const address = new URLSearchParams(location.search);
  if ((model.dataset['names'] ?? '').split(' ').some((name) => address.has(name))) ask();
}
