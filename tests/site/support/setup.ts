/** Builds the site twice more: as it would be published in a folder of another host, and just as it is. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

import { again, atRoot, inFolder, root, type Site } from './sites.ts';

export default function setup(): void {
  if (!existsSync(atRoot.folder))
    throw new Error('There is no dist yet: run "npm run build" first.');
  build(inFolder, ['--no-report'], { SITE_URL: inFolder.origin, BASE_PATH: inFolder.base });
  build(again, existsSync(path.join(atRoot.folder, 'report')) ? [] : ['--no-report']);
}

function build({ folder }: Site, options: readonly string[], env: NodeJS.ProcessEnv = {}): void {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts', ...options], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env, DIST: folder },
  });
  if (status !== 0) throw new Error(`The site could not be built in ${folder}:\n${stderr}`);
}
