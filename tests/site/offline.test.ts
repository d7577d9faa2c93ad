import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

import { locales } from '../../src/i18n/locale.ts';
import { atRoot, readPages, readSiteFile, root, sites } from './support/sites.ts';

/** The weight of the script of the pages, with what starts the worker or without it. */
async function weighScript(withWorker: boolean): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'src/scrolly/main.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    define: { 'process.env.BASE_PATH': '"/"' },
    plugins: withWorker
      ? []
      : [
          {
            name: 'without-worker',
            setup(bundler) {
              bundler.onLoad({ filter: /scrolly\/offline\.ts$/ }, () => ({
                contents: 'export const keepForOffline = () => {};',
              }));
            },
          },
        ],
  });
  return brotliCompressSync(outputFiles[0]?.contents ?? '').length;
}

it('To be read without a line costs a reader no more than 1 KiB', async () => {
  const worker = await readFile(path.join(atRoot.folder, 'offline.js.br'));
  const start = (await weighScript(true)) - (await weighScript(false));
  expect(start).toBeGreaterThan(100);
  expect(worker.length + start).toBeLessThanOrEqual(1024);
});

describe.each(sites)('Of a site $name', (site) => {
  it('only the pages that are kept may name a worker, and no frame of others', async () => {
    for (const { place, html } of await readPages(site)) {
      const isKept = /^[a-z]{2}\/(?:$|index|charts|method|models)/.test(place);
      const named = /trusted-types ([^;"]+)/.exec(html)?.[1];
      expect(named, place).toBe(isKept ? 'offline' : "'none'");
    }
  });

  it('a page that was not opened before leads back to the story', async () => {
    const worker = await readSiteFile(site, 'offline.js');
    for (const locale of locales) expect(worker).toContain(`href=${site.base}${locale}/>`);
    expect(worker).not.toMatch(/\b(?:BUILD|WORDS)\b/);
  });
});
