import { createHash } from 'node:crypto';

import { expect, it } from 'vitest';

import { securePage } from '../../../scripts/secure.ts';

const page = (head: string, body: string): string =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

const secure = (head: string, body: string): string => securePage(page(head, body), 'a.html');

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

it('names the hashes of the scripts that run, and not of those that are data or files', () => {
  const secured = secure(
    '<script>one()</script><script type="module">two()</script>',
    '<script type="application/ld+json">{"a":1}</script><script type="module" src="/a.js"></script>',
  );
  expect(secured).toContain(`script-src 'self' ${hashOf('one()')} ${hashOf('two()')};`);
});

it('gathers the styles of a page in its head, in their order, under one hash', () => {
  const secured = secure('<style>a{color:red}</style>', '<div><style>b{top:0}</style></div>');
  expect(secured).toContain(`<style>a{color:red}b{top:0}</style></head>`);
  expect(secured).toContain(`style-src 'self' ${hashOf('a{color:red}b{top:0}')}`);
  expect(secured).toContain('<body><div></div></body>');
});

it('makes a rule of each style that is written on an element, the same rule for the same style', () => {
  const secured = secure(
    '',
    `<p style="--a:1;font-family:&quot;x&quot;">1</p><i class="b" style="top:0"></i><b style='top:0'></b>`,
  );
  expect(secured).toContain(
    '<style>.style-1:not(#_){--a:1;font-family:"x"}.style-2:not(#_){top:0}</style>',
  );
  expect(secured).toContain(
    '<p class="style-1">1</p><i class="style-2 b"></i><b class="style-2"></b>',
  );
});

it('leaves code that is shown as text as it is', () => {
  const shown =
    '<textarea readonly><iframe style="border:0" onload="x()"></textarea><code>&lt;i style="a:b"></code>' +
    '<p title="a style=\'b\' onload=c">d</p><!-- <i style="a:b"> -->';
  expect(secure('', shown)).toContain(`<body>${shown}</body>`);
});

it.each(['<button onclick="x()">a</button>', '<a href="javascript:x()">a</a>'])(
  'refuses %s, and says what to do',
  (element) => {
    expect(() => secure('', element)).toThrow('Listen in a script instead');
  },
);

it('lets just those pages name a script at run time that are kept for reading without a line', () => {
  expect(secure('', '')).toContain("trusted-types 'none'");
  const kept = page('', '').replace('<html>', '<html lang="en" data-offline>');
  expect(securePage(kept, 'a.html')).toContain('trusted-types offline"');
});

it('refuses a page that does not say how it is encoded', () => {
  expect(() => securePage('<html><head></head></html>', 'a.html')).toThrow('a.html has no <meta');
});
