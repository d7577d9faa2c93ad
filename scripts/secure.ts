/**
 * Gives every page a Content Security Policy that lets nothing run or be styled but what was built into it.
 * The policy stands in the page itself, since it names the hashes of just this page, and so it holds on any
 * host (docs/decisions/0011-hosting-and-security.md).
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { listPages } from './pages.ts';

/** @param folder a built site. @throws where a page has what a policy cannot allow. */
export async function securePages(folder: string): Promise<void> {
  const places = await listPages(folder);
  await Promise.all(
    places.map(async (place) => {
      const file = path.join(folder, place);
      await writeFile(file, securePage(await readFile(file, 'utf8'), place));
    }),
  );
}

const attribute = `(?:"[^"]*"|'[^']*'|[^"'>])*`;
/** Comments, elements whose content is no markup, and the start tags of all others. */
const markup = new RegExp(
  `<!--[^]*?-->|<(script|style|textarea|title)\\b(${attribute})>([^]*?)</\\1>|<[a-z]${attribute}>`,
  'gi',
);

/**
 * The same page with its styles gathered in the head, one rule in the place of each `style` attribute, and
 * the policy that fits.
 *
 * @param place told in errors.
 */
export function securePage(html: string, place: string): string {
  const styles: string[] = [];
  const scripts: string[] = [];
  const rules = new Map<string, string>();

  const body = html.replace(markup, (tag, element?: string, attributes = '', content = '') => {
    switch (element?.toLowerCase()) {
      case 'style':
        styles.push(content);
        return '';
      case 'script':
        if (isRun(attributes)) scripts.push(content);
        return tag;
      case undefined:
        return tag.startsWith('<!--') ? tag : moveStyle(refuseHandlers(tag, place), rules);
      default:
        return tag;
    }
  });

  const style = [...styles, ...[...rules].map(([text, name]) => `${selectorOf(name)}{${text}}`)].join(
    '',
  );
  const element = style === '' ? '' : `<style>${style}</style>`;
  const policy = `<meta http-equiv="Content-Security-Policy" content="${writePolicy(scripts, style)}">`;
  const charset = /<meta charset="?utf-8"?\s*\/?>/i;
  if (!charset.test(body) || !body.includes('</head>')) {
    throw new Error(`${place} has no <meta charset="utf-8"> in a head; each page needs one.`);
  }
  return body
    .replace(charset, (found) => found + policy)
    .replace('</head>', () => `${element}</head>`);
}

/** A script of another type is data, and a policy says nothing of it. */
const isRun = (attributes: string): boolean =>
  !/\bsrc=/.test(attributes) && !/\btype="?(?!module|text\/javascript)[\w/+-]/.test(attributes);

function refuseHandlers(tag: string, place: string): string {
  const handler = /\s(on[a-z]+|href="javascript:)[^>]*/i.exec(stripTexts(tag));
  if (handler === null) return tag;
  throw new Error(
    `${place} holds ${tag.slice(0, 120)}: a policy allows no code in attributes. Listen in a script instead.`,
  );
}

/** A tag without the values of its attributes, in which the name of another might stand. */
const stripTexts = (tag: string): string =>
  tag.replace(/"(?!javascript:)[^"]*"/gi, '""').replace(/'[^']*'/g, "''");

/** A rule with as much weight as the attribute has: more than any rule of a style sheet. */
const selectorOf = (name: string): string => `.${name}:not(#_)`;

const styleAttribute = /\sstyle=(?:"([^"]*)"|'([^']*)')/i;

function moveStyle(tag: string, rules: Map<string, string>): string {
  const found = styleAttribute.exec(tag);
  if (found === null) return tag;
  const text = (found[1] ?? found[2] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
  const name = rules.get(text) ?? `style-${rules.size + 1}`;
  rules.set(text, name);
  const bare = tag.replace(styleAttribute, '');
  return /\sclass="/.test(bare)
    ? bare.replace(/\sclass="/, (start) => `${start}${name} `)
    : bare.replace(/^<[^\s/>]+/, (start) => `${start} class="${name}"`);
}

const hash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Frames are the server's business: a page cannot say who may frame it (see `headers.ts`). */
function writePolicy(scripts: readonly string[], style: string): string {
  return [
    "default-src 'self'",
    ['script-src', "'self'", ...new Set(scripts.map(hash))].join(' '),
    ['style-src', "'self'", ...(style === '' ? [] : [hash(style)])].join(' '),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join(';');
}
