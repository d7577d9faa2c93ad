/** Drives WebKitGTK's small browser by the W3C's WebDriver protocol, on a screen that nobody sees. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

import type { Tab } from './engines.ts';

interface Executables {
  readonly driver: string;
  readonly screen: string;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

type Call = (method: 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

/** @throws an error of the driver, or that it did not answer; then nothing is left running. */
export async function startWebKit({ driver, screen }: Executables, size: Size): Promise<Tab> {
  const processes: ChildProcess[] = [];
  const stop = (): void => {
    for (const each of processes.toReversed()) each.kill();
  };
  try {
    const display = await startScreen(screen, size, processes);
    const port = await findFreePort();
    const env = { ...process.env, DISPLAY: display };
    processes.push(spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' }));
    const call = await openSession(`http://127.0.0.1:${port}`);
    await call('POST', '/window/rect', size);
    return {
      open: async (url) => {
        await call('POST', '/url', { url });
      },
      run: async <Result>(script: () => Promise<Result>) =>
        (await call('POST', '/execute/sync', {
          script: `return (${String(script)})()`,
          args: [],
        })) as Result,
      close: async () => {
        await call('DELETE', '');
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

/** Its name, as the server chose it, comes through a pipe of its own. */
async function startScreen(
  executable: string,
  { width, height }: Size,
  processes: ChildProcess[],
): Promise<string> {
  const nameAt = 3;
  const server = spawn(
    executable,
    ['-displayfd', String(nameAt), '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  processes.push(server);
  const pipe = server.stdio[nameAt];
  if (pipe === undefined || pipe === null)
    throw new Error('The screen has no pipe to tell its name.');
  const [name] = (await once(pipe, 'data', { signal: AbortSignal.timeout(10_000) })) as [Buffer];
  return `:${name.toString().trim()}`;
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function openSession(driver: string): Promise<Call> {
  const start = async (): Promise<unknown> =>
    send('POST', `${driver}/session`, { capabilities: { alwaysMatch: {} } });
  const { sessionId } = (await retry(start)) as { readonly sessionId: string };
  return (method, path, body) => send(method, `${driver}/session/${sessionId}${path}`, body);
}

/** The driver takes a moment before it listens. */
async function retry(start: () => Promise<unknown>, tries = 50): Promise<unknown> {
  try {
    return await start();
  } catch (error) {
    const isTooEarly = error instanceof TypeError;
    if (!isTooEarly || tries === 0) throw error;
    await wait(100);
    return retry(start, tries - 1);
  }
}

async function send(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, {
    method,
    signal: AbortSignal.timeout(60_000),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { readonly value: unknown };
  if (!response.ok) throw new Error(`${method} ${url}: ${JSON.stringify(value)}`);
  return value;
}
