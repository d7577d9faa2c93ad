import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { expect, it } from 'vitest';

import { again, atRoot, listPlaces } from './support/sites.ts';

it('Whoever builds the same source gets the same files, to the byte', async () => {
  const places = await listPlaces(atRoot);
  expect(await listPlaces(again)).toEqual(places);
  const differ: string[] = [];
  for (const place of places) {
    const [one, other] = await Promise.all(
      [atRoot, again].map(({ folder }) => readFile(path.join(folder, place))),
    );
    if (one === undefined || other?.equals(one) !== true) differ.push(place);
  }
  expect(differ).toEqual([]);
});
