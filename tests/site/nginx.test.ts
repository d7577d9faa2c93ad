/** The configuration of docs/hosting.md, as it stands there, in the real server. */
import { existsSync } from 'node:fs';
import { symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { checkHost, placeSite, readDocumented, useServer } from './support/host.ts';
import { atRoot, inFolder, type Site } from './support/sites.ts';

const executable = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx'].find(existsSync);
const modules = '/usr/lib/nginx/modules';
const brotli = `${modules}/ngx_http_brotli_static_module.so`;
const mimeTypes = '/etc/nginx/mime.types';

if (executable === undefined) {
  console.warn(
    'nginx is not on this machine, so its configuration is not tested (apt install nginx).',
  );
} else if (!existsSync(brotli)) {
  console.warn(
    'nginx has no Brotli here, so only gzip is tested (libnginx-mod-http-brotli-static).',
  );
}

const root = 'root /srv/money-loop;';

/** As docs/hosting.md says it of a site in a folder. */
const putInFolder = (configuration: string, { base }: Site): string =>
  configuration
    .replace(new RegExp(`(?<=${root})([^]*)(?=\\}\\s*$)`), `\nlocation ^~ ${base} {$1}\n`)
    .replaceAll(/(?<!\[)\^\//g, `^${base}`)
    .replaceAll(' /[a-z]', ` ${base}[a-z]`)
    .replaceAll('</', `<${base}`)
    .replace('=404 /', `=404 ${base}`);

async function readConfiguration(site: Site, folder: string, port: number): Promise<string> {
  const documented = await readDocumented('nginx');
  const configuration = (site.base === '/' ? documented : putInFolder(documented, site))
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace(root, `root ${folder}/www;`)
    .replace(existsSync(brotli) ? '' : '  brotli_static on;\n', '');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n');
  return `${existsSync(brotli) ? `load_module ${brotli};` : ''}
pid ${folder}/pid;
error_log stderr;
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http {
access_log off;
${temporary}
${configuration}
}
`;
}

describe.skipIf(executable === undefined).each([atRoot, inFolder])(
  'nginx, with the configuration of docs/hosting.md, $name',
  (site) => {
    const ask = useServer(executable ?? '', async (folder, port) => {
      const file = path.join(folder, 'nginx.conf');
      await placeSite(site, folder);
      await symlink(mimeTypes, path.join(folder, 'mime.types'));
      await writeFile(file, await readConfiguration(site, folder, port));
      return { args: ['-c', file, '-p', folder, '-e', 'stderr'] };
    });

    checkHost(site, () => ({
      ask: ask(),
      codings: { gzip: 'gz', ...(existsSync(brotli) ? { br: 'br' } : {}) },
    }));

    it('says to caches that a file has several forms', async () => {
      for (const address of ['he/', 'embed.js', 'data/quantities.csv'])
        expect((await ask()(site.base + address)).headers.vary, address).toBe('Accept-Encoding');
    });

    it('leads on without a host or a port, which may be others outside', async () => {
      expect((await ask()(`${site.base}he`)).headers.location).toBe(`${site.base}he/`);
    });

    it('tells of each file what it is', async () => {
      const types = {
        '/data/quantities.csv': 'text/csv; charset=utf-8',
        '/data/quantities.json': 'application/json; charset=utf-8',
        '/manifest.webmanifest': 'application/manifest+json',
        '/he/feed.xml': 'text/xml; charset=utf-8',
        '/favicon.svg': 'image/svg+xml; charset=utf-8',
      };
      for (const [address, type] of Object.entries(types)) {
        expect((await ask()(site.base + address.slice(1))).headers['content-type'], address).toBe(
          type,
        );
      }
    });
  },
);
