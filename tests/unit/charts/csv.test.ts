import { describe, expect, it } from 'vitest';

import { renderCsv } from '../../../src/charts/csv.ts';
import { charts, getChart } from '../../../src/charts/index.ts';
import { getQuantity } from '../../../src/data/index.ts';
import { locales } from '../../../src/i18n/locale.ts';

const files = charts.flatMap((chart) => locales.map((locale) => ({ id: chart.id, chart, locale })));

describe.each(files)('the data of $id in $locale', ({ chart, locale }) => {
  const csv = renderCsv(chart, locale);
  const lines = csv.slice(1).trimEnd().split('\r\n');

  it('begins with the mark by which a spreadsheet knows its letters', () => {
    expect(csv.charCodeAt(0)).toBe(0xfeff);
  });

  it('has a row for every quantity of the chart, and every payment without one', () => {
    const ids = new Set(lines.slice(1).flatMap((line) => /^[^,]+/.exec(line) ?? []));
    expect(ids).toEqual(new Set([...chart.quantities, ...(chart.flows ?? [])]));
  });

  it('has as many cells in every row as it has columns', () => {
    const count = (line: string): number => line.replace(/"(?:[^"]|"")*"/g, '').split(',').length;
    expect(new Set(lines.map(count))).toEqual(new Set([14]));
  });
});

describe('the data of a chart', () => {
  it('gives a range by its two ends', () => {
    expect(renderCsv(getChart('chip-purchases'), 'en')).toMatch(
      /amazon-chips,[^\r]*,50,60,,usd-bn-per-year/,
    );
  });

  it('leaves the numbers of an order of magnitude empty, and names the order', () => {
    expect(renderCsv(getChart('chip-purchases'), 'en')).toMatch(
      /chip-purchases-said-larger,"[^"]*",,,hundreds,usd-bn,order/,
    );
  });

  it('has what the chart works out, without an id, told as arithmetic', () => {
    const rows = renderCsv(getChart('follow-the-dollar'), 'en').split('\r\n');
    expect(rows).toContainEqual(
      expect.stringMatching(/^,Round 2,0\.77,0\.77,,usd,exact,arithmetic,,calculated here,/),
    );
  });

  it('keeps what was said later under the same id, told from what was said first', () => {
    const rows = renderCsv(getChart('promises-restated'), 'en')
      .split('\r\n')
      .filter((row) => row.startsWith('nvidia-investment,'));
    expect(rows).toHaveLength(3);
    expect(rows.map((row) => /,(true|false),/.exec(row)?.[1])).toEqual(['false', 'true', 'true']);
    // What was said later need not measure the same: each row says what its own number is.
    const { measures, revisions } = getQuantity('nvidia-investment');
    const said = [measures, ...revisions.map(({ note }) => note)];
    said.forEach((words, index) => {
      expect(rows[index]).toContain(words.en);
    });
    expect(rows.filter((row) => row.includes(measures.en))).toHaveLength(1);
  });

  it('names who pays whom where nobody knows how much', () => {
    expect(renderCsv(getChart('money-loop'), 'en')).toMatch(
      /\r\noracle-nvidia-chips,"?From Oracle to Nvidia: [^\r]*,,,,,/,
    );
  });
});
