/** What the build writes for the hosts that read `_headers` and `_redirects`. */
import { describe, expect, it } from 'vitest';

import { hasReport, headersOf } from '../../scripts/headers.ts';
import { addressOf } from '../../scripts/pages.ts';
import { atRoot, inFolder, listPlaces, readSiteFile, sites, type Site } from './support/sites.ts';

interface Rule {
  readonly pattern: string;
  readonly fields: readonly (readonly [string, string])[];
}

async function readRules(site: Site): Promise<Rule[]> {
  const blocks = (await readSiteFile(site, '_headers')).trim().split('\n\n');
  return blocks.map((block) => {
    const [pattern = '', ...fields] = block.split('\n');
    return { pattern, fields: fields.map(readField) };
  });
}

function readField(line: string): readonly [string, string] {
  const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
  return [name, value];
}

/** A star at the end of a pattern stands for the rest of an address. */
const matches = (pattern: string, path: string): boolean =>
  pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;

/** What such a host sends: what several rules say of one header, it joins. */
function applyRules(rules: readonly Rule[], path: string): Record<string, string> {
  const sent: Record<string, string> = {};
  for (const [name, value] of rules
    .filter(({ pattern }) => matches(pattern, path))
    .flatMap(({ fields }) => fields)) {
    sent[name] = sent[name] === undefined ? value : `${sent[name]}, ${value}`;
  }
  return sent;
}

/** These hosts let everything be asked for anew unless they are told otherwise. */
const withoutDefault = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== 'no-cache'));

describe.each(sites)('The _headers of a site $name', (site) => {
  it('send with every file what the site asks of a host', async () => {
    const rules = await readRules(site);
    const places = (await listPlaces(site)).filter((place) => !/\.(?:br|gz)$|^_[hr]/.test(place));
    expect(places.length).toBeGreaterThan(100);
    for (const address of places.map(addressOf)) {
      const wanted = headersOf(address, hasReport(site.folder));
      expect(applyRules(rules, site.base + address), address).toEqual(withoutDefault(wanted));
    }
  });

  it('let the answer to the frame of a chart that does not exist be seen in the frame', async () => {
    const rules = await readRules(site);
    for (const address of ['en/embed/no-such/', 'fr/embed/roles/']) {
      expect(applyRules(rules, site.base + address)).not.toHaveProperty('Content-Security-Policy');
    }
  });

  it('stay below what these hosts read of a line', async () => {
    const lines = (await readSiteFile(site, '_headers')).split('\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(2000);
  });
});

const readRedirects = async (site: Site): Promise<string[]> =>
  (await readSiteFile(site, '_redirects')).split('\n').filter((line) => /^[^#]/.test(line));

describe('The _redirects', () => {
  it('send nobody anywhere at the root of a host', async () => {
    expect(await readRedirects(atRoot)).toEqual([]);
  });

  it('lead into the folder that a site is for, and find its files there', async () => {
    expect(await readRedirects(inFolder)).toEqual([
      `/ ${inFolder.base} 302`,
      `${inFolder.base}* /:splat 200`,
    ]);
  });
});
