/** A page of another site, with the frame of a chart in it. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Host {
  /** Puts a body into the page. */
  readonly write: (body: string) => void;
  /** Of another origin than the site's, so that the browser keeps the frame apart from the page. */
  readonly url: string;
  readonly close: () => void;
}

/** The frame is of another site, and loaded lazily: the page itself has to tell when it is there. */
const tellFrame = `document.addEventListener('load', ({ target }) => {
  if (target.localName === 'iframe') document.title = 'Framed';
}, true)`;

export async function startHost(): Promise<Host> {
  let body = '';
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="en"><title>Host</title><script>${tellFrame}</script>${body}</html>`,
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    write: (markup) => {
      body = markup;
    },
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
