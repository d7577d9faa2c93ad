import { mkdtemp, readFile, rm, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { checkFrozen, freeze, hashData, thaw } from '../../../scripts/frozen.ts';
import { embedAddress } from '../../../src/charts/addresses.ts';
import { explorables } from '../../../src/charts/explorables.ts';
import { charts } from '../../../src/charts/index.ts';
import { locales } from '../../../src/data/locales.ts';
import { version } from '../../../src/data/changes.ts';
import { basePath } from '../../../src/i18n/locale.ts';
import { dataFiles } from '../../../src/open-data/package.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const roles = embedAddress('roles', 'en');

let folder: string;
let dist: string;

const pageOf = (address: string, ...below: readonly string[]): string =>
  path.join(dist, address, ...below, 'index.html');

const dataOf = (...places: readonly string[]): string => path.join(dist, 'data', ...places);

/** A built site, of which each embed says nothing but its address, and each file of data nothing but its name. */
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'frozen-'));
  dist = path.join(folder, 'dist');
  for (const { id } of charts) {
    for (const locale of locales) {
      const file = pageOf(embedAddress(id, locale));
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, `${locale} ${id}`);
    }
  }
  await mkdir(dataOf('tables'), { recursive: true });
  for (const name of dataFiles(new URL('https://example.org')).keys())
    await writeFile(dataOf(name), name);
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('the embeds and the data of a version', () => {
  it('of the project are frozen, and the data are still what they were', async () => {
    expect(await checkFrozen(root)).toEqual([]);
  });

  it('must be frozen, and the check says how', async () => {
    expect(await checkFrozen(folder)).toMatchObject([
      { file: 'src/data/changes.ts', fix: 'run "npm run freeze", and commit what it writes' },
    ]);
    await freeze(folder, dist);
    expect(await checkFrozen(folder)).toEqual([]);
  });

  it('are told apart from the data once these have changed, and a new version is asked for', async () => {
    await freeze(folder, dist);
    const [problem] = await checkFrozen(folder, { data: hashData().replace(/^./, 'x') });
    expect(problem?.found).toBe('records that have changed since this version was frozen');
    expect(problem?.fix).toContain('add an entry above version');
  });

  it('are asked for anew when a chart has come that they lack, and only then', async () => {
    await freeze(folder, dist);
    const [kept, made] = ['en/embed/roles/', 'en/embed/made-chart/'];
    expect(await checkFrozen(folder, { frames: [kept, made] })).toMatchObject([
      {
        file: 'src/data/changes.ts',
        found: `charts without a frame in it: ${made}`,
        fix: expect.stringMatching(
          /^add an entry above version .* "npm run freeze"; if .* never published/,
        ) as string,
      },
    ]);
    expect(await checkFrozen(folder, { frames: [kept] })).toEqual([]);
  });

  it('are never frozen twice', async () => {
    await freeze(folder, dist);
    await expect(freeze(folder, dist)).rejects.toThrow(
      /what is published never changes.\nAdd an entry with a new version to src\/data\/changes\.ts,/,
    );
  });

  it('stay as they were when the live ones change', async () => {
    await freeze(folder, dist);
    await writeFile(pageOf(roles), 'drawn anew');
    await writeFile(dataOf('tables/flows.csv'), 'written anew');
    await thaw(folder, dist);
    expect(await readFile(dataOf(version, 'tables/flows.csv'), 'utf8')).toBe('tables/flows.csv');
    expect(await readFile(dataOf('tables/flows.csv'), 'utf8')).toBe('written anew');
    expect(await readFile(pageOf(roles, version), 'utf8')).toBe('en roles');
    expect(await readFile(pageOf(roles), 'utf8')).toBe('drawn anew');
  });

  it('keep the script that moves a model, when the live one is another', async () => {
    const model = embedAddress(explorables[0]?.id ?? '', 'en');
    const scriptOf = (name: string): string => path.join(dist, 'scripts', name);
    const build = async (name: string): Promise<void> => {
      await rm(path.dirname(scriptOf(name)), { recursive: true, force: true });
      await mkdir(path.dirname(scriptOf(name)));
      await writeFile(scriptOf(name), `moves by ${name}`);
      await writeFile(pageOf(model), `<div data-script="${basePath}scripts/${name}"></div>`);
    };
    await build('models.old.js');
    await freeze(folder, dist);
    await build('models.new.js');
    await thaw(folder, dist);
    const page = await readFile(pageOf(model, version), 'utf8');
    expect(page).toBe(`<div data-script="${basePath}scripts/models.old.js"></div>`);
    expect(await readFile(scriptOf('models.old.js'), 'utf8')).toBe('moves by models.old.js');
    expect(await readFile(scriptOf('models.new.js'), 'utf8')).toBe('moves by models.new.js');
  });

  it('are put back past what an operating system leaves beside them', async () => {
    await freeze(folder, dist);
    await writeFile(path.join(folder, 'frozen/.DS_Store'), '');
    await thaw(folder, dist);
    expect(await readFile(pageOf(roles, version), 'utf8')).toBe('en roles');
  });

  it('are the live ones under a second address as long as the version is not frozen', async () => {
    await thaw(folder, dist);
    expect(await readFile(pageOf(roles, version), 'utf8')).toBe('en roles');
    expect(await readFile(dataOf(version, 'flows.csv'), 'utf8')).toBe('flows.csv');
  });
});
