/** Checks what authors write: the records, their versions, and the chapters. */
import { root } from './dist.ts';
import { attempt } from './failure.ts';

await attempt(async () => {
  // Imported only here, since the dataset checks itself as it is loaded.
  const { checkContent } = await import('./content/check.ts');
  await checkContent(root);
  console.log('The data and the chapters are in order.');
});
