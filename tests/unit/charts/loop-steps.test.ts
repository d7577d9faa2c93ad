import { describe, expect, it } from 'vitest';

import { listStill, moneyLoop, steppedLoop } from '../../../src/charts/money-loop/chart.ts';
import { layouts } from '../../../src/charts/money-loop/layout.ts';
import { flowsCountedOnce } from '../../../src/model/counted-once.ts';
import { part, partId } from '../../../src/charts/money-loop/parts.ts';
import {
  loopSteps,
  readStep,
  renderStepStyles,
  weakLinks,
  type LoopStep,
} from '../../../src/charts/money-loop/steps.ts';
import { contextOf } from '../../../src/charts/drawing.ts';
import { sizeNames } from '../../../src/charts/types.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { draw, readSvg } from './drawings.ts';

const steps: readonly LoopStep[] = loopSteps;

describe('the steps of the money loop', () => {
  const styles = renderStepStyles();

  it('are ten or more, each with an id of its own', () => {
    expect(steps.length).toBeGreaterThanOrEqual(10);
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
  });

  it.each(flowsCountedOnce)('tell of $id by itself, and not in the web alone', ({ id }) => {
    const telling = steps.filter(({ focus }) => focus.includes(id)).map((step) => step.id);
    expect(telling.filter((step) => step !== 'web')).not.toEqual([]);
  });

  it('show every arrow that has a place at once in the web', () => {
    const web = steps.find(({ id }) => id === 'web');
    expect(web?.focus.toSorted()).toEqual(Object.keys(layouts.desk.routes).toSorted());
  });

  it.each(steps)('include $id, which has a title and words in every language', (step) => {
    expect(locales.filter((locale) => !step.title[locale] || !step.alt[locale])).toEqual([]);
  });

  it.each(loopSteps)('light the arrows of $id in full, but for one that weakens', (step) => {
    const shown = readStep(step.id);
    const lit = step.focus.map((flow) => shown.get(part.flow(flow)));
    expect(new Set(lit)).toEqual(new Set([1]));
  });

  it.each(loopSteps)('show $id by rules that name parts of the drawings', ({ id }) => {
    const rules = styles.matchAll(new RegExp(`\\[data-step="${id}"\\] (\\.[a-z0-9-]+)`, 'g'));
    const named = [...rules].map(([, name = '']) => name);
    const drawn = sizeNames.map((size) =>
      readSvg(draw({ chart: steppedLoop, locale: 'en', size })),
    );
    const unknown = named.filter((name) => drawn.every((svg) => svg.querySelector(name) === null));
    expect(named.length).toBeGreaterThan(3);
    expect(unknown).toEqual([]);
  });

  it.each(loopSteps)('show the still of $id with the same parts, each in the drawing', ({ id }) => {
    for (const size of sizeNames) {
      const svg = readSvg(draw({ chart: steppedLoop, locale: 'en', size }));
      const still = listStill(id, contextOf(moneyLoop, { locale: 'en', size }));
      const shown = [...readStep(id)].filter(
        ([name]) => svg.querySelector(`#${partId(size, name)}`) !== null,
      );
      const expected = shown.map(([name, opacity]) => ({ id: partId(size, name), opacity }));
      const byId = (one: { id: string }, other: { id: string }) => one.id.localeCompare(other.id);
      expect([...still].sort(byId)).toEqual(expected.sort(byId));
    }
  });

  it('break only links that are drawn with a break', () => {
    expect(weakLinks).not.toEqual([]);
    const svg = readSvg(draw({ chart: steppedLoop, locale: 'he', size: 'phone' }));
    expect(
      weakLinks.filter((id) => svg.querySelector(`.break.${part.break(id)}`) === null),
    ).toEqual([]);
  });
});
