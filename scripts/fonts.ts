/** Gives each group of pages fonts that hold just the letters on them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

import type { AstroIntegration } from 'astro';

import { noBreak } from '../src/i18n/format.ts';
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
import { cutInThread, type Cut } from './font-cutter.ts';
import { readLettersWithin } from './markup.ts';
import { listPages } from './pages.ts';
import { Store } from './store.ts';

/** A built page: where it stands, and the group whose fonts it asks for. */
interface BuiltPage {
  readonly place: string;
  readonly group: PageGroup;
  /** The letters that are set in each of the group's faces, by the name of the face. */
  readonly letters: ReadonlyMap<string, string>;
}

const require = createRequire(import.meta.url);

const store = new Store(path.resolve(import.meta.dirname, '../.build/fonts'), [
  path.join(import.meta.dirname, 'font-cutter.ts'),
  require.resolve('subset-font/package.json'),
]);

/** While developing, the whole fonts are served; a build cuts them down. */
export const fonts = (): AstroIntegration => ({
  name: 'money-loop:fonts',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.middlewares.use((request, response, next) => {
        // The server has taken the folder of the site from the address.
        const face = pageGroups
          .flatMap((group) => facesOf(group).map((each) => ({ ...each, group })))
          .find((each) => `/${fontPlace(each, each.group)}` === request.url);
        if (face === undefined) next();
        else readWhole(face).then((font) => response.end(font), next);
      });
    },
  },
});

/** What becomes of a page that gets its fonts. */
type DressPage = (html: string, place: string) => string;

/**
 * Cuts the fonts of all groups, and writes those that are files of their own.
 *
 * @param outDir a built site, whose pages ask for fonts by names that do not tell what is in them.
 * @returns what gives such a page its fonts.
 */
export async function cutFonts(outDir: string): Promise<DressPage> {
  await mkdir(path.join(outDir, 'fonts'), { recursive: true });
  const pages = await readPages(outDir);
  const dressOf = new Map(
    await Promise.all(
      pageGroups.map(async (group) => {
        const own = pages.filter((page) => page.group === group);
        const rules = await (isEmbedGroup(group)
          ? inlineFonts(group, own)
          : writeFonts(group, own, outDir));
        const asked = renderFontFaces(group);
        const dress: DressPage = (html, place) => html.replace(asked, () => rules(place));
        return [group, dress] as const;
      }),
    ),
  );
  await store.forgetRest();
  return (html, place) => dressOf.get(groupOf(place))?.(html, place) ?? html;
}

/** One after the other, so that no more than one page is held in memory. */
async function readPages(outDir: string): Promise<BuiltPage[]> {
  return (await listPages(outDir)).map((place) => {
    const group = groupOf(place);
    return {
      place,
      group,
      letters: readFaces(readFileSync(path.join(outDir, place), 'utf8'), group),
    };
  });
}

/** The letters of each face that a reader can see, and what is put there later: by the build, and on a card's button. */
function readFaces(html: string, group: PageGroup): ReadonlyMap<string, string> {
  const groupFaces = facesOf(group).map(({ within = 'body', ...face }) => ({ ...face, within }));
  const letters = readLettersWithin(html, [...new Set(groupFaces.map(({ within }) => within))]);
  return new Map(
    groupFaces.map(({ name, within, unicodeRange }) => [
      name,
      [...(letters.get(within) ?? []), noBreak, ...(within === 'body' ? ['×'] : [])]
        .filter(readRange(unicodeRange))
        .join(''),
    ]),
  );
}

const groupOf = (place: string): PageGroup => {
  const [folder, section] = place.split('/');
  const locale = locales.find((each) => each === folder);
  if (locale === undefined) return 'door';
  return section === 'embed' ? `embed-${locale}` : locale;
};

/** The rules by which the pages of a group ask for its fonts, for each page. */
type RulesOf = (place: string) => string;

/** Each font with a hash of what is in it in its name, so that browsers may keep it for good. */
async function writeFonts(
  group: PageGroup,
  pages: readonly BuiltPage[],
  outDir: string,
): Promise<RulesOf> {
  const rules = await Promise.all(
    facesOf(group).map(async (face) => {
      const font = await subset(face, collectLetters(pages, face));
      const hash = createHash('sha256').update(font).digest('base64url').slice(0, 8);
      const place = fontPlace(face, group).replace(/\.woff2$/, `.${hash}.woff2`);
      await writeFile(path.join(outDir, place), font);
      return renderFontFace(face, sitePath(place));
    }),
  );
  return () => rules.join('');
}

/** In the frame of another page a second request may be refused: there its origin is nobody's. */
async function inlineFonts(group: PageGroup, pages: readonly BuiltPage[]): Promise<RulesOf> {
  const rules = await Promise.all(facesOf(group).map((face) => inlineFace(face, pages)));
  const indices = new Map(pages.map(({ place }, index) => [place, index]));
  return (place) => rules.map((each) => each[indices.get(place) ?? -1]).join('');
}

/** The rule of a face for each page; none where the page has no letter of it. */
async function inlineFace(face: Face, pages: readonly BuiltPage[]): Promise<string[]> {
  const write = (font: Uint8Array): string => renderFontFace(face, inlineFont(font));
  const letters = collectLetters(pages, face);
  if (isBlank(letters)) return pages.map(() => '');
  if (face.within === undefined) {
    const rule = write(await subset(face, letters));
    return pages.map(() => rule);
  }
  // A title has few letters, worth a cut of its own; what is set small has nearly all in every page.
  const font = await subset(face, letters, 'truetype');
  return Promise.all(
    pages.map(async (page) => {
      const own = collectLetters([page], face);
      return isBlank(own) ? '' : write(await cut({ font, letters: own, format: 'woff2' }));
    }),
  );
}

/** A font of nothing but spaces has nothing to draw, and a browser takes it for a broken one. */
const isBlank = (letters: string): boolean => letters.trim() === '';

/** The faces of a page for print, as CSS. Chromium cannot embed a font that varies: each weight is one of its own. */
export async function renderPrintFaces(
  text: string,
  weights: Readonly<Record<Face['family'], readonly number[]>>,
): Promise<string> {
  const rules = faces.flatMap((face) =>
    (weights[face.family] ?? []).map(async (weight) => {
      const font = await cutInThread({
        font: await readWhole(face),
        letters: [...new Set(text)].join(''),
        format: 'woff2',
        weights: weight,
      });
      return (
        `@font-face{font-family:'${face.family}';font-weight:${weight};` +
        `src:url(${inlineFont(font)}) format('woff2');unicode-range:${face.unicodeRange}}`
      );
    }),
  );
  return (await Promise.all(rules)).join('');
}

/** Besides the letters of the pages, the same as in the build before. */
function cut(order: Cut): Promise<Uint8Array> {
  const { font, ...rest } = order;
  return store.keep([font, JSON.stringify(rest)], () => cutInThread(order));
}

const subset = async (
  face: Face,
  letters: string,
  format: 'woff2' | 'truetype' = 'woff2',
): Promise<Uint8Array> => cut({ ...face, font: await readWhole(face), letters, format });

const inlineFont = (font: Uint8Array): string =>
  `data:font/woff2;base64,${Buffer.from(font).toString('base64')}`;

const readWhole = (face: Face): Promise<Buffer> => readFile(require.resolve(face.package));

/** The letters of a face on any of some pages. */
const collectLetters = (pages: readonly BuiltPage[], { name }: Face): string =>
  [...new Set(pages.map(({ letters }) => letters.get(name)).join(''))].join('');

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
