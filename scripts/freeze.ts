/** Keeps the embeds and the data of the site that was just built as those of the current version of the data. */
import { stat } from 'node:fs/promises';
import path from 'node:path';

import { dist, root } from './dist.ts';
import { freeze } from './frozen.ts';

try {
  const file = await freeze(root, dist);
  const { size } = await stat(file);
  console.log(`${path.relative(root, file)}: ${Math.round(size / 1024)} KiB. Commit it.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
