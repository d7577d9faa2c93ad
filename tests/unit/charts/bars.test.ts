import { expect, it } from 'vitest';

import { barChart } from '../../../src/charts/bars.ts';
import { renderChart } from '../../../src/charts/renderer.ts';
import type { QuantityId } from '../../../src/data/index.ts';

const words = { he: 'מילים', en: 'Words' };

const chartOf = (...ids: readonly QuantityId[]) =>
  barChart({
    id: 'made',
    chapter: 'opening',
    text: {
      he: () => ({ title: '', caption: '', description: '' }),
      en: () => ({ title: '', caption: '', description: '' }),
    },
    groups: [{ title: words, bars: ids.map((id) => ({ id, name: words })) }],
  });

const render = (...ids: readonly QuantityId[]): string =>
  renderChart(chartOf(...ids), { locale: 'en', size: 'desk' });

it('bars of dollars and of gigawatts are refused, with the chart and both quantities', () => {
  expect(() => render('oracle-contract', 'amd-compute')).toThrow(
    'The chart "made" cannot be drawn in "en" for a desk: Bars share one scale, but "oracle-contract" is in "usd-bn" and "amd-compute" in "gw"',
  );
});

it('a sum for one year may stand beside others', () => {
  expect(render('oracle-contract', 'openai-revenue')).toContain('<svg');
});
