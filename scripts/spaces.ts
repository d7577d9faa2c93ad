/** Puts spaces that do not break where a line had better not end. */
import { noBreak } from '../src/i18n/format.ts';
import { attributePattern } from './markup.ts';

/** What has no lines that break by themselves: tags, and elements that hold code or a picture. */
const markup = `<(?<name>script|style|title|textarea|pre|code|svg)\\b${attributePattern}>[^]*?</\\k<name>>|<!--[^]*?-->|</?[a-z]${attributePattern}>`;

/** After a number that counts a word or the sign before a sum, and before a dash between two parts of a sentence. */
const places = new RegExp(`(${markup})|(?<=\\d) (?=\\p{L})|(?<==) (?=\\d)| (?=– )`, 'giu');

/** @param html a built page. */
export const holdLines = (html: string): string =>
  html.replace(places, (_found, tag?: string) => tag ?? noBreak);
