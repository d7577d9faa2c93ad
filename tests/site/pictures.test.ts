/**
 * Every chart as it was when somebody last looked at it, in each language: as the SVG that is downloaded, which does
 * not change with the machine. Dark pages draw the same with other values of the tokens.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { downloadAddress } from '../../src/charts/addresses.ts';
import { downloads } from '../../src/pictures/downloads.ts';
import { atRoot, readSiteFile, root } from './support/sites.ts';

const hash = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 16);

/** Fonts and rules are the same in all, and their letters depend on all other charts. */
const withoutStyle = (svg: string): string => svg.replace(/<style>.*?<\/style>/s, '');

const hint =
  'looks different: see it with "npm run shots", then keep it with "npm run test:site -- -u"';

const pictures = downloads.map((download) => ({
  ...download,
  name: Object.values(download).join(', '),
}));

describe('A reader who looked at every picture', () => {
  it.each(pictures)('sees $name as it was', async ({ name, ...download }) => {
    const svg = await readSiteFile(atRoot, downloadAddress(download, 'svg').slice(1));
    expect(hash(withoutStyle(svg)), `${name} ${hint}`).toMatchSnapshot();
  });
});

it('The colours are as they were, by day and by night', async () => {
  const tokens = await readFile(path.join(root, 'src/styles/tokens.css'), 'utf8');
  expect(tokens.match(/--[\w-]+:\s*light-dark\([^;]+;/g)).toMatchSnapshot();
});
