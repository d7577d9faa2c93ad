/**
 * Builds the site twice more: as it would be published in a folder of another host, on a machine without a
 * browser, and just as it is.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

import type { TestProject } from 'vitest/node';

import { again, atRoot, inFolder, root, type Site } from './sites.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** What the build says where there is no browser. */
    readonly withoutBrowser: string;
  }
}

export default function setup(project: TestProject): void {
  if (!existsSync(atRoot.folder))
    throw new Error('There is no dist yet: run "npm run build" first.');
  const said = build(inFolder, [], {
    SITE_URL: inFolder.origin,
    BASE_PATH: inFolder.base,
    CHROMIUM_PATH: '/nowhere',
  });
  project.provide('withoutBrowser', said);
  build(again, existsSync(path.join(atRoot.folder, 'report')) ? [] : ['--no-report']);
}

function build({ folder }: Site, options: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', ...options], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env, DIST: folder },
  });
  if (status !== 0) throw new Error(`The site could not be built in ${folder}:\n${stderr}`);
  return stdout;
}
