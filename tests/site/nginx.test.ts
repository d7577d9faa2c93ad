/** The configuration of docs/hosting.md, as it stands there, in the real server. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { headersOf } from '../../scripts/headers.ts';
import { addressOf } from '../../scripts/pages.ts';
import { atRoot, listPlaces, root } from './support/sites.ts';

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

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function readConfiguration(folder: string, port: number): Promise<string> {
  const text = await readFile(path.join(root, 'docs/hosting.md'), 'utf8');
  const [, written = ''] = /```nginx\n([^]*?)```/.exec(text) ?? [];
  const site = written
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('root /srv/money-loop;', `root ${atRoot.folder};`)
    .replace(existsSync(brotli) ? '' : '  brotli_static on;\n', '');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n');
  return `${existsSync(brotli) ? `load_module ${brotli};` : ''}
pid ${folder}/pid;
error_log ${folder}/error.log;
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http {
access_log off;
${temporary}
${site}
}
`;
}

describe.skipIf(executable === undefined)(
  'nginx, with the configuration of docs/hosting.md',
  () => {
    let folder: string;
    let server: ChildProcess;
    let port: number;

    const ask = (address: string, headers: Record<string, string> = {}): Promise<Answer> =>
      new Promise((resolve, reject) => {
        request({ host: '127.0.0.1', port, path: address, headers }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => {
            const { statusCode: status = 0, headers: sent } = response;
            resolve({ status, headers: sent, body: Buffer.concat(chunks) });
          });
        })
          .on('error', reject)
          .end();
      });

    const waitUntilServed = async (): Promise<void> => {
      const log = path.join(folder, 'error.log');
      for (let tries = 0; tries < 100; tries += 1) {
        const answered = await ask('/').then(
          () => true,
          () => false,
        );
        if (answered) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(
        `nginx does not answer:\n${existsSync(log) ? await readFile(log, 'utf8') : ''}`,
      );
    };

    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'money-loop-nginx-'));
      port = await findPort();
      await mkdir(folder, { recursive: true });
      const file = path.join(folder, 'nginx.conf');
      await symlink(mimeTypes, path.join(folder, 'mime.types'));
      await writeFile(file, await readConfiguration(folder, port));
      const checked = spawnSync(executable ?? '', ['-t', '-c', file, '-p', folder], {
        encoding: 'utf8',
      });
      if (checked.status !== 0) throw new Error(checked.stderr);
      server = spawn(executable ?? '', ['-c', file, '-p', folder], { stdio: 'ignore' });
      await waitUntilServed();
    });

    afterAll(async () => {
      server.kill('SIGQUIT');
      await new Promise((resolve) => server.once('exit', resolve));
      await rm(folder, { recursive: true });
    });

    it('sends with every file what the site asks of a host', async () => {
      const places = (await listPlaces(atRoot)).filter(
        (place) => !/\.(?:br|gz)$|^_[hr]/.test(place),
      );
      const wrong: string[] = [];
      for (const place of places) {
        const address = addressOf(place);
        const { status, headers } = await ask(`/${address}`);
        const expected = Object.entries({
          'Access-Control-Allow-Origin': undefined,
          'Content-Security-Policy': undefined,
          ...headersOf(address),
        });
        if (status !== 200) wrong.push(`/${address}: ${status}`);
        for (const [name, value] of expected) {
          const sent = headers[name.toLowerCase()];
          if (sent !== value) wrong.push(`/${address}: ${name} is ${String(sent)}`);
        }
      }
      expect(wrong).toEqual([]);
    });

    it('serves the compressed copies', async () => {
      const codings = { gzip: 'gz', ...(existsSync(brotli) ? { br: 'br' } : {}) };
      for (const [coding, extension] of Object.entries(codings)) {
        const { headers, body } = await ask('/he/', { 'Accept-Encoding': coding });
        expect(headers['content-encoding']).toBe(coding);
        expect(body).toEqual(
          await readFile(path.join(atRoot.folder, `he/index.html.${extension}`)),
        );
      }
    });

    it('asks for a page anew, and sends it only if it has changed', async () => {
      const { headers } = await ask('/he/');
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      const again = await ask('/he/', { 'If-None-Match': headers.etag ?? '' });
      expect(again.status).toBe(304);
      expect(again.body).toHaveLength(0);
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
        expect((await ask(address)).headers['content-type'], address).toBe(type);
      }
    });

    it('leads what is not there back to the story, and an address without its slash to the page', async () => {
      for (const address of ['/no-such-page/', '/he/no-such-page', '/_headers', '/_redirects']) {
        const { status, body, headers } = await ask(address);
        expect(status, address).toBe(404);
        expect(body).toEqual(await readFile(path.join(atRoot.folder, '404.html')));
        expect(headers['x-content-type-options']).toBe('nosniff');
      }
      const { status, headers } = await ask('/he');
      expect(status).toBe(301);
      expect(headers.location).toMatch(/\/he\/$/);
    });
  },
);
