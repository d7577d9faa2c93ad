/** Whether each chapter is there in every language, and no other. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

import { chapters } from '../../src/data/chapters.ts';
import { locales } from '../../src/data/locales.ts';
import { suggestId, type Problem } from '../../src/data/problems.ts';
import { chapterFile, documents } from './chapter.ts';

export async function findMissingFiles(root: string): Promise<Problem[]> {
  const expected = locales.flatMap((locale) => documents.map((id) => chapterFile(locale, id)));
  const present = (
    await Promise.all(
      locales.map(async (locale) => {
        const folder = path.join(root, 'content', locale);
        const names = existsSync(folder) ? await readdir(folder) : [];
        // Beside them may lie what an operating system leaves in a folder.
        return names
          .filter((name) => name.endsWith('.mdx'))
          .map((name) => `content/${locale}/${name}`);
      }),
    )
  ).flat();
  return [
    ...expected
      .filter((file) => !present.includes(file))
      .map((file) => ({
        file,
        place: 'the file',
        field: 'chapter',
        found: 'no such file',
        expected: `a chapter in every language (${locales.join(', ')})`,
        fix: 'write the file, or remove the chapter from src/data/chapters.ts and from every language',
      })),
    ...present
      .filter((file) => !expected.includes(file))
      .map((file) => ({
        file,
        place: 'the file',
        field: 'chapter',
        found: 'a chapter that is not in the list',
        expected: `one of ${documents.join(', ')}`,
        fix: `add it to src/data/chapters.ts and write it in every language; ${suggestId(path.parse(file).name, chapters)}`,
      })),
  ];
}
