import { expect, it } from 'vitest';

import { findMissing } from '../../../scripts/check-lock.ts';

const builds = { '@made/linux': '1.0.0', '@made/mac': '1.0.0' };

it('finds the build for a platform that the lock lacks, and what names it', () => {
  const packages = {
    '': {},
    'node_modules/made': { version: '1.0.0', optionalDependencies: builds },
    'node_modules/@made/linux': { version: '1.0.0' },
  };
  expect(findMissing({ packages })).toEqual(['@made/mac@1.0.0, named by node_modules/made@1.0.0']);
});

it('finds nothing missing that Node would find, below the package or above it', () => {
  const made = 'node_modules/outer/node_modules/made';
  const packages = {
    '': {},
    [made]: { version: '1.0.0', optionalDependencies: builds },
    [`${made}/node_modules/@made/linux`]: { version: '1.0.0' },
    'node_modules/@made/mac': { version: '1.0.0' },
  };
  expect(findMissing({ packages })).toEqual([]);
});

it('does not take for it what lies below another package', () => {
  const packages = {
    'node_modules/made': { version: '1.0.0', optionalDependencies: { '@made/mac': '1.0.0' } },
    'node_modules/other/node_modules/@made/mac': { version: '1.0.0' },
  };
  expect(findMissing({ packages })).toHaveLength(1);
});
