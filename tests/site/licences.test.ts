import { expect, it } from 'vitest';

import { atRoot, readSiteFile } from './support/sites.ts';

it('Whoever gets the site gets the licences of all that is in it', async () => {
  const text = await readSiteFile(atRoot, 'licences.txt');
  const named = [...text.matchAll(/^== (\S+) \S+ ==$/gm)].map(([, name]) => name);
  expect(named).toContain('money-loop');
  expect(named).toContain('scrollama');
  expect(named).toContain('@fontsource-variable/frank-ruhl-libre');
  expect(named).toContain('@fontsource-variable/assistant');
  expect(text).toContain('SIL OPEN FONT LICENSE Version 1.1');
});
