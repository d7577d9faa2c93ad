/** Serves `dist`, and prints its address. */
import { basePath } from '../src/i18n/locale.ts';
import { dist, requireDist } from './dist.ts';
import { startServer, type SiteServer } from './static-server.ts';

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

requireDist();
const { url } = await startOnFreePort(firstPort);
console.log(`\nThe Money Loop is served at ${url}${basePath} (stop it with Ctrl+C)`);
