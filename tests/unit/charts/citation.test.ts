import { describe, expect, it } from 'vitest';

import { writeCitation } from '../../../src/charts/citation.ts';

const cited = {
  chart: 'deals-counted',
  locale: 'en',
  title: 'Up to $300 billion, or 40% of A&B_{#1}',
  date: '2026-07-05',
  version: '1',
  url: 'https://example.org/en/charts/deals-counted/',
} as const;

describe('the citation of a chart', () => {
  it('names in a text the chart, the site, the day and the address', () => {
    expect(writeCitation(cited).text).toBe(
      '“Up to $300 billion, or 40% of A&B_{#1}”. The Money Loop, 5\u00A0July 2026. https://example.org/en/charts/deals-counted/',
    );
    expect(writeCitation({ ...cited, locale: 'he', title: 'כותרת' }).text).toBe(
      '“כותרת”, לולאת הכסף, 5\u00A0ביולי 2026, https://example.org/en/charts/deals-counted/',
    );
  });

  it('leaves nothing in BibTeX that TeX would take for a command', () => {
    const { bibtex } = writeCitation(cited);
    expect(bibtex).toContain('title = {{Up to \\$300 billion, or 40\\% of A\\&B\\_\\{\\#1\\}}},');
    expect(bibtex).toContain('author = {{The Money Loop}},');
    expect(bibtex).toMatch(/year = \{2026\},\n {2}month = \{7\},\n {2}day = \{5\},/);
  });

  it('is CSL-JSON whose author is the site, and whose date is a day', () => {
    const [item] = JSON.parse(writeCitation(cited).csl) as unknown[];
    expect(item).toEqual({
      id: 'money-loop-deals-counted-en',
      type: 'webpage',
      title: cited.title,
      'container-title': 'The Money Loop',
      author: [{ literal: 'The Money Loop' }],
      issued: { 'date-parts': [[2026, 7, 5]] },
      version: '1',
      URL: cited.url,
      language: 'en',
    });
  });
});
