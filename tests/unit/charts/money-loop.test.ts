import { describe, expect, it } from 'vitest';

import { steppedLoop } from '../../../src/charts/money-loop/chart.ts';
import { layouts } from '../../../src/charts/money-loop/layout.ts';
import { flowsCountedOnce } from '../../../src/model/counted-once.ts';
import { loopSteps, type LoopStep } from '../../../src/charts/money-loop/steps.ts';
import type { Box } from '../../../src/charts/ribbon.ts';
import { nameInSentence } from '../../../src/charts/say.ts';
import { sizeNames, sizes, type Size } from '../../../src/charts/types.ts';
import {
  flows,
  getFlow,
  getQuantity,
  type EntityId,
  type FlowId,
} from '../../../src/data/index.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { draw, readSvg } from './drawings.ts';
import { areaOf, widthOf } from './path.ts';

const steps: readonly LoopStep[] = loopSteps;

/** Billions of dollars, from the least; the sum that three arrows pay into Stargate belongs to none. */
const dollars: readonly (readonly [FlowId, number])[] = flowsCountedOnce
  .flatMap(({ id, quantity }): [FlowId, number][] => {
    if (
      quantity === null ||
      flowsCountedOnce.filter((flow) => flow.quantity === quantity).length > 1
    )
      return [];
    const { amount, unit } = getQuantity(quantity);
    return unit === 'usd-bn' && typeof amount === 'number' ? [[id, amount]] : [];
  })
  .toSorted(([, one], [, other]) => one - other);

const playersIn = (size: Size) => Object.entries(layouts[size].players) as [EntityId, Box][];

describe.each(sizeNames)('the money loop for a %s', (size) => {
  const { height, players, routes, captions, widest } = layouts[size];
  const svg = readSvg(draw({ chart: steppedLoop, locale: 'en', size }));
  const outlineOf = (flow: string): string =>
    svg.querySelector(`[data-flow="${flow}"] path`)?.getAttribute('d') ?? '';

  it.each(flowsCountedOnce)('draws the flow $id as an arrow that can be seen', ({ id }) => {
    expect(areaOf(outlineOf(id))).toBeGreaterThan(100);
  });

  it('draws each flow once, and those that are left out never', () => {
    const groups = [...svg.querySelectorAll('.flow')];
    const shown = groups.map((group) => group.getAttribute('data-flow'));
    expect(shown.toSorted()).toEqual(flowsCountedOnce.map(({ id }) => id).toSorted());
  });

  it('draws the broad below the narrow, whose heads they would hide', () => {
    const order = [...svg.querySelectorAll('.flow')].map((group) =>
      Math.round(widthOf(group.querySelector('path')?.getAttribute('d') ?? '')),
    );
    expect(order).toEqual(order.toSorted((one, other) => other - one));
  });

  it('draws an arrow wider the more dollars it stands for', () => {
    const widths = dollars.map(([id]) => Math.round(widthOf(outlineOf(id))));
    expect(widths).toEqual(widths.toSorted((one, other) => one - other));
    expect(new Set(widths).size).toBeGreaterThan(3);
  });

  it('draws the largest by the square root of its dollars, against five hundred', () => {
    const [id = '', amount = NaN] = dollars.at(-1) ?? [];
    expect(widthOf(outlineOf(id))).toBeCloseTo(widest * Math.sqrt(amount / 500), 0);
  });

  it('draws arrows without dollars alike', () => {
    const widths = flowsCountedOnce
      .filter(({ id }) => !dollars.some(([flow]) => flow === id))
      .map(({ id }) => widthOf(outlineOf(id)));
    expect(new Set(widths.map(Math.round)).size).toBe(1);
  });

  it.each(playersIn(size))('keeps the player %s inside of the picture', (_player, box) => {
    expect(box.x - box.width / 2).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width / 2).toBeLessThanOrEqual(sizes[size]);
    expect(box.y - box.height / 2).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height / 2).toBeLessThanOrEqual(height);
  });

  it('keeps its players apart', () => {
    const pairs = playersIn(size).flatMap(([one, a], index) =>
      playersIn(size)
        .slice(index + 1)
        .filter(
          ([, b]) =>
            Math.abs(a.x - b.x) < (a.width + b.width) / 2 &&
            Math.abs(a.y - b.y) < (a.height + b.height) / 2,
        )
        .map(([other]) => `${one} and ${other}`),
    );
    expect(pairs).toEqual([]);
  });

  it('keeps every amount and every caption inside of the picture', () => {
    const labels = [...Object.values(routes), ...captions].map(({ label }) => label);
    expect(labels.every(({ x, y }) => x > 0 && x < sizes[size] && y > 8 && y < height - 8)).toBe(
      true,
    );
  });

  it.each(steps)('has a place for all that the step $id shows', (step) => {
    const named = [
      ...step.focus.map(getFlow).flatMap(({ from, to }) => [from, to]),
      ...(step.rise ?? []),
    ];
    const reached = [...named, ...(step.weaken?.reaches ?? [])];
    expect(step.focus.filter((flow) => routes[flow] === undefined)).toEqual([]);
    expect(reached.filter((player) => players[player] === undefined)).toEqual([]);
  });
});

it.each(locales)('is told in words with every player who pays or is paid, in %s', (locale) => {
  const { description } = steppedLoop.text[locale]();
  const players = new Set(flows.flatMap(({ from, to }) => [from, to]));
  const unnamed = [...players].filter((id) => !description.includes(nameInSentence(id, locale)));
  expect(unnamed).toEqual([]);
});

it('writes out on a desk whatever a step says of a player', () => {
  const written = layouts.desk.captions.map(({ quantity }) => quantity as string);
  const said = steps.flatMap(({ captions = [] }) => captions);
  expect(said.filter((quantity) => !written.includes(quantity))).toEqual([]);
});
