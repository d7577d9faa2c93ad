/**
 * Checks the versions of the data, and the chapters before they are built: every id exists, every number comes from
 * the dataset, both languages hold the same, and the typography is each language's own.
 */
import { findFrontmatterProblems } from '../../src/data/parse.ts';
import { AuthoringError } from '../../src/data/problems.ts';
import { locales } from '../../src/data/locales.ts';
import { documents, readChapter } from './chapter.ts';
import { findMissingFiles } from './files.ts';
import { checkParity } from './parity.ts';
import { checkProse } from './prose.ts';
import { checkCharts, checkSteps } from './story.ts';
import { checkTags } from './tags.ts';
import { checkVersions } from './versions.ts';

/**
 * @param root the folder that holds `content`.
 * @throws AuthoringError listing every problem, each with file, line and what to write instead.
 */
export async function checkContent(root: string): Promise<void> {
  const published = checkVersions();
  if (published.length > 0) throw new AuthoringError(published);

  const missing = await findMissingFiles(root);
  if (missing.length > 0) throw new AuthoringError(missing);

  const pairs = await Promise.all(
    documents.map(async (id) =>
      Promise.all(locales.map((locale) => readChapter(root, locale, id))),
    ),
  );
  const problems = [
    ...pairs
      .flat()
      .flatMap((chapter) => [
        ...findFrontmatterProblems(chapter.file, chapter.frontmatter),
        ...checkTags(chapter),
        ...checkProse(chapter),
      ]),
    ...pairs.flatMap(checkParity),
  ];
  if (problems.length > 0) throw new AuthoringError(problems);

  // Both languages hold the same by now, and so one tells what stands in the story.
  const story = pairs.flatMap(([first]) => first ?? []);
  const misplaced = [...checkCharts(story), ...checkSteps(story)];
  if (misplaced.length > 0) throw new AuthoringError(misplaced);
}
