import type { FlowId, QuantityId } from '../data/index.ts';
import type { Certainty, Layer } from '../data/schema.ts';
import type { ChapterId } from '../data/chapters.ts';
import type { Measured } from '../i18n/format.ts';
import type { Locale, Localized } from '../i18n/locale.ts';
import type { PlotOptions } from './plot.ts';

/**
 * Each chart is drawn twice, since text that shrinks with its picture cannot be read on a phone.
 * Widths are in px of the drawing; the page shows it between about 0.9 and 1.6 times as large.
 */
export const sizes = { phone: 320, desk: 720 } as const;

export type Size = keyof typeof sizes;

export const sizeNames = Object.keys(sizes) as Size[];

export interface DrawContext {
  readonly locale: Locale;
  readonly size: Size;
  /** The width of the drawing in px. */
  readonly width: number;
  /** True where the picture runs from right to left. */
  readonly mirror: boolean;
  /** Which of the chart's views is drawn; the empty text where it has just one. */
  readonly view: string;
}

/** One of several ways to look at the same numbers, between which a reader can switch. */
export interface View {
  readonly id: string;
  readonly name: Localized;
  /** What this view says, in a sentence or two, with its arithmetic. */
  readonly note: Localized<() => string>;
  /** What the note adds up: where a filter puts one of them aside, the note goes too. */
  readonly restsOn: readonly QuantityId[];
}

interface ChartText {
  /** The takeaway, a sentence. */
  readonly title: string;
  /** What is drawn, and how to read it. */
  readonly caption: string;
  /** The picture in words, for those who do not see it. */
  readonly description: string;
}

/** Words that may show a quantity, and then open its card. */
export interface Words {
  readonly text: string;
  readonly quantity?: QuantityId | undefined;
}

/** What follows from the dataset by arithmetic. */
export interface Calculated extends Measured {
  /** Where the amount is rounded, as it is written: what it was before. */
  readonly unrounded?: number;
}

/** A cell is one piece of text, or a list of names of which some open cards. */
export interface Cell extends Words {
  readonly list?: readonly Words[];
  /** What stands in it, where that was worked out and is in no record. */
  readonly result?: Calculated;
}

export interface Table {
  readonly columns: readonly string[];
  /** The first cell of a row is its head. */
  readonly rows: readonly (readonly Cell[])[];
}

/** One kind of mark in a picture, for its legend. */
export interface Ink {
  readonly layer: Layer;
  readonly certainty: Certainty;
}

export interface Chart {
  readonly id: string;
  readonly chapter: ChapterId;
  /** Rankings and flows mirror in a right-to-left language; time does not. */
  readonly rtl: 'mirror' | 'keep';
  /** What the chart shows; its sources and its as-of date are theirs. */
  readonly quantities: readonly QuantityId[];
  /** Whether it shows how they were restated later, too. */
  readonly showsLater?: boolean;
  /** The payments that it shows, where it shows who pays whom. */
  readonly flows?: readonly FlowId[];
  /** What the hues and textures of the picture stand for; empty where it uses none. */
  readonly inks: readonly Ink[];
  readonly text: Localized<() => ChartText>;
  readonly table: (locale: Locale) => Table;
  /** Two, where there are any: the style of the page shows the one that is chosen without a script. */
  readonly views?: readonly [View, View];
  /** Whether a reader can pick out layers and certainties in the picture. */
  readonly filterable?: true;
  readonly draw: (context: DrawContext) => PlotOptions;
}
