/** Lists the licence of everything that is not ours and that readers get: packages in the scripts, and fonts. */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { faces as pictureFaces, locateFace, type Face } from '../src/pictures/faces.ts';
import { faces } from '../src/styles/fonts.ts';

import { root } from './dist.ts';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/**
 * Writes `licences.txt`, from what the bundlers did put into scripts.
 *
 * @param shipped the files in the scripts that are bundled apart; those of the pages are added to them.
 */
export function licences(shipped: Set<string>): AstroIntegration {
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
                    if (chunk.type === 'chunk')
                      listShipped(chunk.modules).forEach((id) => shipped.add(id));
                  }
                },
              },
            ],
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        const folders = [...shipped, ...locateFonts()].flatMap((file) => packageOf(file) ?? []);
        const texts = await Promise.all([root, ...new Set(folders.toSorted())].map(writeLicence));
        await writeFile(path.join(fileURLToPath(dir), 'licences.txt'), texts.join('\n\n'));
      },
    },
  };
}

/** What is read and then shaken off is not sent to anybody. */
const listShipped = (modules: Readonly<Record<string, { readonly renderedLength: number }>>) =>
  Object.entries(modules)
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .map(([id]) => id);

/** The fonts of the pages, and those inside the pictures to download. */
const locateFonts = (): string[] => [
  ...faces.map((face) => createRequire(import.meta.url).resolve(face.package)),
  ...(Object.keys(pictureFaces) as Face[]).map(locateFace),
];

/** The folder of the package that a file belongs to; nothing for a file of our own. */
const packageOf = (file: string): string | undefined =>
  /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0];

async function writeLicence(folder: string): Promise<string> {
  const manifest = JSON.parse(
    await readFile(path.join(folder, 'package.json'), 'utf8'),
  ) as Manifest;
  // A package of fonts may have one for its code and another for its letters.
  const files = (await readdir(folder)).filter((name) => /^licen[cs]e/i.test(name)).sort();
  if (files.length === 0) {
    throw new Error(
      `${manifest.name} is sent to readers and has no file with its licence; its package.json says “${manifest.license ?? 'nothing'}”. Use another package, or ask its authors.`,
    );
  }
  const texts = await Promise.all(files.map((name) => readFile(path.join(folder, name), 'utf8')));
  return `== ${manifest.name} ${manifest.version} ==\n\n${texts.map((text) => text.trim()).join('\n\n')}\n`;
}
