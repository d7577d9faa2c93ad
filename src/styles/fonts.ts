/**
 * The faces of the site. Each page group gets files of its own, cut down to the letters on its pages; the
 * list here is what the pages ask for and what the build makes.
 */
import { locales, sitePath, type Locale } from '../i18n/locale.ts';

export const pageGroups: readonly PageGroup[] = [
  'door',
  ...locales,
  ...locales.map((locale) => `embed-${locale}` as const),
];

/** The pages of a language, those that stand before any language, or the frames of a language. */
export type PageGroup = 'door' | Locale | `embed-${Locale}`;

export interface Face {
  readonly family: string;
  /** The start of the file's name, unique among the faces. */
  readonly name: string;
  /** The whole font, as its package has it. */
  readonly package: string;
  readonly weights: { readonly min: number; readonly max: number };
  readonly unicodeRange: string;
  /** Which elements are set in it, where that is not the whole page. */
  readonly within?: string;
  /** The features of the font that are kept, where these are not all. */
  readonly features?: readonly string[];
}

const hebrew = 'U+0307-0308,U+0590-05FF,U+200C-2010,U+20AA,U+25CC,U+FB1D-FB4F';
const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2011-206F,U+20AC,U+2122,U+2190-2193,U+2212';

/** Of its features not the kerning, nor the other kinds of figures (see base.css for both). */
const serif = { family: 'Frank Ruhl Libre', weights: { min: 400, max: 900 }, features: ['liga'] };
const sans = { family: 'Assistant', weights: { min: 400, max: 700 } };

export const faces: readonly Face[] = [
  {
    ...serif,
    name: 'serif-hebrew',
    package: packageFile('frank-ruhl-libre', 'hebrew'),
    unicodeRange: hebrew,
  },
  {
    ...serif,
    name: 'serif-latin',
    package: packageFile('frank-ruhl-libre', 'latin'),
    unicodeRange: latin,
  },
  {
    ...sans,
    name: 'sans-hebrew',
    package: packageFile('assistant', 'hebrew'),
    unicodeRange: hebrew,
  },
  { ...sans, name: 'sans-latin', package: packageFile('assistant', 'latin'), unicodeRange: latin },
];

function packageFile(family: string, script: string): string {
  return `@fontsource-variable/${family}/files/${family}-${script}-wght-normal.woff2`;
}

/** The place of a face in `dist`. */
export const fontPlace = ({ name }: Face, group: PageGroup): string =>
  `fonts/${name}.${group}.woff2`;
export const isEmbedGroup = (group: PageGroup): boolean => group.startsWith('embed-');

/** A frame carries its faces with it, so they are few: the serif for the title alone, the sans without kerning. */
export const facesOf = (group: PageGroup): readonly Face[] =>
  isEmbedGroup(group) ? faces.map((face) => ({ ...face, ...inEmbeds[face.family] })) : faces;

const inEmbeds: Readonly<Record<string, Partial<Face>>> = {
  [serif.family]: { weights: { min: 700, max: 700 }, within: 'h1', features: [] },
  [sans.family]: { features: ['lnum', 'tnum'] },
};

/**
 * The faces are not asked for ahead of the page: on a slow line they would take its bandwidth from the words,
 * which the stand-ins can show at once and in the same room.
 */
export const renderFontFaces = (group: PageGroup): string =>
  facesOf(group)
    .map((face) => renderFontFace(face, sitePath(fontPlace(face, group))))
    .join('');

const writeRange = ({ min, max }: Face['weights']): string =>
  min === max ? String(min) : `${min} ${max}`;

/** The rule by which a page asks for a face. */
export const renderFontFace = ({ family, weights, unicodeRange }: Face, address: string): string =>
  `@font-face{font-family:'${family}';font-weight:${writeRange(weights)};font-display:swap;` +
  `src:url(${address}) format('woff2');unicode-range:${unicodeRange}}`;
