import { describe, expect, it } from 'vitest';

import { checkVersions } from '../../../scripts/content/versions.ts';
import type { Change } from '../../../src/data/changes.ts';

const what = { he: 'מילים', en: 'words' };
const change = (version: string, date: string): Change => ({ version, date, what, quantities: [] });
const file = 'src/data/changes.ts';

describe('the versions of the data', () => {
  it('of the project are in order', () => {
    expect(checkVersions()).toEqual([]);
  });

  it('are refused where one is named as an earlier one is', () => {
    const twice = [change('1.1.0', '2026-12-01'), change('1.1.0', '2026-11-24')];
    expect(checkVersions(twice, [])).toMatchObject([
      {
        file,
        place: 'version 1.1.0',
        field: 'version',
        fix: expect.stringContaining('raise') as string,
      },
    ]);
  });

  it.each(['30.11.2026', '2026-11', '2026-02-30'])(
    'are refused as of %s, which is no day',
    (date) => {
      expect(checkVersions([change('1.0.0', date)], [])).toMatchObject([
        { file, place: 'version 1.0.0', field: 'date', found: `"${date}"` },
      ]);
    },
  );

  it('are refused where a number is known as of a later day', () => {
    const record = { id: 'a', chapter: 'since', asOf: '2062-10', revisions: [{ asOf: '2027' }] };
    const problems = checkVersions([change('1.0.0', '2026-11-24')], [record]);
    expect(problems).toMatchObject([
      {
        file: 'src/data/records/quantities/since.ts',
        place: 'a',
        field: 'asOf',
        found: '"2062-10"',
      },
      { field: 'revisions.0.asOf', found: '"2027"' },
    ]);
  });
});
