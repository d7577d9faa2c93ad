/** Builds the site once more, as it would be published in a folder of another host. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

import { atRoot, inFolder, root } from './sites.ts';

export default function setup(): void {
  if (!existsSync(atRoot.folder))
    throw new Error('There is no dist yet: run "npm run build" first.');
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--no-report'], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      SITE_URL: inFolder.origin,
      BASE_PATH: inFolder.base,
      DIST: inFolder.folder,
    },
  });
  if (status !== 0) throw new Error(`The site could not be built for a folder:\n${stderr}`);
}
