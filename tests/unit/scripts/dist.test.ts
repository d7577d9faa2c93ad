import { spawnSync } from 'node:child_process';
import path from 'node:path';

import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');

it.each([['serve'], ['shots', '/nowhere/'], ['bench', 'pages']])(
  '%s looks where DIST says, and says how to build where nothing is there',
  (script, ...args) => {
    const { status, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
      cwd: root,
      encoding: 'utf8',
      // One that looks elsewhere would go to work.
      timeout: 15_000,
      env: { ...process.env, DIST: 'nowhere' },
    });
    expect(stderr).toContain('There is no site in nowhere yet: run "npm run build" first.');
    expect(status).toBe(1);
  },
  30_000,
);
