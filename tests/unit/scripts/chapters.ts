import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { onTestFinished } from 'vitest';

import { checkContent } from '../../../scripts/content/check.ts';
import type { Problem } from '../../../src/data/problems.ts';
import { problemsOf } from '../problems.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** The site's own chapters, copied to where one test may spoil them. */
export interface Chapters {
  /** Changes the text of a chapter. @throws when nothing in it changes. */
  readonly edit: (file: string, change: (text: string) => string) => Promise<void>;
  /** Adds a paragraph at the end of a chapter and returns its line. */
  readonly append: (file: string, paragraph: string) => Promise<number>;
  readonly add: (file: string) => Promise<void>;
  readonly remove: (file: string) => Promise<void>;
  readonly check: () => Promise<void>;
  readonly problems: () => Promise<readonly Problem[]>;
}

export async function copyChapters(): Promise<Chapters> {
  const folder = await mkdtemp(path.join(tmpdir(), 'money-loop-content-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(path.join(root, 'content'), path.join(folder, 'content'), { recursive: true });

  const edit: Chapters['edit'] = async (file, change) => {
    const before = await readFile(path.join(folder, file), 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`The test changes nothing in ${file}.`);
    await writeFile(path.join(folder, file), after);
  };
  return {
    edit,
    append: async (file, paragraph) => {
      let line = 0;
      await edit(file, (text) => {
        line = text.split('\n').length + 1;
        return `${text}\n${paragraph}\n`;
      });
      return line;
    },
    add: (file) => writeFile(path.join(folder, file), '---\ntitle: x\nlede: x\n---\n'),
    remove: (file) => rm(path.join(folder, file)),
    check: () => checkContent(folder),
    problems: () => problemsOf(() => checkContent(folder)),
  };
}
