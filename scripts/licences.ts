/** Lists the licence of everything that is not ours and that readers get: packages in the scripts, and fonts. */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { faces } from '../src/styles/fonts.ts';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

const root = path.resolve(import.meta.dirname, '..');

/** Writes `licences.txt`, from what the bundler did put into the scripts of the pages. */
export function licences(): AstroIntegration {
  const bundled = new Set<string>();
  return {
    name: 'money-loop:licences',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'money-loop:licences',
                applyToEnvironment: ({ name }) => name === 'client',
                generateBundle: (_options, bundle) => {
                  for (const chunk of Object.values(bundle)) {
                    if (chunk.type === 'chunk') chunk.moduleIds.forEach((id) => bundled.add(id));
                  }
                },
              },
            ],
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        const fonts = faces.map((face) => createRequire(import.meta.url).resolve(face.package));
        const folders = [...bundled, ...fonts].flatMap((file) => packageOf(file) ?? []);
        const texts = await Promise.all([root, ...new Set(folders.toSorted())].map(writeLicence));
        await writeFile(path.join(fileURLToPath(dir), 'licences.txt'), texts.join('\n\n'));
      },
    },
  };
}

/** The folder of the package that a file belongs to; nothing for a file of our own. */
const packageOf = (file: string): string | undefined =>
  /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0];

async function writeLicence(folder: string): Promise<string> {
  const manifest = JSON.parse(
    await readFile(path.join(folder, 'package.json'), 'utf8'),
  ) as Manifest;
  const file = (await readdir(folder)).find((name) => /^licen[cs]e/i.test(name));
  if (file === undefined) {
    throw new Error(
      `${manifest.name} is sent to readers and has no file with its licence; its package.json says “${manifest.license ?? 'nothing'}”. Use another package, or ask its authors.`,
    );
  }
  const text = await readFile(path.join(folder, file), 'utf8');
  return `== ${manifest.name} ${manifest.version} ==\n\n${text.trim()}\n`;
}
