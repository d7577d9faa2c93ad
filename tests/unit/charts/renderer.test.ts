import { describe, expect, it } from 'vitest';

import { flowCardsOf } from '../../../src/charts/flow-cards.ts';
import { charts, getChart } from '../../../src/charts/index.ts';
import { rect, text } from '../../../src/charts/plot.ts';
import { renderChart } from '../../../src/charts/renderer.ts';
import { everyInk, renderPatterns } from '../../../src/charts/textures.ts';
import { sizeNames, sizes, type Chart } from '../../../src/charts/types.ts';
import { quantities } from '../../../src/data/index.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { draw, drawings, readSvg } from './drawings.ts';

describe.each(drawings)('the picture of $id in $locale for a $size', (drawing) => {
  const { chart, locale, size } = drawing;
  const markup = draw(drawing);
  const svg = readSvg(markup);

  it('comes out the same twice', () => {
    // A copy, since of the chart itself the renderer still has what it drew.
    expect(draw({ ...drawing, chart: { ...chart } })).toBe(markup);
  });

  it('is an image named by its takeaway', () => {
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.getAttribute('aria-label')).toBe(chart.text[locale]().title);
  });

  it('holds no name, style or hidden part that Plot left', () => {
    expect(svg.querySelectorAll('[aria-label], [aria-hidden], style')).toHaveLength(0);
  });

  it('holds no link, which a screen reader could not reach', () => {
    expect(svg.querySelectorAll('a')).toHaveLength(0);
  });

  it('holds no number that is none', () => {
    expect(markup).not.toMatch(/NaN|undefined|Infinity|null/);
  });

  it('opens the cards of quantities that exist and that the chart names', () => {
    const opened = [...svg.querySelectorAll('[data-quantity]')].map((element) =>
      element.getAttribute('data-quantity'),
    );
    const unknown = opened.filter((id) => !quantities.some((quantity) => quantity.id === id));
    expect(unknown).toEqual([]);
    expect(opened.filter((id) => !chart.quantities.some((each) => each === id))).toEqual([]);
  });

  it('is as wide as its size says, and has a height', () => {
    const [x, y, width, height] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
    expect([x, y, width]).toEqual([0, 0, sizes[size]]);
    expect(height).toBeGreaterThan(100);
  });

  it('takes its size, its letters and its ink from the page', () => {
    for (const name of ['width', 'height', 'fill', 'font-family', 'font-size']) {
      expect(svg.hasAttribute(name)).toBe(false);
    }
  });

  it('has each text on one line and in the order of its language', () => {
    const texts = [...svg.querySelectorAll('text')];
    const starts = texts.map(({ textContent }) => textContent.startsWith('\u200F'));
    expect(svg.querySelectorAll('tspan:is([x], [y], [dx], [dy])')).toHaveLength(0);
    expect(new Set(starts)).toEqual(new Set([locale === 'he']));
  });

  it('sets words that stand beside a mark at its height', () => {
    // Plot moves a line of text down by this share of a letter, so that its middle is where it was asked for.
    const shares = [...svg.querySelectorAll('text[y$="em"]')].map((text) => text.getAttribute('y'));
    expect(shares.filter((share) => share !== '0.32em')).toEqual([]);
  });

  it('puts no paper around a prefix, over the first digit of its number', () => {
    const apart = [...svg.querySelectorAll('tspan')].map(({ textContent }) => textContent);
    const prefixes = [...svg.querySelectorAll('text')].flatMap(
      ({ textContent }) => textContent.match(/[א-ת]+־(?=\d)/gu) ?? [],
    );
    expect(apart).toEqual(prefixes);
  });
});

