/** The configuration of docs/hosting.md, as it stands there, in the real server. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { describe } from 'vitest';

import { checkHost, readDocumented, useServer } from './support/host.ts';
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
    const ask = useServer(executable ?? '', async (folder, port) => {
      const file = path.join(folder, 'Caddyfile');
      await writeFile(file, await readConfiguration(port));
      return {
        args: ['run', '--adapter', 'caddyfile', '--config', file],
        // What it keeps of itself goes into the folder, and with it.
        env: { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
      };
    });

    checkHost(() => ({
      site: atRoot,
      ask: ask(),
      codings: { gzip: 'gz', br: 'br' },
    }));
  },
);
