/** Says when the data or the charts have changed and the version has not, or is not told of. */
import path from 'node:path';

import { AuthoringError } from '../src/data/problems.ts';
import { checkFrozen } from './frozen.ts';

const problems = await checkFrozen(path.resolve(import.meta.dirname, '..'));
if (problems.length > 0) {
  console.error(new AuthoringError(problems).message);
  process.exit(1);
}
