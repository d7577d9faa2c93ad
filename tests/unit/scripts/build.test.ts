import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';

import { publish } from '../../../scripts/build.ts';

/** Every file of a folder with its bytes. */
async function readFolder(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Object.fromEntries(
    await Promise.all(
      files.map(async ({ parentPath, name }) => {
        const file = path.join(parentPath, name);
        return [path.relative(folder, file), await readFile(file, 'hex')] as const;
      }),
    ),
  );
}

/** A live folder with the last good build in it, and a place for the next one. */
async function makePlaces() {
  const root = await mkdtemp(path.join(tmpdir(), 'money-loop-publish-'));
  onTestFinished(() => rm(root, { recursive: true }));
  const places = { next: path.join(root, 'work/next'), live: path.join(root, 'live') };
  await mkdir(path.join(places.live, 'he'), { recursive: true });
  await writeFile(path.join(places.live, 'index.html'), 'good');
  await writeFile(path.join(places.live, 'he/index.html'), Buffer.from([0, 255, 10]));
  return places;
}

const writing = (folder: string, name: string, text: string) => ({
  name: `write ${name}`,
  run: () => writeFile(path.join(folder, name), text),
});

const failing = { name: 'fail', run: () => Promise.reject(new Error('The step failed.')) };

beforeEach(() => {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  return () => {
    log.mockRestore();
  };
});

describe('a build that goes well', () => {
  it('replaces the live folder as a whole', async () => {
    const places = await makePlaces();
    await publish([writing(places.next, 'a.html', 'new')], places);
    expect(await readFolder(places.live)).toEqual({ 'a.html': Buffer.from('new').toString('hex') });
  });

  it('makes the live folder where there was none', async () => {
    const places = await makePlaces();
    await rm(places.live, { recursive: true });
    await publish([writing(places.next, 'a.html', 'new')], places);
    expect(await readdir(places.live)).toEqual(['a.html']);
  });

  it('leaves nothing of itself beside the live folder', async () => {
    const places = await makePlaces();
    await publish([writing(places.next, 'a.html', 'new')], places);
    expect(await readdir(path.dirname(places.next))).toEqual([]);
  });

  it('takes nothing over from a build that was broken off', async () => {
    const places = await makePlaces();
    await mkdir(places.next, { recursive: true });
    await writeFile(path.join(places.next, 'stale.html'), 'stale');
    await publish([writing(places.next, 'a.html', 'new')], places);
    expect(await readdir(places.live)).toEqual(['a.html']);
  });

  it('runs its steps one after the other', async () => {
    const places = await makePlaces();
    const order: string[] = [];
    const step = (name: string, wait: number) => ({
      name,
      run: async () => {
        await new Promise((done) => setTimeout(done, wait));
        order.push(name);
      },
    });
    await publish([step('slow', 20), step('fast', 0)], places);
    expect(order).toEqual(['slow', 'fast']);
  });
});

describe('a build that fails', () => {
  it.each([
    ['at its first step', false],
    ['after it has written pages', true],
  ])('%s leaves the live folder byte for byte as it was', async (_when, wrote) => {
    const places = await makePlaces();
    const before = await readFolder(places.live);
    const earlier = wrote ? [writing(places.next, 'index.html', 'half')] : [];
    await expect(publish([...earlier, failing], places)).rejects.toThrow('The step failed.');
    expect(await readFolder(places.live)).toEqual(before);
  });

  it('runs no step after the one that failed', async () => {
    const places = await makePlaces();
    const later = vi.fn(() => Promise.resolve());
    await expect(publish([failing, { name: 'later', run: later }], places)).rejects.toThrow();
    expect(later).not.toHaveBeenCalled();
  });

  it('puts the live folder back when the new one cannot take its place', async () => {
    const places = await makePlaces();
    const before = await readFolder(places.live);
    const losing = { name: 'lose', run: () => rm(places.next, { recursive: true }) };
    await expect(publish([losing], places)).rejects.toThrow('ENOENT');
    expect(await readFolder(places.live)).toEqual(before);
  });
});
