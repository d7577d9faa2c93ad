import { describe, expect, it } from 'vitest';

import { pour, type Piece, type Sheet, type Unit } from '../../../scripts/report/fill.ts';

const sheet: Sheet = { room: 1000, noteHead: 30, twoLines: 40, slack: 5 };
const start = { used: 0, foot: 0 };

interface Named extends Unit {
  readonly name: string;
}

const piece = (size: number, given: Partial<Piece> = {}): Piece => ({
  size,
  gap: 0,
  notes: 0,
  company: 0,
  mayBreak: false,
  give: 0,
  ...given,
});

const text = (name: string, size: number, given: Partial<Piece> = {}): Named => ({
  name,
  pieces: [piece(size, { mayBreak: true, ...given })],
  isFigure: false,
  isFence: false,
});

const figure = (name: string, size: number, give = 0): Named => ({
  name,
  pieces: [piece(size, { give })],
  isFigure: true,
  isFence: false,
});

const step = (name: string): Named => ({
  name,
  pieces: [piece(100)],
  isFigure: false,
  isFence: true,
});

const orderOf = (units: readonly Named[]): string[] =>
  pour<Piece, Named>(units, start, sheet).ordered.map(({ name }) => name);

describe('Sheets of the report', () => {
  it('let text run on before a figure that does not fit', () => {
    expect(
      orderOf([text('one', 600), figure('figure', 700), text('two', 380), text('three', 300)]),
    ).toEqual(['one', 'two', 'figure', 'three']);
  });

  it('keep a figure where it is written, if it fits there', () => {
    const units = [text('one', 200), figure('figure', 700), text('two', 300)];
    expect(orderOf(units)).toEqual(['one', 'figure', 'two']);
  });

  it('let no figure come past a step, nor past another figure', () => {
    const figures = [figure('first', 700), figure('second', 100)];
    const order = orderOf([text('one', 600), ...figures, step('step'), text('two', 380)]);
    expect(order).toEqual(['one', 'first', 'second', 'step', 'two']);
  });

  it('have a figure drawn smaller by what it is too large, if that is little', () => {
    const large = figure('figure', 720, 60);
    const { shrunk } = pour<Piece, Named>([text('one', 320), large], start, sheet);
    expect([...shrunk]).toEqual([[large.pieces[0], 40]]);
    const { shrunk: none } = pour<Piece, Named>(
      [text('one', 320), figure('figure', 800, 60)],
      start,
      sheet,
    );
    expect(none.size).toBe(0);
  });

  it('begin anew with a text whose notes would have no room', () => {
    const noted = text('two', 100, { notes: 200 });
    const { pushed } = pour<Piece, Named>([text('one', 850), noted], start, sheet);
    expect(pushed).toEqual(noted.pieces);
  });

  it('go on where the last part has ended', () => {
    const { used } = pour<Piece, Named>([text('one', 300)], { used: 500, foot: 0 }, sheet);
    expect(used).toBe(800);
  });
});
