import { describe, expect, it } from 'vitest';

import { describeFailure } from '../../../scripts/failure.ts';
import { AuthoringError } from '../../../src/data/problems.ts';

describe('what the author is told of a failure', () => {
  const problem = { file: 'a.ts', place: 'b', field: 'c', found: 'd', expected: 'e', fix: 'f' };

  it('is the message alone for a mistake in the data or the prose', () => {
    const error = new AuthoringError([problem]);
    expect(describeFailure(error)).toBe(error.message);
    expect(describeFailure(error)).not.toContain('    at ');
  });

  it('is the same for a copy of the class, as a bundle has one', () => {
    const copy = Object.assign(new Error('a.ts › b › c'), { name: 'AuthoringError' });
    expect(describeFailure(copy)).toBe('a.ts › b › c');
  });

  it('keeps the stack of a fault of the program', () => {
    expect(describeFailure(new TypeError('x is not a function'))).toMatch(
      /x is not a function\n\s+at /,
    );
  });

  it('begins with the place where the error names one', () => {
    const loc = { file: 'content/en/opening.mdx', line: 6, column: 3 };
    const error = Object.assign(new Error('Unexpected token'), { loc });
    expect(describeFailure(error)).toMatch(
      /^content\/en\/opening\.mdx:6:3\nError: Unexpected token/,
    );
  });

  it('is what was thrown, where that is no error', () => {
    expect(describeFailure('out of room')).toBe('out of room');
  });
});
