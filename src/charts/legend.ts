import { certainties, layers } from '../data/schema.ts';
import type { Locale } from '../i18n/locale.ts';
import { messages } from '../i18n/messages.ts';
import { signs } from './signs.ts';
import { layerColor, texturePaint, textureOf } from './textures.ts';
import type { Ink } from './types.ts';

export interface LegendEntry {
  readonly fill: string;
  readonly stroke: string;
  /** The path of the sign on the swatch. */
  readonly sign?: string;
  readonly name: string;
  /** What the entry stands for: certainties that are drawn alike share one. */
  readonly values: readonly string[];
}

export interface LegendGroup {
  readonly title: string;
  readonly parameter: 'layers' | 'certainties';
  readonly entries: readonly LegendEntry[];
}

/** What the hues and the textures of some inks stand for. */
export function listLegend(inks: readonly Ink[], locale: Locale): readonly LegendGroup[] {
  const t = messages[locale];
  const layersShown = layers.filter((layer) => inks.some((ink) => ink.layer === layer));
  const certaintiesShown = certainties.filter((certainty) =>
    inks.some((ink) => ink.certainty === certainty),
  );
  const byTexture = Map.groupBy(certaintiesShown, (certainty) => textureOf[certainty]);
  return [
    {
      title: t.figure.layerLegend,
      parameter: 'layers',
      entries: layersShown.map((layer) => ({
        fill: layerColor(layer),
        stroke: layerColor(layer),
        ...(layer === 'none' ? {} : { sign: signs[layer] }),
        name: t.layers[layer],
        values: [layer],
      })),
    },
    {
      title: t.figure.certaintyLegend,
      parameter: 'certainties',
      entries: [...byTexture.values()].map((alike) => ({
        fill: alike.map((certainty) => texturePaint('none', certainty))[0] ?? '',
        stroke: layerColor('none'),
        name: alike.map((certainty) => t.certainties[certainty]).join(' / '),
        values: alike,
      })),
    },
  ];
}
