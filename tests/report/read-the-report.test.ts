import { describe, expect, it } from 'vitest';

import { charts } from '../../src/charts/index.ts';
import { locales } from '../../src/data/locales.ts';
import { reportPage } from '../../src/report/files.ts';
import { readPage } from './support/print.ts';

describe.each(locales)('A reader of the report in %s', (locale) => {
  const page = readPage(reportPage(locale));
  const figures = [...page.querySelectorAll('.plate')];
  const swatchesOf = (figure: Element): Element[] => [...figure.querySelectorAll('.legend svg')];
  const named = (elements: readonly Element[]): string[] =>
    elements.map((element) => element.closest('li')?.textContent.trim() ?? '');

  it('finds nothing in a legend that the figure does not show', () => {
    for (const figure of figures) {
      const drawn = figure.querySelectorAll('.plot');
      const drawing = [...drawn].map(({ outerHTML }) => outerHTML).join('');
      const layers = swatchesOf(figure).filter((swatch) => swatch.querySelector('path'));
      const missing = layers.filter(
        (swatch) => !drawing.includes(swatch.querySelector('rect')?.getAttribute('stroke') ?? ''),
      );
      expect(named(missing), figure.id).toEqual([]);
    }
  });

  it('sees in a figure that is no model each sign of its legend, which grey paper needs', () => {
    const fixed = charts.filter((chart) => !('explorable' in chart));
    const isFixed = ({ id }: Element): boolean => fixed.some((chart) => id === `chart-${chart.id}`);
    for (const figure of figures.filter(isFixed)) {
      const drawn = [...figure.querySelectorAll('.plot .sign')].map((sign) =>
        sign.getAttribute('d'),
      );
      const missing = swatchesOf(figure).filter((swatch) => {
        const sign = swatch.querySelector('path');
        return sign !== null && !drawn.includes(sign.getAttribute('d'));
      });
      expect(named(missing), figure.id).toEqual([]);
    }
  });

  it('finds the numbers of the appendix under the titles of the chapters', () => {
    const textsOf = (selector: string): string[] =>
      [...page.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
    expect(textsOf('.numbers-table .group')).toEqual(textsOf('.part > header h2'));
  });
});
