/** Serves `dist`, and prints its address. */
import { basePath } from '../src/i18n/locale.ts';
import { dist, requireDist } from './dist.ts';
import { readSiteUrl } from './site-url.ts';
import { startServer, type SiteServer } from './static-server.ts';

/** Ends the script where `PORT` is set to what is no port, and says what to write. */
function readPort(given = process.env['PORT'] ?? '4321'): number {
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  console.error(`PORT is "${given}"; expected a number from 0 to 65535, such as PORT=8080.`);
  process.exit(1);
}

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
const { url } = await startOnFreePort(readPort());
console.log(`\nThe Money Loop is served at ${url}${basePath} (stop it with Ctrl+C)`);
if (url !== readSiteUrl()) {
  console.log(
    `Addresses with a host in it (embed codes, oEmbed, canonical) are those of ${readSiteUrl()}. ` +
      `For them to lead here: SITE_URL=${url} npm run build`,
  );
}
