/** Checks whether the version of the data fits the records and the charts as they are. */
import { AuthoringError } from '../src/data/problems.ts';
import { root } from './dist.ts';
import { attempt } from './failure.ts';

await attempt(async () => {
  // Imported only here, since the dataset checks itself as it is loaded.
  const { checkFrozen } = await import('./frozen.ts');
  const problems = await checkFrozen(root);
  if (problems.length > 0) throw new AuthoringError(problems);
  console.log('The version is in order, and frozen.');
});
