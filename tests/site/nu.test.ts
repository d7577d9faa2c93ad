/**
 * The checker of the W3C, where there is Java to run it. It comes from npm's registry when it is first needed, and is
 * no dependency: to be installed it would fetch a Java of its own from elsewhere.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';

import { expect, it } from 'vitest';

import { listPages } from '../../scripts/pages.ts';
import { atRoot } from './support/sites.ts';

const checker = 'vnu-jar@26.9.27';
const folder = path.resolve(import.meta.dirname, '../../.build/nu');
const jar = path.join(folder, 'package/build/dist/vnu.jar');

const hasJava = spawnSync('java', ['-version']).status === 0;
if (!hasJava) console.log('Nu checker: left out, since this machine has no Java.');

/** @throws with what the command said. */
function run(command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}:\n${stderr}`);
  return stdout;
}

async function getChecker(): Promise<void> {
  if (existsSync(jar)) return;
  await mkdir(folder, { recursive: true });
  const archive = run('npm', 'pack', '--silent', checker).trim();
  run('tar', '-xzf', archive);
}

interface Finding {
  readonly url: string;
  readonly lastLine?: number;
  readonly message: string;
}

it.skipIf(!hasJava)(
  'The Nu checker finds no mistake in any page',
  async () => {
    await getChecker();
    const pages = (await listPages(atRoot.folder)).map((place) => path.join(atRoot.folder, place));
    const { messages } = JSON.parse(
      run(
        'java',
        '-jar',
        jar,
        '--errors-only',
        '--format',
        'json',
        '--exit-zero-always',
        '--stdout',
        ...pages,
      ),
    ) as { readonly messages: readonly Finding[] };
    // It does not know of the styles of these years: those are for stylelint to look at.
    const mistakes = messages.filter(({ message }) => !message.startsWith('CSS: '));
    expect(
      mistakes.map(({ url, lastLine = 0, message }) => `${url}:${lastLine} ${message}`),
    ).toEqual([]);
  },
  180_000,
);
