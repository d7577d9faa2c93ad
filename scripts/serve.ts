/** Serves `dist`, and prints its address. */
import { existsSync } from 'node:fs';
import path from 'node:path';

import { basePath } from '../src/i18n/locale.ts';
import { startServer, type SiteServer } from './static-server.ts';

const dist = path.resolve(import.meta.dirname, '..', process.env['DIST'] ?? 'dist');
const firstPort = Number(process.env['PORT'] ?? 4321);

async function startOnFreePort(port: number): Promise<SiteServer> {
  try {
    return await startServer({ root: dist, port, base: basePath });
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!taken) throw error;
    return startOnFreePort(port + 1);
  }
}

if (!existsSync(dist)) {
  console.error('There is no dist to serve yet: run "npm run build" first, or "npm start".');
  process.exit(1);
}
const { url } = await startOnFreePort(firstPort);
console.log(`\nThe Money Loop is served at ${url}${basePath} (stop it with Ctrl+C)`);
