/** The controls of a model, as they stand in the page: what they say, and what a reader changes in them. */
import type { Explorable } from '../charts/explorable.ts';
import { fitNumber, type Parameter, type State, type Value } from '../model/parameters.ts';

type Field = HTMLInputElement | HTMLSelectElement;

/** All that the page has of one control. */
interface Control {
  readonly name: string;
  readonly parameter: Parameter;
  readonly fields: readonly Field[];
  /** Of the entries of a line, the labels. */
  readonly years: readonly HTMLElement[];
  readonly unit: string;
  /** Where its first value comes from, or that in a scenario, and the words that it is the reader's own. */
  readonly origins: readonly HTMLElement[];
  readonly own: readonly HTMLElement[];
}

/**
 * Finds the controls of a model once, since they are written to at every move.
 *
 * @returns what puts a state into them, and the scenario that it is, if it is one; the control that is being
 * typed in is left alone.
 */
export function openControls(
  root: HTMLElement,
  { schema }: Explorable,
): (state: State, scenario: string | undefined) => void {
  const controls = Object.entries(schema).map(([name, parameter]) =>
    findControl(root, name, parameter),
  );
  return (state, scenario) => {
    for (const control of controls) {
      const value = state[control.name] ?? null;
      showValue(control, value);
      showOrigin(control, value, scenario);
    }
  };
}

function findControl(root: HTMLElement, name: string, parameter: Parameter): Control {
  const find = <Found extends HTMLElement>(selector: string): Found[] => [
    ...root.querySelectorAll<Found>(selector),
  ];
  const fields = find<Field>(`form [name="${name}"]`);
  return {
    name,
    parameter,
    fields,
    years:
      parameter.kind === 'series' ? fields.map((field) => field.closest('label') ?? field) : [],
    unit: fields[0]?.closest('.control')?.querySelector('.unit')?.textContent ?? '',
    origins: find(`[data-from="${name}"]`),
    own: find(`[data-own="${name}"]`),
  };
}

/** Nothing is told of a line that nobody has drawn: its numbers follow once the model is at rest. */
function showValue({ fields, years, unit }: Control, value: Value): void {
  if (value === null) return;
  fields.forEach((field, index) => {
    const text = String(Array.isArray(value) ? (value[index] ?? '') : value);
    // A line has as many entries as it has years.
    const year = years[index];
    if (year !== undefined) year.hidden = text === '';
    // Also where the reader has moved it: what it is in words is not told by its value.
    if (field.type === 'range') field.setAttribute('aria-valuetext', `${text} ${unit}`.trim());
    const isTyped = field === document.activeElement && field.matches('[type="number"]');
    if (isTyped || field.value === text) return;
    field.value = text;
  });
}

/** Only the scenario itself says what its value comes from: the same value elsewhere is the reader's own. */
function showOrigin(
  { parameter, origins, own }: Control,
  value: Value,
  scenario: string | undefined,
): void {
  let isSourced = false;
  for (const origin of origins) {
    const { in: within } = origin.dataset;
    const holds = within === undefined ? value === parameter.default : within === scenario;
    origin.hidden = !holds;
    isSourced ||= holds;
  }
  for (const words of own) words.hidden = isSourced;
}

/**
 * What a control was changed to; nothing where what was typed is not yet a number.
 *
 * @param whole how a line is written out that was not drawn by hand so far.
 */
export function readField(
  field: Element,
  { schema }: Explorable,
  whole: () => readonly number[],
): { readonly name: string; readonly value: Value } | undefined {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) return undefined;
  const { name, value: text } = field;
  const parameter = schema[name];
  if (parameter === undefined) return undefined;
  if (parameter.kind === 'choice') return { name, value: text };
  const number = readTyped(text, parameter);
  if (number === undefined) return undefined;
  if (parameter.kind === 'number') return { name, value: number };
  const index = Number((field as HTMLElement).dataset['index']);
  return { name, value: whole().with(index, number) };
}

/** The number of a control's scale that a text is taken for; nothing where it is no number, or the control has no scale. */
export function readTyped(text: string, parameter: Parameter | undefined): number | undefined {
  if (text.trim() === '' || parameter === undefined || !('min' in parameter)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? fitNumber(parameter, value) : undefined;
}
