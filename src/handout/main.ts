/** The script of a chart's own page: writes the code for what is chosen, and copies what is asked for. */
import { openStatus } from '../scrolly/announce.ts';
import { codeKinds, frameAddress, writeCode, type Choice, type Handout } from './code.ts';
import { splitRuns, type Run } from './runs.ts';

const figure = document.querySelector('figure.chart');

/** How the chart stands in the page, as an address tells it: where a model has been moved to, or what is seen of it. */
function readState(): string {
  const model = figure?.querySelector<HTMLElement>('[data-explore]');
  if (model) return model.dataset['moved'] ?? '';
  const inputs = [...(figure?.querySelectorAll('input') ?? [])];
  const chosen = [...new URLSearchParams(location.search)].filter(([parameter]) =>
    inputs.some(({ name }) => name === parameter),
  );
  return String(new URLSearchParams(chosen));
}

function startCodeChoices(form: HTMLFormElement): void {
  const handouts = JSON.parse(form.dataset['handouts'] ?? '[]') as Handout[];
  const write = (): void => {
    const chosen = new FormData(form);
    const handout = handouts.find(({ locale }) => locale === chosen.get('language'));
    if (handout === undefined) return;
    const choice: Choice = {
      theme: (chosen.get('theme') ?? 'auto') as Choice['theme'],
      frozen: chosen.get('numbers') === 'frozen',
      state: readState(),
    };
    for (const kind of codeKinds) {
      const code = form.querySelector(`[data-code="${kind}"] code`);
      code?.replaceChildren(...splitRuns(writeCode(kind, handout, choice)).map(renderRun));
    }
    const preview = form.querySelector<HTMLIFrameElement>('[data-preview]');
    if (preview !== null) showPreview(preview, handout, choice);
  };
  form.addEventListener('change', write);
  // The chart of the page, which may have been moved, or chosen from, before this script was there.
  for (const type of ['moved', 'change', 'click']) figure?.addEventListener(type, write);
  write();
  for (const hidden of form.querySelectorAll<HTMLElement>('[data-needs-script]'))
    hidden.hidden = false;
}

function renderRun({ text, dir }: Run): Node {
  if (dir === undefined) return new Text(text);
  const isolate = document.createElement('bdi');
  isolate.dir = dir;
  isolate.textContent = text;
  return isolate;
}

/**
 * From where the page itself is, which need not be where it will be published. In a frame of its own: one that has not
 * come into sight yet loads, once it does, what it was first told to, whatever it has been told since (Chromium).
 */
function showPreview(preview: HTMLIFrameElement, handout: Handout, choice: Choice): void {
  const { pathname, search } = new URL(frameAddress(handout, choice));
  if (preview.getAttribute('src') === pathname + search) return;
  const fresh = preview.cloneNode() as HTMLIFrameElement;
  fresh.src = pathname + search;
  fresh.title = handout.title;
  fresh.height = String(handout.height);
  preview.replaceWith(fresh);
}

/** Fails as a promise does, and so is answered, where the browser has no clipboard: over a line that is not encrypted. */
const copy = async (words: string): Promise<void> => {
  await navigator.clipboard.writeText(words);
};

function startCopying(block: HTMLElement): void {
  const button = block.querySelector('button');
  const status = block.querySelector('[role="status"]');
  const text = block.querySelector('pre');
  if (button === null || status === null || text === null) return;
  const say = openStatus(status);
  button.addEventListener('click', () => {
    copy(text.textContent).then(
      () => {
        say(block.dataset['done'] ?? '');
      },
      () => {
        getSelection()?.selectAllChildren(text);
        say(block.dataset['failed'] ?? '', { stays: true });
      },
    );
  });
  button.hidden = false;
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-handouts]'))
  startCodeChoices(form);
for (const block of document.querySelectorAll<HTMLElement>('[data-copy]')) startCopying(block);
