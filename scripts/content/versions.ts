/** Whether the list of changes is one that data can be published under. */
import { changes, type Change } from '../../src/data/changes.ts';
import { quantities } from '../../src/data/index.ts';
import type { Problem } from '../../src/data/problems.ts';
import { partialDate } from '../../src/data/schema.ts';

const file = 'src/data/changes.ts';

/** Of a quantity, what dates it. */
interface Dated {
  readonly id: string;
  readonly chapter: string;
  readonly asOf: string;
  readonly revisions: readonly { readonly asOf: string }[];
}

/** @param all the newest first. */
export function checkVersions(
  all: readonly Change[] = changes,
  records: readonly Dated[] = quantities,
): Problem[] {
  const misdated = all.flatMap(findMisdated);
  return [
    ...all.flatMap((change, index) => findUsed(change, all.slice(index + 1))),
    ...misdated,
    // Against a day that is none, every date would be wrong.
    ...(misdated.length > 0 ? [] : records.flatMap((record) => findLater(record, all[0]?.date))),
  ];
}

function findUsed({ version }: Change, earlier: readonly Change[]): Problem[] {
  if (earlier.every((change) => change.version !== version)) return [];
  return [
    {
      file,
      place: `version ${version}`,
      field: 'version',
      found: `"${version}", which an entry below has already`,
      expected: 'a version of its own for each entry',
      fix: 'raise the version of the upper entry; delete nothing in frozen/',
    },
  ];
}

function findMisdated({ version, date }: Change): Problem[] {
  const isDay = date.length === 'YYYY-MM-DD'.length && partialDate.safeParse(date).success;
  if (isDay) return [];
  return [
    {
      file,
      place: `version ${version}`,
      field: 'date',
      found: `"${date}"`,
      expected: 'the day of its publication, as YYYY-MM-DD',
      fix: 'write the date in that form',
    },
  ];
}

/** Nothing can be known as of a day after the one on which it is published. */
function findLater({ id, chapter, asOf, revisions }: Dated, published = ''): Problem[] {
  const dates = [
    { field: 'asOf', date: asOf },
    ...revisions.map((revision, index) => ({
      field: `revisions.${index}.asOf`,
      date: revision.asOf,
    })),
  ];
  return dates
    .filter(({ date }) => date > published)
    .map(({ field, date }) => ({
      file: `src/data/records/quantities/${chapter}.ts`,
      place: id,
      field,
      found: `"${date}"`,
      expected: `a date up to that of the newest version, ${published}`,
      fix: `correct it, or, if it is new, add a version with its date to ${file}`,
    }));
}
