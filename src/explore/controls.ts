/** The controls of a model, as they stand in the page: what they say, and what a reader changes in them. */
import type { Explorable } from '../charts/explorable.ts';
import { fitNumber, type Parameter, type State, type Value } from '../model/parameters.ts';

type Field = HTMLInputElement | HTMLSelectElement;

const fieldsOf = (root: HTMLElement, name: string): Field[] => [
  ...root.querySelectorAll<Field>(`form [name="${name}"]`),
];

/** Puts a state into the controls; the one that is being typed in is left alone. */
export function showState(root: HTMLElement, { schema }: Explorable, state: State): void {
  for (const [name, parameter] of Object.entries(schema)) {
    const value = state[name] ?? null;
    const fields = fieldsOf(root, name);
    fields.forEach((field, index) => {
      const text = String(Array.isArray(value) ? (value[index] ?? '') : value);
      // Of the entries of a line, those that its years have.
      const year = field.closest('label');
      if (parameter.kind === 'series' && year !== null) year.hidden = text === '';
      const isTyped = field === document.activeElement && field.matches('[type="number"]');
      if (isTyped || value === null || field.value === text) return;
      field.value = text;
      if (field.type === 'range') {
        const unit = field.closest('.control')?.querySelector('.unit')?.textContent ?? '';
        field.setAttribute('aria-valuetext', `${text} ${unit}`.trim());
      }
    });
    for (const from of root.querySelectorAll<HTMLElement>(`[data-from="${name}"]`)) {
      from.hidden = value !== parameter.default;
    }
    for (const own of root.querySelectorAll<HTMLElement>(`[data-own="${name}"]`)) {
      own.hidden = own.matches('[data-sourced]') && value === parameter.default;
    }
  }
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

function readTyped(text: string, parameter: Parameter): number | undefined {
  if (text.trim() === '' || !('min' in parameter)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? fitNumber(parameter, value) : undefined;
}
