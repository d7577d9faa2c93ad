/** Whether the story has every chart and every step, in the order in which they are numbered. */
import { charts } from '../../src/charts/index.ts';
import { loopSteps } from '../../src/charts/money-loop/steps.ts';
import { locales } from '../../src/data/locales.ts';
import type { Problem } from '../../src/data/problems.ts';
import { chapterFile, type Chapter, type Tag } from './chapter.ts';

/** The chart that the loop is stands in a tag of its own. */
const chartIn = ({ name, attributes }: Tag): string | undefined =>
  name === 'Loop' ? 'money-loop' : name === 'Chart' ? attributes['id'] : undefined;

/** Every chart stands in its chapter, and all in the order in which they are numbered. */
export function checkCharts(story: readonly Chapter[]): Problem[] {
  const idsIn = (chapter: Chapter): string[] => chapter.tags.flatMap((tag) => chartIn(tag) ?? []);
  const absent = charts.flatMap(({ id, chapter }) => {
    const [file, ...others] = locales.map((locale) => chapterFile(locale, chapter));
    const own = story.find((each) => each.file === file);
    return own === undefined || idsIn(own).includes(id) ? [] : [{ id, file: own.file, others }];
  });
  if (absent.length > 0) {
    return absent.map(({ id, file, others }) => ({
      file,
      place: 'the chapter',
      field: '<Chart>',
      found: `nothing for ${id}`,
      expected: `<Chart id="${id}" />, since src/charts/index.ts has it in this chapter`,
      fix: `add it here and in ${others.join(', ')}, or correct its "chapter", or take it out of src/charts/index.ts`,
    }));
  }
  return checkOrder('src/charts/index.ts', 'charts', {
    registered: charts.map(({ id }) => id),
    met: story.flatMap(idsIn),
  });
}

/** Every step that the picture of the loop has is told in words, in the same order. */
export const checkSteps = (story: readonly Chapter[]): Problem[] =>
  checkOrder('src/charts/money-loop/steps.ts', 'loopSteps', {
    registered: loopSteps.map(({ id }) => id),
    met: story.flatMap(({ tags }) =>
      tags.flatMap(({ name, attributes }) => (name === 'Step' ? (attributes['id'] ?? []) : [])),
    ),
  });

/** @param lists ids as the code lists them, and as a reader meets them. */
function checkOrder(
  file: string,
  place: string,
  { registered, met }: Readonly<Record<'registered' | 'met', readonly string[]>>,
): Problem[] {
  const places = [...(registered.length > met.length ? registered : met).keys()];
  const first = places.find((index) => registered[index] !== met[index]);
  if (first === undefined) return [];
  const untold = registered.filter((id) => !met.includes(id));
  return [
    {
      file,
      place,
      field: 'the order',
      found: `${registered[first] ?? 'nothing more'} as number ${first + 1}`,
      expected: `${met[first] ?? 'nothing more'}, which is what a reader meets there in the story`,
      fix:
        untold.length > 0
          ? `write ${untold.join(', ')} into the story in every language, or take it out here`
          : 'put the records into the order of the story; each stands there once',
    },
  ];
}
