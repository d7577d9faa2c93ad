/**
 * WordPress's own script for its hosts of embeds. It is not on npm: where the machine has no WordPress it comes from
 * Debian's package, which is fetched when it is first needed, and is not installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

const place = 'usr/share/wordpress/wp-includes/js/wp-embed.js';
const folder = path.resolve(import.meta.dirname, '../../../.build/wordpress');
const kept = path.join(folder, 'wp-embed.js');

/** Where the script is; undefined where it cannot be had, which is then told in one line. */
export function locateWordPress(): string | undefined {
  const places = [process.env['WP_EMBED'], path.join('/', place), kept];
  const found = places.find((each) => each !== undefined && existsSync(each));
  if (found !== undefined) return found;
  try {
    fetchScript();
    return kept;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.log(`WordPress: its documented messages stand for its script (${reason}).`);
    return undefined;
  }
}

/** In a folder of its own until it is whole, since other workers may look for it meanwhile. */
function fetchScript(): void {
  mkdirSync(folder, { recursive: true });
  const fresh = mkdtempSync(path.join(folder, 'fresh-'));
  try {
    run(fresh, 'apt-get', 'download', 'wordpress');
    const [archive = ''] = readdirSync(fresh);
    run(fresh, 'dpkg-deb', '--extract', archive, '.');
    renameSync(path.join(fresh, place), kept);
  } finally {
    rmSync(fresh, { recursive: true });
  }
}

/** @throws with what the command said. */
function run(cwd: string, command: string, ...args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr.trim()}`);
}
