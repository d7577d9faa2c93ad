/** What makes a chart explorable: what a reader can move in it, and what it says of where they moved it. */
import type { QuantityId } from '../data/index.ts';
import type { Locale, Localized } from '../i18n/locale.ts';
import { defaultsOf, type Schema, type State, type StateOf } from '../model/parameters.ts';
import type { PlotOptions } from './plot.ts';
import type { Chart, DrawContext } from './types.ts';

/** What a control is called, in which unit, and where its first value comes from. */
export interface ControlText {
  readonly name: Localized;
  /** After the number; the empty text for a choice. */
  readonly unit: Localized;
  /** The names of what can be chosen. */
  readonly options?: Localized<Readonly<Record<string, string>>>;
  /** The quantities that the first value comes from; where there are none, it is the reader's assumption. */
  readonly from: readonly QuantityId[];
}

export interface Scenario<Known extends State = State> {
  readonly id: string;
  readonly name: Localized;
  readonly state: Known;
  /** The quantities of which a value of it is a later restatement, by the names of the controls. */
  readonly restated?: Readonly<Record<string, QuantityId>>;
}

/** A point of a line that a reader can draw, in px of the drawing. */
export interface Handle {
  readonly x: number;
  readonly y: number;
  readonly value: number;
  readonly name: string;
  readonly text: string;
}

/** A line to be drawn by hand, and what the picture knows of it. */
export interface DrawnLine<Known extends State = State> {
  /** The parameter that holds it. */
  readonly name: string;
  /** The parameters that draw it anew. */
  readonly resets: readonly string[];
  /** Where in the drawing it can be drawn, in px from the top. */
  readonly area: { readonly top: number; readonly bottom: number };
  /** What the line is in each of its years, drawn by hand or not. */
  readonly values: (state: Known) => readonly number[];
  /** What a year is called, the first having the index 0. */
  readonly nameOf: (index: number, locale: Locale) => string;
  readonly handles: (context: DrawContext, state: Known) => readonly Handle[];
  /** The value at a height of the drawing. */
  readonly valueAt: (context: DrawContext, state: Known, y: number) => number;
}

export interface Explorable<Known extends State = State> {
  readonly schema: Schema;
  readonly controls: Readonly<Record<string, ControlText>>;
  /** What a reader cannot move, with the quantities that it is. */
  readonly given: readonly { readonly text: Localized; readonly from: readonly QuantityId[] }[];
  readonly scenarios: readonly Scenario<Known>[];
  /** What the model can tell, and what it cannot. */
  readonly limits: Localized<{
    readonly can: readonly string[];
    readonly cannot: readonly string[];
  }>;
  /** The result, in a sentence or some. */
  readonly say: (state: Known, locale: Locale) => string;
  readonly draw: (context: DrawContext, state: Known) => PlotOptions;
  readonly line?: DrawnLine<Known>;
}

interface Definition<Known extends Schema> extends Omit<Chart, 'draw' | 'views'> {
  readonly explorable: Explorable<StateOf<Known>> & {
    readonly schema: Known;
    readonly controls: Readonly<Record<keyof Known, ControlText>>;
  };
}

/** A chart whose picture is that of its model's first state, until a reader moves it. */
export function explorableChart<Known extends Schema>({
  explorable,
  ...chart
}: Definition<Known>): ExplorableChart {
  return {
    ...chart,
    // Outside of its own file a model is moved through its schema alone, so the type of its state is dropped here.
    explorable: explorable as unknown as Explorable,
    draw: (context) => explorable.draw(context, defaultsOf(explorable.schema)),
  };
}

/** A chart that a reader can move. */
export type ExplorableChart = Chart & { readonly explorable: Explorable };

/** What a model says of the state that it begins in. */
export const sayFirst = ({ explorable }: ExplorableChart, locale: Locale): string =>
  explorable.say(defaultsOf(explorable.schema), locale);

export const isExplorable = (chart: Chart): chart is ExplorableChart => 'explorable' in chart;
