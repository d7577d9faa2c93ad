import { describe, expect, it } from 'vitest';

import { moneyLoop } from '../../../src/charts/money-loop/chart.ts';
import { flowsNotDrawn } from '../../../src/charts/money-loop/layout.ts';
import {
  loopSteps,
  renderStepStyles,
  weakLinks,
  type LoopStep,
} from '../../../src/charts/money-loop/steps.ts';
import { flows } from '../../../src/data/index.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { allSizes, draw, readSvg } from './drawings.ts';

const steps: readonly LoopStep[] = loopSteps;
const drawn = flows.filter(({ id }) => !flowsNotDrawn.includes(id));

describe('the steps of the money loop', () => {
  const styles = renderStepStyles();

  it('are ten or more, each with an id of its own', () => {
    expect(steps.length).toBeGreaterThanOrEqual(10);
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
  });

  it('show every flow that is drawn, all of them at once in the web', () => {
    const web = steps.find(({ id }) => id === 'web');
    expect(web?.focus.toSorted()).toEqual(drawn.map(({ id }) => id).toSorted());
  });

  it.each(steps)('include $id, which has a rule, a title and words in every language', (step) => {
    expect(styles).toContain(`[data-step="${step.id}"]{`);
    expect(locales.filter((locale) => !step.title[locale] || !step.alt[locale])).toEqual([]);
  });

  it.each(steps)('light the arrows of $id in full', ({ id, focus }) => {
    const [, rule = ''] = new RegExp(`\\[data-step="${id}"\\]\\{([^}]*)\\}`).exec(styles) ?? [];
    const lit = rule.split(';');
    expect(focus.filter((flow) => !lit.includes(`--f-${flow}:1`))).toEqual([]);
  });

  it('set nothing that the drawings do not read', () => {
    const markup = allSizes.map((size) => draw({ chart: moneyLoop, locale: 'en', size })).join('');
    const set = new Set(
      [...styles.matchAll(/(--[a-z]-[a-z0-9-]+):/g)].map(([, name]) => name ?? ''),
    );
    const unread = [...set].filter((name) => !markup.includes(`var(${name},`));
    expect(unread).toEqual([]);
  });

  it('break only links that are drawn with a break', () => {
    const broken = steps.flatMap(({ weaken }) => weaken?.link ?? []);
    const svg = readSvg(draw({ chart: moneyLoop, locale: 'he', size: 'phone' }));
    expect(broken).toEqual(weakLinks);
    expect(
      weakLinks.filter((id) => svg.querySelector(`[data-flow="${id}"] .break`) === null),
    ).toEqual([]);
  });
});
