/** Whether both languages hold the same. */
import type { Problem } from '../../src/data/problems.ts';
import type { Chapter } from './chapter.ts';
import { components } from './components.ts';

/** Holds the chapter in every other language against the first one, and finds what one has and the other lacks. */
export function checkParity([first, ...others]: readonly Chapter[]): Problem[] {
  if (first === undefined) return [];
  return others.flatMap((other) =>
    Object.entries(components).flatMap(([name, { parity }]) => [
      ...(parity === undefined ? [] : findLacking(first, other, name)),
      ...(parity === undefined ? [] : findLacking(other, first, name)),
      ...(parity === 'same-order' ? findDisorder(first, other, name) : []),
    ]),
  );
}

/** What one chapter has and the other has not. */
function findLacking(one: Chapter, other: Chapter, name: string): Problem[] {
  const there = keysOf(other, name);
  return [...keysOf(one, name)]
    .filter(([key]) => !there.has(key))
    .map(([key, line]) => ({
      file: other.file,
      place: 'the chapter',
      field: `<${name}>`,
      found: `nothing for ${key}`,
      expected: `the same as in ${one.file}, line ${line}`,
      fix: `add it here, or remove it there`,
    }));
}

/** Whether what both chapters have comes in another order in the other. */
function findDisorder(one: Chapter, other: Chapter, name: string): Problem[] {
  const [here, there] = [keysOf(one, name), keysOf(other, name)];
  const order = [...here.keys()].filter((key) => there.has(key)).join(', ');
  const found = [...there.keys()].filter((key) => here.has(key)).join(', ');
  if (found === order) return [];
  return [
    {
      file: other.file,
      place: 'the chapter',
      field: `<${name}>`,
      found,
      expected: `the order of ${one.file}: ${order}`,
      fix: 'put them in the same order',
    },
  ];
}

/** What tells each use of a tag apart, in the order of first use, with the line of that use. */
function keysOf({ tags }: Chapter, name: string): Map<string, number> {
  const keys = new Map<string, number>();
  for (const [index, { attributes, line }] of tags.filter((tag) => tag.name === name).entries()) {
    const { id, source, date, at } = attributes;
    const named = [id ?? source ?? date, at].filter((part) => part !== undefined).join(' at ');
    const key = named === '' ? `number ${index + 1}` : named;
    if (!keys.has(key)) keys.set(key, line);
  }
  return keys;
}