describe.each(locales)('the charts of a page in %s', (locale) => {
  const patterns = `<svg><defs>${renderPatterns(everyInk)}</defs></svg>`;
  const page = charts.flatMap((chart) => sizeNames.map((size) => draw({ chart, locale, size })));
  const markup = [patterns, ...page].join('');
  const ids = [...markup.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? '');

  it('have no id twice', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('have every texture that they paint with', () => {
    const used = [...markup.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id ?? '');
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe.each(charts)('the chart $id by itself', (chart) => {
  it.each(sizeNames)('paints for a %s in no textures but those of its inks', (size) => {
    const views = chart.views?.map(({ id }) => id) ?? [''];
    const drawn = views.map((view) => renderChart(chart, { locale: 'en', size, view })).join('');
    const patterns = renderPatterns(chart.inks);
    const used = [...drawn.matchAll(/url\(#(texture-[^)]*)\)/g)].map(([, id]) => id ?? '');
    expect(used.filter((id) => !patterns.includes(`"${id}"`))).toEqual([]);
  });

  it.each(sizeNames)('has a card for every arrow that for a %s opens one of its own', (size) => {
    const svg = readSvg(draw({ chart, locale: 'en', size }));
    const alone = [...svg.querySelectorAll('[data-flow]:not([data-quantity])')];
    const named = new Set(alone.map((arrow) => arrow.getAttribute('data-flow')));
    expect(flowCardsOf(chart)).toEqual(expect.arrayContaining([...named]));
  });
});

describe('a chart that can be filtered', () => {
  it.each([
    ['headline', 'ceiling reported signed'],
    ['once', 'ceiling signed'],
  ])('names of its sum all that it rests on (%s)', (view, certainties) => {
    const options = { locale: 'en', size: 'desk', view } as const;
    const svg = readSvg(renderChart(getChart('deals-counted'), options));
    const sum = [...svg.querySelectorAll('text')].find((each) =>
      each.textContent.includes('Together'),
    );
    const named = sum?.closest('[data-layer]');
    expect(named?.getAttribute('data-layer')).toBe('purchase-commitment');
    expect(named?.getAttribute('data-certainty')).toBe(certainties);
  });

  it('leaves no sign or joint behind when a bar goes', () => {
    const svg = readSvg(draw({ chart: getChart('deals-counted'), locale: 'en', size: 'desk' }));
    const parts = [...svg.querySelectorAll('.sign, line')];
    expect(parts.length).toBeGreaterThan(8);
    expect(parts.filter((part) => part.closest('[data-certainty]') === null)).toEqual([]);
  });
});

describe('the renderer', () => {
  const [first] = charts as readonly [Chart, ...Chart[]];

  it('mirrors nothing in a language that runs from left to right', () => {
    const keep = { ...getChart('money-loop'), rtl: 'keep' } as const;
    const options = { locale: 'en', size: 'desk' } as const;
    expect(renderChart(keep, options)).toBe(renderChart(getChart('money-loop'), options));
  });

  it('mirrors a chart in Hebrew only if the chart asks for it', () => {
    const loop = getChart('money-loop');
    const options = { locale: 'he', size: 'desk' } as const;
    expect(renderChart(loop, options)).toContain('scale(-1 1)');
    expect(renderChart({ ...loop, rtl: 'keep' }, options)).not.toContain('scale(-1 1)');
  });

  it('gives the parts that Plot numbers through ids of the chart and the size', () => {
    const box = { x1: 0, x2: 9, y1: 0, y2: 9 };
    const ends = { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2' } as const;
    const clipped: Chart = {
      ...first,
      id: 'clipped',
      draw: () => ({ height: 90, marks: [rect([box], { ...ends, clip: true })] }),
    };
    const markups = [{ ...clipped }, { ...clipped }].map((chart) =>
      renderChart(chart, { locale: 'en', size: 'desk' }),
    );
    expect(markups[0]).toContain('id="clipped-desk-1"');
    expect(markups[0]).toContain('url(#clipped-desk-1)');
    expect(markups[1]).toBe(markups[0]);
  });

  it('refuses a text of several lines, whose order it cannot settle', () => {
    const lines: Chart = { ...first, draw: () => ({ marks: [text(['one\ntwo'])] }) };
    expect(() => renderChart(lines, { locale: 'he', size: 'desk' })).toThrow('has several lines');
  });
});

describe('the registry of charts', () => {
  it('has no id twice', () => {
    expect(new Set(charts.map(({ id }) => id)).size).toBe(charts.length);
  });

  it('refuses an id that it does not have', () => {
    expect(() => getChart('money-lop')).toThrow('"money-lop"');
  });
});
