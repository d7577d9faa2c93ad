/** The configuration of docs/hosting.md, as it stands there, in the real server. */
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe } from 'vitest';

import {
  askAt,
  checkHost,
  findPort,
  readDocumented,
  startHost,
  stopHost,
  type Ask,
} from './support/host.ts';
import { atRoot } from './support/sites.ts';

const executable = ['/usr/bin/caddy', '/usr/local/bin/caddy'].find(existsSync);

if (executable === undefined) {
  console.warn(
    'Caddy is not on this machine, so its configuration is not tested (apt install caddy).',
  );
}

/** Without the certificates that a site with a name gets, and without what listens for changes. */
const readConfiguration = async (port: number): Promise<string> =>
  (await readDocumented('caddy'))
    .replace('example.org {', `{\n\tadmin off\n\tauto_https off\n}\n\nhttp://127.0.0.1:${port} {`)
    .replace('root * /srv/money-loop', `root * ${atRoot.folder}`);

describe.skipIf(executable === undefined)(
  'Caddy, with the configuration of docs/hosting.md',
  () => {
    let folder: string;
    let server: ChildProcess;
    let ask: Ask;

    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'money-loop-caddy-'));
      const port = await findPort();
      const file = path.join(folder, 'Caddyfile');
      await writeFile(file, await readConfiguration(port));
      ask = askAt(port);
      // What it keeps of itself goes into the folder, and with it.
      const env = { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
      const args = ['run', '--adapter', 'caddyfile', '--config', file];
      server = await startHost(executable ?? '', args, ask, env);
    });

    afterAll(async () => {
      await stopHost(server);
      await rm(folder, { recursive: true });
    });

    checkHost(() => ({ ask, codings: { gzip: 'gz', br: 'br' } }));
  },
);
