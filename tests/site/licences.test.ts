import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';

import { expect, it } from 'vitest';

import { bundle } from '../../scripts/bundle.ts';
import { atRoot, readSiteFile, root } from './support/sites.ts';

const fonts = [
  '@expo-google-fonts/assistant',
  '@expo-google-fonts/frank-ruhl-libre',
  '@fontsource-variable/assistant',
  '@fontsource-variable/frank-ruhl-libre',
];

/** The scripts that are bundled apart, as the files that ask for them name them. */
async function listBundled(): Promise<string[]> {
  const entries = new Set<string>();
  for await (const file of glob('src/**/*.{ts,astro}', { cwd: root })) {
    const text = await readFile(path.join(root, file), 'utf8');
    for (const [, entry = ''] of text.matchAll(/from '([^']+)\?iife'/g))
      entries.add(path.join(root, path.dirname(file), entry));
  }
  return [...entries];
}

/** The packages that some of a script comes from. */
async function listPackages(entry: string): Promise<string[]> {
  const { metafile } = await bundle(entry);
  const files = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter((file) => (inputs[file]?.bytesInOutput ?? 0) > 0),
  );
  return files.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []);
}

it('Whoever gets the site gets the licences of all that is in it, and of nothing else', async () => {
  const text = await readSiteFile(atRoot, 'licences.txt');
  const named = [...text.matchAll(/^== (\S+) \S+ ==$/gm)].map(([, name]) => name);
  const bundled = (await Promise.all((await listBundled()).map(listPackages))).flat();
  expect(bundled).toContain('@observablehq/plot');
  expect(named).toEqual([
    'money-loop',
    // Scrollama is in the script of the pages.
    ...[...new Set([...bundled, ...fonts, 'scrollama'])].sort(),
  ]);
  expect(text.match(/SIL OPEN FONT LICENSE Version 1.1/g)).toHaveLength(fonts.length);
});

it('What checks the records stays with the build, and is not sent to readers', async () => {
  const named = await listPackages(path.join(root, 'src/explore/live.ts'));
  expect(named).toContain('@observablehq/plot');
  expect(named).not.toContain('zod');
  expect(named).not.toContain('fastest-levenshtein');
});
