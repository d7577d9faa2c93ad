/**
 * Every chart as it was when somebody last looked at it: in each language, by day and by night, for a phone and for a
 * desk, and at each step of the loop. What is kept in `looks/` is the drawing, which a browser opens and of which a
 * change can be read; what is compared is what it comes to when it is painted.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { drawLook, looks, paintLook, readStyles, stylesName, themes } from './support/looks.ts';
import { atRoot, readSiteFile, root } from './support/sites.ts';

const kept = path.join(import.meta.dirname, 'looks');
const changed = path.join(root, '.build/looks-changed');

const readKept = async (name: string): Promise<string> => {
  const file = path.join(kept, name);
  return existsSync(file) ? readFile(file, 'utf8') : '';
};

describe('A reader who looked at every picture', () => {
  let styles = '';
  let keptStyles = '';

  beforeAll(async () => {
    styles = readStyles(await readSiteFile(atRoot, 'en/index.html'));
    keptStyles = await readKept(stylesName);
    await rm(changed, { recursive: true, force: true });
  });

  /** Puts the picture beside the one that is kept, for each theme in which they are not the same. */
  async function showChanges(name: string, drawing: string): Promise<string[]> {
    const keptDrawing = await readKept(`${name}.svg`);
    if (keptDrawing === drawing && keptStyles === styles) return [];
    await mkdir(changed, { recursive: true });
    const shown: string[] = [];
    for (const theme of themes) {
      const after = paintLook(drawing, styles, theme);
      const before = keptDrawing === '' ? undefined : paintLook(keptDrawing, keptStyles, theme);
      if (before !== undefined && Buffer.from(before).equals(after)) continue;
      const file = path.join(changed, `${name}.${theme}`);
      if (before !== undefined) await writeFile(`${file}.before.png`, before);
      await writeFile(`${file}.after.png`, after);
      shown.push(path.relative(root, `${file}.after.png`));
    }
    return shown;
  }

  it.each(looks)('sees $name as it was, by day and by night', async ({ name, ...look }) => {
    const drawing = drawLook({ name, ...look });
    const shown = await showChanges(name, drawing);
    if (shown.length === 0) return;
    const hint = `${name} looks different: open ${shown.join(' and ')}, and what was before beside them; if that is meant, keep it with "npm run test:site -- pictures -u"`;
    await expect(drawing, hint).toMatchFileSnapshot(path.join(kept, `${name}.svg`));
  });

  it('finds the colours and the rules of all drawings as they were', async () => {
    const hint = `every picture that they change is in ${path.relative(root, changed)}`;
    await expect(styles, hint).toMatchFileSnapshot(path.join(kept, stylesName));
  });

  it('keeps no picture of what is no more', async () => {
    const names = [stylesName, ...looks.map(({ name }) => `${name}.svg`)];
    expect((await readdir(kept)).filter((file) => !names.includes(file))).toEqual([]);
  });
});
