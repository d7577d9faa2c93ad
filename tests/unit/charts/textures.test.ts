import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import {
  everyInk,
  layerColor,
  renderPatterns,
  textureOf,
  texturePaint,
  type Texture,
} from '../../../src/charts/textures.ts';
import { certainties, layers, type Certainty } from '../../../src/data/schema.ts';

const tokenStyles = readFileSync(
  path.resolve(import.meta.dirname, '../../../src/styles/tokens.css'),
  'utf8',
);

/** From full to empty. */
const textures: readonly Texture[] = ['solid', 'banded', 'hatched', 'dotted', 'outline'];

const rows: readonly (readonly [Certainty, Texture, string])[] = [
  ['signed', 'solid', 'var(--layer-debt)'],
  ['reported', 'banded', 'url(#texture-debt-banded)'],
  ['announced', 'hatched', 'url(#texture-debt-hatched)'],
  ['ceiling', 'hatched', 'url(#texture-debt-hatched)'],
  ['estimate', 'dotted', 'url(#texture-debt-dotted)'],
  ['spoken', 'outline', 'var(--paper)'],
];

describe('the texture of a certainty', () => {
  it.each(rows)('draws what is %s as %s', (certainty, texture, paint) => {
    expect(textureOf[certainty]).toBe(texture);
    expect(texturePaint('debt', certainty)).toBe(paint);
  });

  it('is set for every certainty', () => {
    expect(rows.map(([certainty]) => certainty)).toEqual(certainties);
  });

  it('never gets fuller as certainty falls', () => {
    const fullness = certainties.map((certainty) => textures.indexOf(textureOf[certainty]));
    expect(fullness).toEqual(fullness.toSorted((one, other) => one - other));
  });

  it('has the hue of its layer, for every layer a hue of its own', () => {
    const hues = layers.map((layer) => {
      const [token = ''] = /--[\w-]+/.exec(layerColor(layer)) ?? [];
      return new RegExp(`${token}: ([^;]+);`).exec(tokenStyles)?.[1];
    });
    expect(hues).not.toContain(undefined);
    expect(new Set(hues).size).toBe(layers.length);
  });
});

describe('the patterns of a page', () => {
  const markup = renderPatterns(everyInk);
  const ids = [...markup.matchAll(/<pattern id="([^"]+)"/g)].map(([, id]) => id ?? '');

  it('have each an id of its own', () => {
    expect(ids).toHaveLength(layers.length * 3);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(certainties)('are there for every layer of what is %s', (certainty) => {
    const paints = layers.map((layer) => texturePaint(layer, certainty));
    const named = paints.flatMap((paint) => /url\(#(.+)\)/.exec(paint)?.[1] ?? []);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('are drawn in the hue of their layer', () => {
    const [debt = ''] = renderPatterns([{ layer: 'debt', certainty: 'reported' }]).split(
      '</pattern>',
    );
    expect(debt).toContain('fill="var(--layer-debt)"');
  });

  it('are those of the inks that are asked for, each once', () => {
    const inks = [
      { layer: 'debt', certainty: 'announced' },
      { layer: 'debt', certainty: 'ceiling' },
      { layer: 'equity', certainty: 'signed' },
    ] as const;
    expect(renderPatterns(inks).match(/texture-[a-z-]+/g)).toEqual(['texture-debt-hatched']);
  });

  it('are none where no ink is asked for', () => {
    expect(renderPatterns([])).toBe('');
  });
});
