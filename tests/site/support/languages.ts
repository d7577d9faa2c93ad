/** The recipe for a language, carried out by a machine: in its place a person writes all the words. */
import { readFile, readdir, writeFile, cp } from 'node:fs/promises';
import path from 'node:path';

import ts from 'typescript';

/**
 * Gives the site one more language, with the words of another: an entry beside each of the other's, and a folder of
 * chapters.
 */
export async function addLanguage(site: string, language: string, like: string): Promise<void> {
  for (const place of await readdir(path.join(site, 'src'), { recursive: true })) {
    if (!place.endsWith('.ts') && !place.endsWith('.astro')) continue;
    const file = path.join(site, 'src', place);
    const text = await readFile(file, 'utf8');
    await writeFile(file, addEntries(text, language, like));
  }
  await cp(path.join(site, 'content', like), path.join(site, 'content', language), {
    recursive: true,
  });
}

/** Each entry of a record over the languages is written once more, under the name of the new one. */
function addEntries(text: string, language: string, like: string): string {
  const tree = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true);
  const additions: { readonly at: number; readonly text: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node) || ts.isTypeLiteralNode(node)) {
      const entry = [...node.getChildren()]
        .flatMap((child) => child.getChildren())
        .find((child) => nameOf(child) === like);
      if (entry !== undefined) {
        const value = ts.isShorthandPropertyAssignment(entry)
          ? `${language}: ${like}`
          : entry.getText().replace(/^['"]?[\w-]+['"]?/, language);
        additions.push({ at: entry.getStart(), text: `${value}, ` });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return additions
    .toSorted((one, other) => other.at - one.at)
    .reduce((whole, { at, text: added }) => whole.slice(0, at) + added + whole.slice(at), text);
}

const nameOf = (node: ts.Node): string | undefined =>
  (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) &&
  (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name))
    ? node.name.text
    : undefined;
