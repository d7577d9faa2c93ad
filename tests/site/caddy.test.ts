/** The configuration of docs/hosting.md, as it stands there, in the real server. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { describe } from 'vitest';

import { checkHost, placeSite, readDocumented, useServer } from './support/host.ts';
import { atRoot, inFolder, type Site } from './support/sites.ts';

const executable = ['/usr/bin/caddy', '/usr/local/bin/caddy'].find(existsSync);

if (executable === undefined) {
  console.warn(
    'Caddy is not on this machine, so its configuration is not tested (apt install caddy).',
  );
}

const root = 'root * /srv/money-loop\n';

/** As docs/hosting.md says it of a site in a folder. */
function putInFolder(configuration: string, { base }: Site): string {
  const [head = '', body = ''] = configuration
    .replaceAll('^/', `^${base}`)
    .replaceAll('</', `<${base}`)
    .replaceAll(/ \/(?!srv)/g, ` ${base}`)
    .split(root);
  const [served = '', errors = ''] = body.split('handle_errors {');
  const inFolderOnly = (lines: string): string => `handle ${base}* {${lines}}\n`;
  const redirect = `redir ${base.slice(0, -1)} ${base}\n`;
  const onError = `handle_errors {\n${inFolderOnly(errors.replace(/\}\s*\}\s*$/, ''))}}\n`;
  return `${head}${root}${redirect}${inFolderOnly(served)}${onError}}\n`;
}

/** Without the certificates that a site with a name gets, and without what listens for changes. */
async function readConfiguration(site: Site, folder: string, port: number): Promise<string> {
  const documented = await readDocumented('caddy');
  return (site.base === '/' ? documented : putInFolder(documented, site))
    .replace('example.org {', `{\n\tadmin off\n\tauto_https off\n}\n\nhttp://127.0.0.1:${port} {`)
    .replace(root, `root * ${folder}/www\n`);
}

describe.skipIf(executable === undefined).each([atRoot, inFolder])(
  'Caddy, with the configuration of docs/hosting.md, $name',
  (site) => {
    const ask = useServer(executable ?? '', async (folder, port) => {
      const file = path.join(folder, 'Caddyfile');
      await placeSite(site, folder);
      await writeFile(file, await readConfiguration(site, folder, port));
      return {
        args: ['run', '--adapter', 'caddyfile', '--config', file],
        // What it keeps of itself goes into the folder, and with it.
        env: { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
      };
    });

    checkHost(site, () => ({
      ask: ask(),
      codings: { gzip: 'gz', br: 'br' },
    }));
  },
);
