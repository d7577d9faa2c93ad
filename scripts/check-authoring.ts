/** Checks what authors write: the records, the chapters, and whether the version fits them. */
import { AuthoringError } from '../src/data/problems.ts';
import { root } from './dist.ts';
import { describeFailure } from './failure.ts';

try {
  // Imported only here, since the dataset checks itself as it is loaded.
  const { checkContent } = await import('./content/check.ts');
  await checkContent(root);
  const { checkFrozen } = await import('./frozen.ts');
  const problems = await checkFrozen(root);
  if (problems.length > 0) throw new AuthoringError(problems);
  console.log('The data, the chapters and the version are in order.');
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
}
