import { describe, expect, it } from 'vitest';

import { renderCsv } from '../../../src/charts/csv.ts';
import { flowCardsOf } from '../../../src/charts/flow-cards.ts';
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

  it('has a row for every quantity of the chart, and every payment that none tells of', () => {
    const ids = new Set(lines.slice(1).flatMap((line) => /^[^,]+/.exec(line) ?? []));
    expect(ids).toEqual(new Set([...chart.quantities, ...flowCardsOf(chart)]));
  });

  it('has as many cells in every row as it has columns', () => {
    const count = (line: string): number => line.replace(/"(?:[^"]|"")*"/g, '').split(',').length;
    expect(new Set(lines.map(count))).toEqual(new Set([19]));
  });
});

describe('the data of a chart', () => {
  it('gives a range by its two ends', () => {
    expect(renderCsv(getChart('chip-purchases'), 'en')).toMatch(
      /amazon-chips,quantity,[^\r]*,50,60,,usd-bn-per-year/,
    );
  });

  it('leaves the numbers of an order of magnitude empty, and names the order', () => {
    expect(renderCsv(getChart('chip-purchases'), 'en')).toMatch(
      /chip-purchases-said-larger,quantity,"[^"]*",,,,,hundreds,usd-bn,order/,
    );
  });

  it('has what the chart works out, without an id, unrounded and told as arithmetic', () => {
    const rows = renderCsv(getChart('follow-the-dollar'), 'en').split('\r\n');
    expect(rows).toContainEqual(
      expect.stringMatching(/^,calculation,Round 2,,,(0\.76923\d+),\1,,usd,,,,,calculated here,/),
    );
  });

  it('keeps what was said later under the same id, told from what was said first', () => {
    const rows = renderCsv(getChart('promises-restated'), 'en')
      .split('\r\n')
      .filter((row) => row.startsWith('nvidia-investment,'));
    expect(rows).toHaveLength(3);
    expect(rows.map((row) => row.split(',')[1])).toEqual([
      'quantity',
      'restatement',
      'restatement',
    ]);
    // What was said later need not measure the same: each row says what its own number is.
    const { measures, revisions } = getQuantity('nvidia-investment');
    const said = [measures, ...revisions.map(({ note }) => note)];
    said.forEach((words, index) => {
      expect(rows[index]).toContain(words.en);
    });
    expect(rows.filter((row) => row.includes(measures.en))).toHaveLength(1);
  });

  it('names who pays whom, also where nobody knows how much', () => {
    const csv = renderCsv(getChart('money-loop'), 'en');
    expect(csv).toMatch(/\r\nnvidia-investment,quantity,[^,]+,Nvidia,OpenAI,100,100,/);
    expect(csv).toMatch(/\r\noracle-nvidia-chips,payment,"?[^,]+,Oracle,Nvidia,,,,,/);
    // One sum that three pay together says of none what it pays.
    expect(csv).toMatch(/\r\nstargate,quantity,[^,]+,,,500,500,/);
    expect(csv).toMatch(/\r\noracle-stargate,payment,"[^"]+",Oracle,Stargate,,,/);
  });
});
