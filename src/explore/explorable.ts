/** One model in the page: its state, and what follows from it in the controls, the picture, the words and the address. */
import type { Explorable, ExplorableChart } from '../charts/explorable.ts';
import { locales, type Locale } from '../i18n/locale.ts';
import { defaultsOf, readState, writeState, type State } from '../model/parameters.ts';
import { changeQuery } from '../scrolly/address.ts';
import { openStatus } from '../scrolly/announce.ts';
import { debounce } from '../scrolly/debounce.ts';
import { openControls, readField, readTyped } from './controls.ts';
import { openLine, type LineInPicture } from './line.ts';
import { openPicture, type Picture } from './picture.ts';

/** Ms for which nothing must move before a result is said and written into the address. */
const settling = 400;

/**
 * Lets a model be moved, from the state that the address asks for.
 *
 * @param root the model as it stands in the page, unmoved.
 * @throws where the page lacks a part of it.
 */
export function openExplorable(root: HTMLElement, chart: ExplorableChart): void {
  const { schema } = chart.explorable;
  const { state, refused } = readState(schema, new URLSearchParams(location.search));
  const model = new Model(root, chart, state);
  root.dataset['moved'] = '';
  model.tellRefused(refused);
  takeTyped(root, model.take);
  if (refused.length > 0 || model.isMoved()) model.showAtOnce();
}

class Model {
  readonly #root: HTMLElement;
  readonly #explorable: Explorable;
  readonly #locale = readLocale();
  readonly #picture: Picture;
  readonly #line: LineInPicture | undefined;
  readonly #writeControls: ReturnType<typeof openControls>;
  readonly #scenarios: Scenarios;
  readonly #note: Note;
  readonly #say: ReturnType<typeof openStatus>;
  #state: State;

  constructor(root: HTMLElement, chart: ExplorableChart, state: State) {
    this.#root = root;
    this.#explorable = chart.explorable;
    this.#state = state;
    const stage = find(root, '.picture');
    this.#picture = openPicture(stage, chart, this.#locale, {
      state: () => this.#state,
      drawn: (context, shown) => this.#line?.place(context, shown, this.#state),
    });
    this.#line = this.#openLine(stage);
    this.#writeControls = openControls(root, this.#explorable);
    this.#scenarios = openScenarios(root, this.#explorable);
    this.#note = openNote(root);
    this.#say = openStatus(find(root, '[role="status"]'));
    listen(root, this.#explorable, {
      take: this.take,
      change: this.#change,
      fit: this.#note.tellFitted,
      leave: this.#showControls,
    });
  }

  #openLine(stage: HTMLElement): LineInPicture | undefined {
    const { line } = this.#explorable;
    return (
      line &&
      openLine(stage, this.#explorable, line, {
        draw: (values) => {
          this.#change({ [line.name]: values });
        },
        state: () => this.#state,
        place: this.#picture.place,
      })
    );
  }

  tellRefused(names: readonly string[]): void {
    if (names.length > 0) this.#note.tellRefused(names);
  }

  isMoved(): boolean {
    return this.#write().size > 0;
  }

  /** Shows a state that nobody has moved the model to: its address did. */
  showAtOnce(): void {
    this.#show();
    // Once it is drawn.
    requestAnimationFrame(this.#arrive);
  }

  /** Takes what a reader has written into a control. */
  readonly take = (field: Element): void => {
    const { line } = this.#explorable;
    const read = readField(field, this.#explorable, () => line?.values(this.#state) ?? []);
    if (read !== undefined) this.#change({ [read.name]: read.value });
  };

  readonly #change = (changed: State): void => {
    this.#note.clear();
    const state = { ...this.#state, ...changed };
    this.#state = this.#line?.fit(state) ?? state;
    this.#show();
    this.#settle();
  };

  /** What is seen at once, while the model still moves. */
  #show(): void {
    const written = this.#write();
    const scenario = this.#scenarios.find(written);
    // Without the numbers of a line that follows from the other controls: nobody reads them while it moves.
    this.#writeControls(this.#state, scenario);
    this.#scenarios.mark(scenario);
    find(this.#root, '.result').textContent = this.#sayResult();
    share(this.#root, this.#explorable.schema, written);
    this.#picture.redraw();
  }

  readonly #settle = debounce(() => {
    this.#arrive();
    this.#say(this.#sayResult());
    changeQuery(replaceState(this.#explorable.schema, this.#write()));
  }, settling);

  /** Tells the rest of the page where the model has been moved to. */
  readonly #arrive = (): void => {
    this.#showControls();
    this.#picture.arrive();
    this.#root.dataset['moved'] = this.#write().toString();
    this.#root.dispatchEvent(new Event('moved', { bubbles: true }));
  };

  readonly #showControls = (): void => {
    this.#writeControls(
      this.#line?.write(this.#state) ?? this.#state,
      this.#scenarios.find(this.#write()),
    );
  };

  /** The state as it stands in the address. */
  readonly #write = (): URLSearchParams => writeState(this.#explorable.schema, this.#state);

  readonly #sayResult = (): string => this.#explorable.say(this.#state, this.#locale);
}

