/** Whether the prose of a chapter has its numbers from the dataset, and the typography of its language. */
import { locales, type Locale } from '../../src/data/locales.ts';
import type { Problem } from '../../src/data/problems.ts';
import type { Chapter } from './chapter.ts';

interface ProseRule {
  readonly pattern: RegExp;
  readonly locales: readonly Locale[];
  readonly expected: string;
  readonly fix: string;
}

const proseRules: readonly ProseRule[] = [
  {
    pattern: /\p{Nd}+/gu,
    locales,
    expected: 'no digit: every number comes from the dataset',
    fix: 'use <Quantity id>, <When date>, or <Name> for a name that holds a digit',
  },
  {
    pattern: /["']/gu,
    locales,
    expected: 'real typographic marks',
    fix: 'write “ ” ’ in English, “ ” ״ ׳ in Hebrew',
  },
  {
    pattern: /[A-Za-z]+(?: [A-Za-z]+)*/gu,
    locales: ['he'],
    expected: 'no bare Latin letters: they need their own language and direction',
    fix: 'wrap the name in <Name>',
  },
  {
    pattern: /[א-ת]-[א-ת]/gu,
    locales: ['he'],
    expected: 'a Hebrew hyphen',
    fix: 'write ־ (maqaf)',
  },
];

export function checkProse({ file, locale, prose }: Chapter): Problem[] {
  return prose.flatMap(({ text, line, field }) =>
    proseRules
      .filter((rule) => rule.locales.includes(locale))
      .flatMap(({ pattern, expected, fix }) =>
        [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
          file,
          place: `line ${line + text.slice(0, index).split('\n').length - 1}`,
          field,
          found: `"${found}" in “…${text.slice(Math.max(0, index - 20), index + found.length + 20).trim()}…”`,
          expected,
          fix,
        })),
      ),
  );
}
