/** Copies the source of the site to where it may be changed and built. */
import { cp, mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';

import { root } from './dist.ts';

const sources = [
  'LICENSE',
  'package.json',
  'tsconfig.json',
  'astro.config.mjs',
  'content',
  'public',
  'scripts',
  'src',
];

/** @param folder is made; what it needs of installed packages, it shares with this one. */
export async function copySite(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(
    sources.map((name) => cp(path.join(root, name), path.join(folder, name), { recursive: true })),
  );
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
}
