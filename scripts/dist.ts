/** Where the built site stands, for what builds it and what reads it. */
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder of the project. */
export const root = path.resolve(import.meta.dirname, '..');

/** `dist`, or where `DIST` says, from the root of the project. */
export const dist = path.resolve(root, process.env['DIST'] ?? 'dist');

/** Ends a script that reads the built site where there is none, and says what to do. */
export function requireDist(): void {
  if (existsSync(dist)) return;
  console.error(`There is no site in ${path.relative(root, dist)} yet: run "npm run build" first.`);
  process.exit(1);
}