interface Answers {
  /** Takes what a reader has written into a control. */
  readonly take: (field: Element) => void;
  readonly change: (changed: State) => void;
  /** What was typed into a control is another number than the one that was taken. */
  readonly fit: (name: string, typed: string, taken: number) => void;
  /** A control is left: what was typed and is out of range becomes what it was taken for. */
  readonly leave: () => void;
}

function listen(
  root: HTMLElement,
  { schema, scenarios }: Explorable,
  { take, change, fit, leave }: Answers,
): void {
  root.addEventListener('input', ({ target }) => {
    if (target instanceof Element) take(target);
  });
  root.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const { name, value: typed } = target;
    const taken = readTyped(typed, schema[name]);
    if (taken !== undefined && taken !== Number(typed)) fit(name, typed, taken);
  });
  root.addEventListener('focusout', () => {
    requestAnimationFrame(leave);
  });
  root.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button?.dataset['reset'] !== undefined) change(defaultsOf(schema));
    const scenario = scenarios.find(({ id }) => id === button?.dataset['scenario']);
    if (scenario !== undefined) change(scenario.state);
  });
}

/** Not by the language of the page, which is another one once a browser has translated it. */
const readLocale = (): Locale => {
  const { locale: named } = document.documentElement.dataset;
  return locales.find((locale) => locale === named) ?? locales[0];
};

function find(root: HTMLElement, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`The model has no "${selector}".`);
  return found;
}

/** What a reader moved before this script was there. */
function takeTyped(root: HTMLElement, take: (field: Element) => void): void {
  for (const field of root.querySelectorAll('form :is(input, select)')) {
    const isMoved =
      field instanceof HTMLInputElement
        ? field.value !== field.defaultValue
        : field instanceof HTMLSelectElement && field.selectedOptions[0]?.defaultSelected === false;
    if (isMoved) take(field);
  }
}

interface Scenarios {
  /** The name of the scenario that a state is, if it is one. */
  readonly find: (written: URLSearchParams) => string | undefined;
  readonly mark: (scenario: string | undefined) => void;
}

function openScenarios(root: HTMLElement, { schema, scenarios }: Explorable): Scenarios {
  const buttons = scenarios.map(({ id, state }) => ({
    id,
    button: find(root, `[data-scenario="${id}"]`),
    written: writeState(schema, state).toString(),
  }));
  return {
    find: (now) => {
      const text = now.toString();
      return buttons.find(({ written }) => written === text)?.id;
    },
    mark: (scenario) => {
      for (const { id, button } of buttons)
        button.setAttribute('aria-pressed', String(id === scenario));
    },
  };
}

interface Note {
  /** Says which values of the address could not be. */
  readonly tellRefused: (names: readonly string[]) => void;
  /** Says that a number was typed which could not be, and what it was taken for. */
  readonly tellFitted: (name: string, typed: string, taken: number) => void;
  readonly clear: () => void;
}

/** What a reader is told of values that were not possible, by the names of their controls. */
function openNote(root: HTMLElement): Note {
  const note = find(root, '.refused');
  const { refused = '', fitted = '' } = note.dataset;
  const nameOf = (name: string): string =>
    root.querySelector(`[data-name-of="${name}"]`)?.textContent.trim() ?? name;
  const tell = (words: string): void => {
    note.hidden = false;
    note.textContent = words;
  };
  return {
    tellRefused: (names) => {
      tell(refused.replace('{names}', names.map(nameOf).join(' · ')));
    },
    tellFitted: (name, typed, taken) => {
      const words = fitted.replace('{name}', nameOf(name));
      tell(words.replace('{typed}', typed).replace('{taken}', String(taken)));
    },
    clear: () => {
      note.hidden = true;
    },
  };
}

/** Puts a state into what an address asks for, in the place of the one that is there. */
const replaceState =
  (schema: Explorable['schema'], written: URLSearchParams) =>
  (query: URLSearchParams): void => {
    for (const name of Object.keys(schema)) query.delete(name);
    for (const [name, value] of written) query.set(name, value);
  };

/** The link beside has the state too, also where a frame may not touch its address. */
function share(root: HTMLElement, schema: Explorable['schema'], written: URLSearchParams): void {
  const link = root.querySelector<HTMLAnchorElement>('.share');
  if (link === null) return;
  const address = new URL(link.href);
  replaceState(schema, written)(address.searchParams);
  link.href = address.href;
}
