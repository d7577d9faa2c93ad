/** One model in the page: its state, and what follows from it in the controls, the picture, the words and the address. */
import type { Explorable, ExplorableChart } from '../charts/explorable.ts';
import { locales, type Locale } from '../i18n/locale.ts';
import { defaultsOf, readState, writeState, type State } from '../model/parameters.ts';
import { changeQuery } from '../scrolly/address.ts';
import { openStatus } from '../scrolly/announce.ts';
import { debounce } from '../scrolly/debounce.ts';
import { openControls, readField, readTyped } from './controls.ts';
import { openLine, type LineInPicture } from './line.ts';
import { openPicture } from './picture.ts';

/** Ms for which nothing must move before a result is said and written into the address. */
const settling = 400;

/**
 * Lets a model be moved, from the state that the address asks for.
 *
 * @param root the model as it stands in the page, unmoved.
 * @throws where the page lacks a part of it.
 */
export function openExplorable(root: HTMLElement, chart: ExplorableChart): void {
  const { explorable } = chart;
  const { schema } = explorable;
  const locale = readLocale();
  const reading = readState(schema, new URLSearchParams(location.search));
  let state: State = reading.state;

  const stage = find(root, '.picture');
  const picture = openPicture(stage, chart, locale, {
    state: () => state,
    drawn: (context, shown) => line?.place(context, shown, state),
  });
  const writeControls = openControls(root, explorable);
  const scenarios = openScenarios(root, explorable);
  const note = openNote(root);
  const say = openStatus(find(root, '[role="status"]'));

  const showControls = (): void => {
    writeControls(line?.write(state) ?? state, scenarios.find(writeState(schema, state)));
  };

  const show = (): void => {
    const written = writeState(schema, state);
    // Without the numbers of a line that follows from the other controls: nobody reads them while it moves.
    const scenario = scenarios.find(written);
    writeControls(state, scenario);
    scenarios.mark(scenario);
    find(root, '.result').textContent = explorable.say(state, locale);
    share(root, schema, written);
    picture.redraw();
  };

  /** Tells the rest of the page where the model has been moved to. */
  const arrive = (): void => {
    showControls();
    picture.arrive();
    root.dataset['moved'] = writeState(schema, state).toString();
    root.dispatchEvent(new Event('moved', { bubbles: true }));
  };

  const settle = debounce(() => {
    arrive();
    say(explorable.say(state, locale));
    changeQuery(replaceState(schema, writeState(schema, state)));
  }, settling);

  const change = (changed: State): void => {
    note.clear();
    state = line?.fit({ ...state, ...changed }) ?? { ...state, ...changed };
    show();
    settle();
  };

  const line: LineInPicture | undefined =
    explorable.line === undefined
      ? undefined
      : openLine(stage, explorable, explorable.line, {
          draw: (values) => {
            change({ [explorable.line?.name ?? '']: values });
          },
          state: () => state,
          place: picture.place,
        });
  const wholeLine = (): readonly number[] => explorable.line?.values(state) ?? [];
  const take = (field: Element): void => {
    const read = readField(field, explorable, wholeLine);
    if (read !== undefined) change({ [read.name]: read.value });
  };

  listen(root, explorable, { take, change, fit: note.tellFitted, leave: showControls });
  root.dataset['moved'] = '';
  if (reading.refused.length > 0) note.tellRefused(reading.refused);
  takeTyped(root, take);
  if (reading.refused.length > 0 || writeState(schema, state).size > 0) {
    show();
    // Once it is drawn.
    requestAnimationFrame(arrive);
  }
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
