/**
 * What a reader can move in a model, and how it stands in an address. Whatever comes from an address is
 * taken for what it is, text of a stranger: it counts if it is a value that the control could have.
 */

/** A number on a scale: from `min` to `max` in steps of `step`, both ends among them. */
export interface NumberParameter {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly default: number;
}

/** One of some names. */
interface ChoiceParameter<Option extends string = string> {
  readonly kind: 'choice';
  readonly options: readonly Option[];
  readonly default: Option;
}

/** A line drawn by hand: as many numbers as another parameter says; null where none was drawn. */
export interface SeriesParameter {
  readonly kind: 'series';
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The number parameter that tells how many there are. */
  readonly length: string;
  readonly default: null;
}

export type Parameter = NumberParameter | ChoiceParameter | SeriesParameter;

export type Schema = Readonly<Record<string, Parameter>>;

type ValueOf<Each extends Parameter> = Each extends NumberParameter
  ? number
  : Each extends ChoiceParameter<infer Option>
    ? Option
    : readonly number[] | null;

export type StateOf<Known extends Schema> = {
  readonly [Name in keyof Known]: ValueOf<Known[Name]>;
};

export type Value = number | string | readonly number[] | null;

export type State = Readonly<Record<string, Value>>;

export interface Reading<Known extends Schema> {
  readonly state: StateOf<Known>;
  /** The parameters that the address gave a value which they cannot have; they have their defaults. */
  readonly refused: readonly (keyof Known & string)[];
}

export const defaultsOf = <Known extends Schema>(schema: Known): StateOf<Known> =>
  Object.fromEntries(
    Object.entries(schema).map(([name, parameter]) => [name, parameter.default]),
  ) as StateOf<Known>;

/** Reads a state from an address. What is missing, out of range or nonsense has its default. */
export function readState<Known extends Schema>(
  schema: Known,
  address: URLSearchParams,
): Reading<Known> {
  const state: Record<string, Value> = { ...defaultsOf(schema) };
  const refused: string[] = [];
  // Numbers and names first: how long a line must be is one of them.
  const ordered = Object.entries(schema).toSorted(
    ([, one], [, other]) => Number(one.kind === 'series') - Number(other.kind === 'series'),
  );
  for (const [name, parameter] of ordered) {
    const text = address.get(name);
    if (text === null) continue;
    const value = readValue(parameter, text, state);
    if (value === undefined) refused.push(name);
    else state[name] = value;
  }
  return { state: state as StateOf<Known>, refused };
}

/** A state as it stands in an address: only what differs from the defaults. */
export function writeState(schema: Schema, state: State): URLSearchParams {
  const address = new URLSearchParams();
  for (const [name, parameter] of Object.entries(schema)) {
    const value = state[name] ?? null;
    if (value !== null && value !== parameter.default) address.set(name, String(value));
  }
  return address;
}

/** A value brought to the scale of its parameter: into the range, and onto the nearest step. */
export function fitNumber(
  { min, max, step }: Pick<NumberParameter, 'min' | 'max' | 'step'>,
  value: number,
): number {
  const within = Math.min(max, Math.max(min, Number.isFinite(value) ? value : min));
  const steps = Math.round((within - min) / step);
  return Math.min(max, roundOff(min + steps * step));
}

function readValue(parameter: Parameter, text: string, state: State): Value | undefined {
  switch (parameter.kind) {
    case 'number':
      return readNumber(parameter, text);
    case 'choice':
      return parameter.options.find((option) => option === text);
    case 'series': {
      const values = text.split(',').map((each) => readNumber(parameter, each));
      const isWhole = values.length === state[parameter.length];
      return isWhole && values.every((each) => each !== undefined) ? values : undefined;
    }
  }
}

/** At most this long: a number of the scales here never needs more. */
const plainNumber = /^-?\d{1,6}(\.\d{1,3})?$/;

function readNumber(
  scale: Pick<NumberParameter, 'min' | 'max' | 'step'>,
  text: string,
): number | undefined {
  if (!plainNumber.test(text)) return undefined;
  const value = Number(text);
  const fitted = fitNumber(scale, value);
  return fitted === value ? fitted : undefined;
}

/** Steps of a tenth add up to what is written as tenths. */
const roundOff = (value: number): number => Math.round(value * 1000) / 1000;
