/**
 * Gives every page a Content Security Policy that lets nothing run or be styled but what was built into it.
 * The policy stands in the page itself, since it names the hashes of just this page, and so it holds on any
 * host (docs/decisions/0011-hosting-and-security.md).
 */
import { createHash } from 'node:crypto';

import { attributePattern } from './markup.ts';

/** Comments, elements whose content is no markup, and the start tags of all others. */
const markup = new RegExp(
  `<!--[^]*?-->|<(script|style|textarea|title)\\b(${attributePattern})>([^]*?)</\\1>|<[a-z]${attributePattern}>`,
  'gi',
);

/**
 * The same page with its styles gathered in the head, one rule in the place of each `style` attribute, and
 * the policy that fits.
 *
 * @param place told in errors.
 * @throws where the page has what a policy cannot allow.
 */
export function securePage(html: string, place: string): string {
  const styles: string[] = [];
  const scripts: string[] = [];
  const rules = new Map<string, string>();

  const body = html.replace(
    markup,
    (tag: string, element?: string, attributes = '', content: string | undefined = '') => {
      switch (element?.toLowerCase()) {
        case 'style':
          styles.push(content);
          return '';
        case 'script':
          if (isRun(String(attributes))) scripts.push(content);
          return tag;
        case undefined:
          return mayHoldCode.test(tag) ? moveStyle(refuseHandlers(tag, place), rules) : tag;
        default:
          return tag;
      }
    },
  );

  const style = [
    ...styles,
    ...[...rules].map(([text, name]) => `${selectorOf(name)}{${text}}`),
  ].join('');
  const element = style === '' ? '' : `<style>${style}</style>`;
  const policy = `<meta http-equiv="Content-Security-Policy" content="${writePolicy(scripts, style, nameTrusted(body))}">`;
  const charset = /<meta charset="?utf-8"?\s*\/?>/i;
  if (!charset.test(body) || !body.includes('</head>')) {
    throw new Error(`${place} has no <meta charset="utf-8"> in a head; each page needs one.`);
  }
  return body
    .replace(charset, (found) => found + policy)
    .replace('</head>', () => `${element}</head>`);
}

/** What few tags have, and is soon looked for: their attributes need not be told apart in all others. */
const mayHoldCode = /^<[^!].*?\s(?:on|style)|javascript:/is;

/** A script of another type is data, and a policy says nothing of it. */
const isRun = (attributes: string): boolean =>
  !/\bsrc=/.test(attributes) && !/\btype="?(?!module|text\/javascript)[\w/+-]/.test(attributes);

/** An attribute with the space before it; two attributes may be told apart only one after the other. */
const written = /\s+([^\s=>"'/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>"']+))?/g;

function refuseHandlers(tag: string, place: string): string {
  for (const [, name = '', value = ''] of tag.matchAll(written)) {
    if (!/^on[a-z]/i.test(name) && !/^["']?\s*javascript:/i.test(value)) continue;
    throw new Error(
      `${place} holds ${name}=${value}: a policy allows no code in attributes. Listen in a script instead.`,
    );
  }
  return tag;
}

/** A rule with as much weight as the attribute has: more than any rule of a style sheet. */
const selectorOf = (name: string): string => `.${name}:not(#_)`;

function moveStyle(tag: string, rules: Map<string, string>): string {
  const found = readAttribute(tag, 'style');
  if (found === undefined) return tag;
  const text = decode(found.value);
  const name = rules.get(text) ?? `style-${rules.size + 1}`;
  rules.set(text, name);
  const bare = tag.replace(found.written, '');
  const classes = readAttribute(bare, 'class');
  return classes === undefined
    ? bare.replace(/^<[^\s/>]+/, (start) => `${start} class="${name}"`)
    : bare.replace(classes.written, ` class="${name} ${classes.value}"`);
}

function readAttribute(
  tag: string,
  name: string,
): { readonly written: string; readonly value: string } | undefined {
  const found = [...tag.matchAll(written)].find(([, each = '']) => each.toLowerCase() === name);
  if (found === undefined) return undefined;
  return { written: found[0], value: (found[2] ?? '').replace(/^["']|["']$/g, '') };
}

const decode = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const hash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A page that is kept for reading without a line names its worker at run time, by one policy of its own. */
const nameTrusted = (html: string): string =>
  /<html\b[^>]*\sdata-offline\b/.test(html) ? 'offline' : "'none'";

/** Frames are the server's business: a page cannot say who may frame it (see `headers.ts`). */
function writePolicy(scripts: readonly string[], style: string, trusted: string): string {
  return [
    "default-src 'self'",
    ['script-src', "'self'", ...new Set(scripts.map(hash))].join(' '),
    ['style-src', "'self'", ...(style === '' ? [] : [hash(style)])].join(' '),
    ...(style.includes('url(data:') ? ["font-src 'self' data:"] : []),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trusted}`,
  ].join(';');
}
