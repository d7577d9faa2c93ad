/**
 * Makes one model of a page ready to be moved. What moves it, Plot and the dataset and the arithmetic, is
 * heavy, so it is asked for when a reader first touches the model, or comes by an address that has moved it.
 *
 * It stands in the page, inside its model, and asks for a plain script: the frame of another page may have no
 * origin, and modules are refused there.
 */
const root = document.currentScript?.closest<HTMLElement>('[data-explore]');
const form = root?.querySelector('form');

if (root !== null && root !== undefined && form !== null && form !== undefined) start(root, form);

function start(model: HTMLElement, controls: HTMLFormElement): void {
  /** What was pressed before there was anything to answer it. */
  let pressed: HTMLElement | null = null;

  const ask = (): void => {
    if (model.dataset['moved'] !== undefined) return;
    const script = findScript(model.dataset['script'] ?? '');
    script.addEventListener('load', () => {
      pressed?.click();
      pressed = null;
    });
  };

  controls.hidden = false;
  controls.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  for (const touched of [controls, model.querySelector('.picture')]) {
    for (const type of ['pointerdown', 'focusin', 'input'])
      touched?.addEventListener(type, ask, { once: true });
  }
  controls.addEventListener('click', ({ target }) => {
    if (model.dataset['moved'] === undefined && target instanceof Element)
      pressed = target.closest('button');
  });
  const address = new URLSearchParams(location.search);
  if ((model.dataset['names'] ?? '').split(' ').some((name) => address.has(name))) ask();
}

/** One script for all models of a page; one that did not come is asked for again. */
function findScript(address: string): HTMLScriptElement {
  const asked = document.querySelector<HTMLScriptElement>('script[data-models]');
  if (asked !== null) return asked;
  const script = document.createElement('script');
  script.src = address;
  script.dataset['models'] = '';
  script.addEventListener('error', () => {
    script.remove();
  });
  document.head.append(script);
  return script;
}
