/** What a real server has to do with the built site, once it is set up as docs/hosting.md says. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { hasReport, headersOf } from '../../../scripts/headers.ts';
import { addressOf } from '../../../scripts/pages.ts';
import { listPlaces, root, type Site } from './sites.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks the server for an address. */
type Ask = (address: string, headers?: Record<string, string>) => Promise<Answer>;

const askAt =
  (port: number): Ask =>
  (address, headers = {}) =>
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

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** What docs/hosting.md tells to write for a server, by the name of the block. */
export async function readDocumented(language: string): Promise<string> {
  const text = await readFile(path.join(root, 'docs/hosting.md'), 'utf8');
  const [, written] = new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(text) ?? [];
  if (written === undefined) throw new Error(`docs/hosting.md has no block of "${language}".`);
  return written;
}

/** @throws what the server wrote, where it does not answer. */
async function startHost(
  executable: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  ask: Ask,
): Promise<ChildProcess> {
  const server = spawn(executable, args, { stdio: ['ignore', 'ignore', 'pipe'], env });
  const said: string[] = [];
  server.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  for (let tries = 0; tries < 200; tries += 1) {
    const answered = await ask('/').then(
      () => true,
      () => false,
    );
    if (answered) return server;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  server.kill();
  throw new Error(`${executable} does not answer:\n${said.join('')}`);
}

async function stopHost(server: ChildProcess): Promise<void> {
  const stopped = new Promise((resolve) => server.once('exit', resolve));
  server.kill();
  await stopped;
}

/** Puts the site where docs/hosting.md has it, below a folder `www`: at its root, or in a folder of it. */
export async function placeSite({ base, folder: built }: Site, folder: string): Promise<void> {
  const place = path.join(folder, 'www', base);
  await mkdir(path.dirname(place), { recursive: true });
  await symlink(built, place.replace(/\/$/, ''));
}

interface Start {
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * Lets a server run while the tests of a suite do, in a folder of its own that goes when they end.
 *
 * @param prepare writes the configuration into the folder.
 * @returns what asks the server, once the suite has begun.
 */
export function useServer(
  executable: string,
  prepare: (folder: string, port: number) => Promise<Start>,
): () => Ask {
  let folder: string;
  let server: ChildProcess;
  let ask: Ask;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'money-loop-'));
    const port = await findPort();
    const { args, env = process.env } = await prepare(folder, port);
    ask = askAt(port);
    server = await startHost(executable, args, env, ask);
  });
  afterAll(async () => {
    await stopHost(server);
    await rm(folder, { recursive: true });
  });
  return () => ask;
}

interface Host {
  readonly ask: Ask;
  /** How it can compress: with the names of HTTP, and the endings of the files that are compressed so. */
  readonly codings: Readonly<Record<string, string>>;
}

/** What every host of a site has to pass. @param getServer called once the host has started. */
export function checkHost(site: Site, getServer: () => Host): void {
  /** What is asked for below is asked for in the folder of the site. */
  const getHost = (): Host => {
    const { ask, ...rest } = getServer();
    return { ...rest, ask: (address, headers) => ask(site.base + address.slice(1), headers) };
  };

  it('sends with every file what the site asks of a host', async () => {
    const { ask } = getHost();
    const places = (await listPlaces(site)).filter((place) => !/\.(?:br|gz)$|^_[hr]/.test(place));
    const wrong: string[] = [];
    for (const place of places) {
      const address = addressOf(place);
      const { status, headers } = await ask(`/${address}`);
      const expected = Object.entries({
        'Access-Control-Allow-Origin': undefined,
        'Content-Security-Policy': undefined,
        'Cross-Origin-Resource-Policy': undefined,
        // Where there are no PDFs, the documentation says to leave out what tells of them.
        ...(hasReport(site.folder) ? { Link: undefined } : {}),
        ...headersOf(address, hasReport(site.folder)),
      });
      if (status !== 200) wrong.push(`/${address}: ${status}`);
      for (const [name, value] of expected) {
        const sent = headers[name.toLowerCase()];
        if (sent !== value) wrong.push(`/${address}: ${name} is ${String(sent)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('tells programs that come for the story where its PDFs are', async () => {
    const { ask } = getHost();
    const { headers } = await ask('/he/');
    const link = headersOf('he/', true)['Link']?.replaceAll('</', `<${site.base}`);
    expect(headers['link']).toBe(link);
    expect((await ask('/he/charts/')).headers['link']).toBeUndefined();
  });

  it('serves the compressed copies', async () => {
    const { ask, codings } = getHost();
    for (const [coding, extension] of Object.entries(codings)) {
      const { headers, body } = await ask('/he/', { 'Accept-Encoding': coding });
      expect(headers['content-encoding']).toBe(coding);
      expect(body).toEqual(await readFile(path.join(site.folder, `he/index.html.${extension}`)));
    }
  });

  it('asks for a page anew, and sends it only if it has changed', async () => {
    const { ask } = getHost();
    const { headers } = await ask('/he/');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    const again = await ask('/he/', { 'If-None-Match': headers.etag ?? '' });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
  });

  it('leads what is not there back to the story, which no other site may frame', async () => {
    const { ask } = getHost();
    const lost = [
      '/no-such-page/',
      '/he/no-such-page',
      '/data/tables/',
      '/_headers',
      '/_redirects',
    ];
    for (const address of lost) {
      const { status, body, headers } = await ask(address);
      expect(status, address).toBe(404);
      expect(body, address).toEqual(await readFile(path.join(site.folder, '404.html')));
      expect(headers['x-content-type-options'], address).toBe('nosniff');
      expect(headers['content-security-policy'], address).toBe("frame-ancestors 'self'");
      expect(headers['link'], address).toBeUndefined();
    }
  });

  it('says in the frame of another site that there is no such chart, or no such language', async () => {
    const { ask } = getHost();
    for (const address of [
      '/en/embed/no-such/',
      '/en/embed/no-such?theme=dark',
      '/fr/embed/roles/',
    ]) {
      const { status, body, headers } = await ask(address);
      expect(status, address).toBe(404);
      expect(body, address).toEqual(await readFile(path.join(site.folder, '404.html')));
      expect(headers['content-security-policy'], address).toBeUndefined();
    }
  });

  it('lets no page be framed by an address that only begins like that of a frame', async () => {
    const { ask } = getHost();
    for (const address of ['/en/embed/../', '/en/embed/..%2f', '/en/embed/%2e%2e/method/']) {
      const { status, headers } = await ask(address);
      if (status !== 200) continue;
      expect(headers['content-security-policy'], address).toBe("frame-ancestors 'self'");
    }
  });

  it('leads an address without its slash to the page', async () => {
    const { status, headers } = await getHost().ask('/he');
    expect([301, 302, 307, 308]).toContain(status);
    expect(headers.location).toMatch(/\/he\/$/);
  });

  if (site.base !== '/') checkNeighbours(site, () => getServer().ask);
}

/** A site in a folder is not alone on its host. */
function checkNeighbours({ base }: Site, getAsk: () => Ask): void {
  it('leaves the rest of its host as it is', async () => {
    const { body, headers } = await getAsk()('/no-such-page/');
    expect(body.toString()).not.toContain('lang="he"');
    expect(headers['content-security-policy']).toBeUndefined();
    expect(headers['cache-control']).toBeUndefined();
  });

  it('leads the address of its folder without its slash to the site', async () => {
    const { headers } = await getAsk()(base.slice(0, -1));
    expect(headers.location).toMatch(new RegExp(`^(?:https?://[^/]+)?${base}$`));
  });
}
