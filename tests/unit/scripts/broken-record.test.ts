import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { copySite } from '../../../scripts/copy-site.ts';

const record = 'src/data/records/quantities/opening.ts';

describe('the build of a site with one wrong unit', () => {
  let site: string;
  let built: ReturnType<typeof spawnSync>;

  beforeAll(async () => {
    site = await mkdtemp(path.join(tmpdir(), 'money-loop-site-'));
    await copySite(site);
    await mkdir(path.join(site, 'dist'));
    await writeFile(path.join(site, 'dist/index.html'), 'the last good build');
    const file = path.join(site, record);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace("unit: 'usd-bn'", "unit: 'usd-b'"));
    built = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: site, encoding: 'utf8' });
  }, 30_000);

  afterAll(() => rm(site, { recursive: true }));

  it('stops', () => {
    expect(built.status).toBe(1);
  });

  it('names the file, the record, the field, what was found, what was expected and what to do', () => {
    expect(built.stderr).toContain(
      [
        `${record} › deals-total › unit`,
        '  found:    "usd-b"',
        '  expected: one of "usd-bn", "usd-bn-per-year", "usd-bn-per-gw", "usd", "gw"',
      ].join('\n'),
    );
    expect(built.stderr).toContain('  to fix:   did you mean "usd-bn"?');
  });

  it('says nothing of the program’s own lines, and that dist is as it was', () => {
    expect(built.stderr).not.toMatch(/^\s+at /m);
    expect(built.stderr).toContain('The build stopped; dist is as it was.');
  });

  it('leaves the last good build untouched', async () => {
    expect(await readdir(path.join(site, 'dist'))).toEqual(['index.html']);
    expect(await readFile(path.join(site, 'dist/index.html'), 'utf8')).toBe('the last good build');
  });
});
