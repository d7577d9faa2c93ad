/**
 * What a reader has chosen to see: which layers and certainties, in the charts whose legend is a filter, and which
 * view. It is kept in the address, so that it can be sent to others, and it holds for all such charts of the page alike.
 */
import { openToKeys } from '../card/marks.ts';
import { changeQuery } from './address.ts';

const parameters = ['layers', 'certainties'] as const;
type Parameter = (typeof parameters)[number];

type Off = Readonly<Record<Parameter, Set<string>>>;

/** Answers the choice between the views of a chart, and the filters; what the address asks for is chosen at once. */
export function startChoices(): void {
  startViews();
  const legends = [...document.querySelectorAll<HTMLElement>('[data-filter]')];
  if (legends.length > 0) startFilters(legends);
}

function startFilters(legends: readonly HTMLElement[]): void {
  const inputs = legends.flatMap((legend) => [...legend.querySelectorAll('input')]);
  const off: Off = {
    layers: readOff('layers', inputs),
    certainties: readOff('certainties', inputs),
  };
  /** @param own the legend at which the reader is, who is told of it alone. */
  const apply = (own?: HTMLElement): void => {
    for (const input of inputs) {
      const { name, value } = input;
      input.checked = value.split(' ').some((each) => !off[name as Parameter].has(each));
    }
    for (const legend of legends) {
      const output = legend.querySelector('output');
      output?.setAttribute('aria-live', legend === own ? 'polite' : 'off');
      filterFigure(legend, off);
    }
  };
  for (const input of inputs) {
    input.hidden = false;
    input.addEventListener('change', () => {
      for (const value of input.value.split(' ')) {
        if (input.checked) off[input.name as Parameter].delete(value);
        else off[input.name as Parameter].add(value);
      }
      apply(legends.find((legend) => legend.contains(input)));
      for (const name of parameters) writeChoice(name, writeOn(name, off, inputs));
    });
  }
  for (const legend of legends) {
    legend.querySelector('button')?.addEventListener('click', () => {
      for (const name of parameters) {
        off[name].clear();
        writeChoice(name, null);
      }
      legend.querySelector('input')?.focus();
      apply(legend);
    });
  }
  if (parameters.some((name) => off[name].size > 0)) apply();
}

const valuesOf = (name: Parameter, inputs: readonly HTMLInputElement[]): string[] => [
  ...new Set(
    inputs.filter((input) => input.name === name).flatMap(({ value }) => value.split(' ')),
  ),
];

/** An address that names only what is not there is taken to ask for everything; one that names nothing, for nothing. */
function readOff(name: Parameter, inputs: readonly HTMLInputElement[]): Set<string> {
  const known = valuesOf(name, inputs);
  const written = new URLSearchParams(location.search).get(name);
  const chosen = written?.split(',') ?? [];
  const isChoice = written === '' || known.some((value) => chosen.includes(value));
  return new Set(isChoice ? known.filter((value) => !chosen.includes(value)) : []);
}

const writeOn = (name: Parameter, off: Off, inputs: readonly HTMLInputElement[]): string | null =>
  off[name].size === 0
    ? null
    : valuesOf(name, inputs)
        .filter((value) => !off[name].has(value))
        .join(',');

const namesAny = (values: Set<string>, words = ''): boolean =>
  words.split(' ').some((word) => values.has(word));

function filterFigure(legend: HTMLElement, off: Off): void {
  const figure = legend.closest('figure');
  const [all, shown] = [new Set<string>(), new Set<string>()];
  for (const mark of figure?.querySelectorAll<SVGElement>('.filtered [data-layer]') ?? []) {
    const { layer, certainty, flow, quantity = flow } = mark.dataset;
    const isOff = namesAny(off.layers, layer) || namesAny(off.certainties, certainty);
    mark.toggleAttribute('data-off', isOff);
    // What only goes with other marks, as their sum does, is none to be counted.
    if (quantity === undefined) continue;
    all.add(flow ?? quantity);
    if (!isOff) shown.add(flow ?? quantity);
  }
  for (const picture of figure?.querySelectorAll<SVGSVGElement>('.filtered svg') ?? []) {
    if (picture.checkVisibility()) openToKeys(picture);
  }
  const [output, reset] = [legend.querySelector('output'), legend.querySelector('button')];
  if (output === null || reset === null) return;
  reset.hidden = all.size === shown.size;
  output.textContent = (output.dataset['words'] ?? '')
    .replace('{count}', String(shown.size))
    .replace('{all}', String(all.size));
}

/** The radio buttons of charts that have several views. */
function startViews(): void {
  const chosen = new URLSearchParams(location.search);
  for (const input of document.querySelectorAll<HTMLInputElement>(
    '[type="radio"][name^="view-"]',
  )) {
    if (chosen.get(input.name) === input.value) input.checked = true;
    input.addEventListener('change', () => {
      writeChoice(input.name, input.defaultChecked ? null : input.value);
    });
  }
}

/** Puts a choice into the address, or takes it out. */
const writeChoice = (name: string, value: string | null): void => {
  changeQuery((query) => {
    if (value === null) query.delete(name);
    else query.set(name, value);
  });
};
