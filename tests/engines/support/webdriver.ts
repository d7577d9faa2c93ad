/** Drives WebKitGTK's small browser by the W3C's WebDriver protocol, on a screen that nobody sees. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import type { Key, Script, Size, Tab, Wish } from './engines.ts';

interface Executables {
  readonly driver: string;
  readonly screen: string;
}

type Call = (method: 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

/** As the protocol writes them. */
const keyCodes: Readonly<Record<Key, string>> = { ArrowLeft: '\uE012', ArrowRight: '\uE014' };

/** @throws an error of the driver, or that it did not answer; then nothing is left running. */
export async function startWebKit(
  { driver, screen }: Executables,
  size: Size,
  wish: Wish = {},
): Promise<Tab> {
  const processes: ChildProcess[] = [];
  const settings = await writeSettings(wish);
  const stop = async (): Promise<void> => {
    for (const each of processes.toReversed()) each.kill();
    await rm(settings, { recursive: true, force: true });
  };
  try {
    const display = await startScreen(screen, size, processes);
    const port = await findFreePort();
    const env = { ...process.env, DISPLAY: display, XDG_CONFIG_HOME: settings };
    processes.push(spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' }));
    const call = await openSession(`http://127.0.0.1:${port}`);
    const run = async <Result>(script: Script<Result, never>, ...args: readonly unknown[]) =>
      (await call('POST', '/execute/sync', {
        script: `return (${String(script)})(...arguments)`,
        args,
      })) as Result;
    const resize = async (wanted: Size): Promise<void> => {
      await call('POST', '/window/rect', wanted);
    };
    await resize(size);
    return {
      open: async (url) => {
        await call('POST', '/url', { url });
      },
      run,
      runInFrame: async (script) => {
        await call('POST', '/frame', { id: 0 });
        const result = await run(script);
        await call('POST', '/frame', { id: null });
        return result;
      },
      press: async (key) => {
        const [keyDown, keyUp] = ['keyDown', 'keyUp'].map((type) => ({
          type,
          value: keyCodes[key],
        }));
        const keyboard = { type: 'key', id: 'keyboard', actions: [keyDown, keyUp] };
        await call('POST', '/actions', { actions: [keyboard] });
      },
      resize,
      close: async () => {
        await call('DELETE', '');
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A folder of settings for the browser's own toolkit, which is where it learns what its system wishes. */
async function writeSettings({ reducedMotion = false }: Wish): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'money-loop-'));
  for (const toolkit of ['gtk-3.0', 'gtk-4.0']) {
    await mkdir(path.join(folder, toolkit));
    await writeFile(
      path.join(folder, toolkit, 'settings.ini'),
      `[Settings]\ngtk-enable-animations=${String(!reducedMotion)}\n`,
    );
  }
  return folder;
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
