/** Gives each group of pages fonts that hold just the letters on them. */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';
import { parseHTML } from 'linkedom';
import subsetFont from 'subset-font';

import { locales, sitePath } from '../src/i18n/locale.ts';
import {
  faces,
  facesOf,
  fontPlace,
  isEmbedGroup,
  pageGroups,
  renderFontFace,
  renderFontFaces,
  type Face,
  type PageGroup,
} from '../src/styles/fonts.ts';

/** A built page: its file, and the group whose fonts it asks for. */
interface BuiltPage {
  readonly file: string;
  readonly group: PageGroup;
  readonly html: string;
  /** What is set in the faces of the group. */
  readonly body: HTMLElement;
}

/** While developing, the whole fonts are served; a build cuts them down. */
export const fonts = (): AstroIntegration => ({
  name: 'money-loop:fonts',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.middlewares.use((request, response, next) => {
        const face = pageGroups
          .flatMap((group) => facesOf(group).map((each) => ({ ...each, group })))
          .find((each) => sitePath(fontPlace(each, each.group)) === request.url);
        if (face === undefined) next();
        else readWhole(face).then((font) => response.end(font), next);
      });
    },
    'astro:build:done': async ({ dir }) => {
      await addFonts(fileURLToPath(dir));
    },
  },
});

async function addFonts(outDir: string): Promise<void> {
  await mkdir(path.join(outDir, 'fonts'), { recursive: true });
  const pages = await readPages(outDir);
  await Promise.all(
    pageGroups.map((group) => {
      const own = pages.filter((page) => page.group === group);
      return isEmbedGroup(group) ? inlineFonts(group, own) : writeFonts(group, own, outDir);
    }),
  );
}

async function readPages(outDir: string): Promise<BuiltPage[]> {
  const files = (await readdir(outDir, { recursive: true })).filter((file) =>
    file.endsWith('.html'),
  );
  return Promise.all(
    files.map(async (name) => {
      const file = path.join(outDir, name);
      const html = await readFile(file, 'utf8');
      return { file, group: groupOf(name), html, body: parseHTML(html).document.body };
    }),
  );
}

const groupOf = (page: string): PageGroup => {
  const [folder, section] = page.split(path.sep);
  const locale = locales.find((each) => each === folder);
  if (locale === undefined) return 'door';
  return section === 'embed' ? `embed-${locale}` : locale;
};

async function writeFonts(
  group: PageGroup,
  pages: readonly BuiltPage[],
  outDir: string,
): Promise<void> {
  await Promise.all(
    facesOf(group).map(async (face) => {
      const font = await subset(face, collectLetters(pages, face));
      await writeFile(path.join(outDir, fontPlace(face, group)), font);
    }),
  );
}

/** In the frame of another page a second request may be refused: there its origin is nobody's. */
async function inlineFonts(group: PageGroup, pages: readonly BuiltPage[]): Promise<void> {
  const rules = await Promise.all(facesOf(group).map((face) => inlineFace(face, pages)));
  await Promise.all(
    pages.map(({ file, html }, index) =>
      writeFile(
        file,
        html.replace(renderFontFaces(group), () => rules.map((each) => each[index]).join('')),
      ),
    ),
  );
}

/** The rule of a face for each page; none where the page has no letter of it. */
async function inlineFace(face: Face, pages: readonly BuiltPage[]): Promise<string[]> {
  const write = (font: Buffer): string =>
    renderFontFace(face, `data:font/woff2;base64,${font.toString('base64')}`);
  const letters = collectLetters(pages, face);
  if (letters === '') return pages.map(() => '');
  if (face.within === undefined) {
    const rule = write(await subset(face, letters));
    return pages.map(() => rule);
  }
  // A title has few letters, worth a cut of its own; what is set small has nearly all in every page.
  const cut = await subset(face, letters, 'truetype');
  return Promise.all(
    pages.map(async (page) => {
      const own = collectLetters([page], face);
      return own === '' ? '' : write(await subsetFont(cut, own, { targetFormat: 'woff2' }));
    }),
  );
}

/** The faces of a page for print, as CSS. Chromium cannot embed a font that varies: each weight is one of its own. */
export async function renderPrintFaces(
  text: string,
  weights: Readonly<Record<Face['family'], readonly number[]>>,
): Promise<string> {
  const rules = faces.flatMap((face) =>
    (weights[face.family] ?? []).map(async (weight) => {
      const font = await subsetFont(await readWhole(face), [...new Set(text)].join(''), {
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

async function subset(
  face: Face,
  letters: string,
  targetFormat: 'woff2' | 'truetype' = 'woff2',
): Promise<Buffer> {
  const { weights, features } = face;
  // The types of the package lag behind it: they know of no features.
  const options = {
    targetFormat,
    variationAxes: { wght: weights },
    ...(features === undefined ? {} : { keepFeatures: [...features], noHinting: true }),
  };
  return subsetFont(await readWhole(face), letters, options);
}

const readWhole = (face: Face): Promise<Buffer> => readFile(require.resolve(face.package));

/** The letters of a face that a reader can see, and those that a script may write. */
function collectLetters(pages: readonly BuiltPage[], { within, unicodeRange }: Face): string {
  const texts = pages.flatMap(({ body }) =>
    within === undefined
      ? [body.textContent, '×']
      : [...body.querySelectorAll(within)].map(({ textContent }) => textContent),
  );
  const isOwn = readRange(unicodeRange);
  return [...new Set(texts.join(''))].filter(isOwn).join('');
}

/** Reads a list such as "U+0000-00FF,U+20AC". */
function readRange(unicodeRange: string): (letter: string) => boolean {
  const ranges = unicodeRange.split(',').map((range) => {
    const [first = '', last = first] = range.replace('U+', '').split('-');
    return { first: parseInt(first, 16), last: parseInt(last, 16) };
  });
  return (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return ranges.some(({ first, last }) => code >= first && code <= last);
  };
}
