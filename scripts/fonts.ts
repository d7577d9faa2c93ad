/** Gives each group of pages fonts that hold just the letters on them. */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';
import { parseHTML } from 'linkedom';
import subsetFont from 'subset-font';

import { locales, sitePath } from '../src/i18n/locale.ts';
import { faces, fontPlace, pageGroups, type Face, type PageGroup } from '../src/styles/fonts.ts';

/** While developing, the whole fonts are served; a build cuts them down. */
export const fonts = (): AstroIntegration => ({
  name: 'money-loop:fonts',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.middlewares.use((request, response, next) => {
        const face = faces.find((each) =>
          pageGroups.some((group) => sitePath(fontPlace(each, group)) === request.url),
        );
        if (face === undefined) next();
        else readWhole(face).then((font) => response.end(font), next);
      });
    },
    'astro:build:done': async ({ dir }) => {
      await subsetFonts(fileURLToPath(dir));
    },
  },
});

async function subsetFonts(outDir: string): Promise<void> {
  await mkdir(path.join(outDir, 'fonts'), { recursive: true });
  const letters = await collectLetters(outDir);
  await Promise.all(
    pageGroups.flatMap((group) =>
      faces.map(async (face) => {
        const font = await subsetFont(await readWhole(face), letters.get(group) ?? '', {
          targetFormat: 'woff2',
          variationAxes: { wght: face.weights },
        });
        await writeFile(path.join(outDir, fontPlace(face, group)), font);
      }),
    ),
  );
}

/** The faces of a page for print, as CSS. Chromium cannot embed a font that varies: each weight is one of its own. */
export async function renderPrintFaces(
  text: string,
  weights: Readonly<Record<Face['family'], readonly number[]>>,
): Promise<string> {
  const rules = faces.flatMap((face) =>
    (weights[face.family] ?? []).map(async (weight) => {
      const font = await subsetFont(await readWhole(face), unique([text]), {
        targetFormat: 'woff2',
        variationAxes: { wght: weight },
      });
      return (
        `@font-face{font-family:'${face.family}';font-weight:${weight};` +
        `src:url(data:font/woff2;base64,${font.toString('base64')}) format('woff2');unicode-range:${face.unicodeRange}}`
      );
    }),
  );
  return (await Promise.all(rules)).join('');
}

const require = createRequire(import.meta.url);

const readWhole = (face: Face): Promise<Buffer> => readFile(require.resolve(face.package));

/** Every letter that a reader can see on the pages of each group, and those that a script may write. */
async function collectLetters(outDir: string): Promise<ReadonlyMap<PageGroup, string>> {
  const texts = new Map<PageGroup, string[]>(pageGroups.map((group) => [group, []]));
  const pages = (await readdir(outDir, { recursive: true })).filter((file) =>
    file.endsWith('.html'),
  );
  for (const page of pages) {
    const { document } = parseHTML(await readFile(path.join(outDir, page), 'utf8'));
    texts.get(groupOf(page))?.push(document.body.textContent, '×');
  }
  return new Map([...texts].map(([group, each]) => [group, unique(each)]));
}

const groupOf = (page: string): PageGroup =>
  locales.find((locale) => locale === page.split(path.sep)[0]) ?? 'door';

const unique = (texts: readonly string[]): string => [...new Set(texts.join(''))].join('');
