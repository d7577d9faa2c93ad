/** The chapters of the story and the page on method, as they are written under `content/`. */
import type { MDXInstance } from 'astro';

import type { Locale } from './locales.ts';
import { parseFrontmatter } from './parse.ts';
import type { Frontmatter } from './schema.ts';

interface Prose<Id extends string> extends Frontmatter {
  readonly id: Id;
  /** The text, told by its `components` what its tags stand for. */
  readonly Content: MDXInstance<Frontmatter>['Content'];
}

// All in one module: a collection bundles each file as a module of its own, which takes three times as long.
const files = import.meta.glob<MDXInstance<Record<string, unknown>>>('../../content/*/*.mdx', {
  eager: true,
});

/** @throws AuthoringError when what stands above the text is not as it must be; Error when there is no such file. */
export function readProse<Id extends string>(id: Id, locale: Locale): Prose<Id> {
  const file = `content/${locale}/${id}.mdx`;
  const found = files[`../../${file}`];
  if (found === undefined) throw new Error(`${file} is missing.`);
  return { id, ...parseFrontmatter(file, found.frontmatter), Content: found.Content };
}
