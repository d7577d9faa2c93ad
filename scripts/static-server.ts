/** Serves a built site as a good static host would: compressed, cached, with a page for what is not there. */
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import sirv from 'sirv';

import { hasReport, headersOf, isEmbed, type Headers } from './headers.ts';

export interface SiteServer {
  /** The address of the host, without a slash at its end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

interface Options {
  readonly root: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The folder of the host that the site stands in, with a slash at both ends. */
  readonly base?: string;
}

/** @throws the error of the socket, such as EADDRINUSE for a port that is taken. */
export async function startServer({ root, port, base = '/' }: Options): Promise<SiteServer> {
  const serveFile = sirv(root, {
    // Each file is looked for as it is asked for: a build may have put another in its place since.
    dev: true,
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, pathname) => {
      addHeaders(response, headersOf(pathname.slice(1), hasReport(root)));
    },
    onNoMatch: ({ url = '' }, response) => {
      serveMissing(root, response, url);
    },
  });
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const { url = '' } = request;
    if (url.startsWith(base)) {
      request.url = url.slice(base.length - 1);
      serveFile(request, response);
    } else {
      serveMissing(root, response, url);
    }
  });
  await listen(server, port);
  return {
    // Sockets listen on a port, and only pipes on a name.
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => close(server),
  };
}

function addHeaders(response: ServerResponse, headers: Headers): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** In a frame that asks for a chart which does not exist, the page that says so may stand like the chart. */
function serveMissing(root: string, response: ServerResponse, url: string): void {
  const page = path.join(root, '404.html');
  if (existsSync(page)) {
    const address = url.slice(1);
    addHeaders(response, headersOf(isEmbed(address) ? address : '404.html', false));
    response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
    createReadStream(page).pipe(response);
  } else {
    response.writeHead(404, { 'Content-Type': 'text/plain;charset=utf-8' });
    response.end('Not found\n');
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
