import { describe, expect, it } from 'vitest';

import { renderChart } from '../../../src/charts/renderer.ts';
import { weakLink } from '../../../src/charts/weak-link.ts';
import { sizeNames } from '../../../src/charts/types.ts';
import { locales, type Locale } from '../../../src/i18n/locale.ts';
import { weakSpots, type WeakSpot } from '../../../src/model/weak-link.ts';
import { readSvg } from './drawings.ts';

const nothing = { he: 'דבר אינו חסר.', en: 'Nothing is missing.' } as const;

const whole = weakSpots.flatMap((struck) =>
  locales.flatMap((locale) => sizeNames.map((size) => ({ struck, locale, size }))),
);

const sayWhole = (struck: WeakSpot, locale: Locale): string =>
  weakLink.explorable.say({ struck, left: 100 }, locale);

describe.each(whole)('where all of $struck is left, in $locale for a $size', (asked) => {
  const { struck, locale, size } = asked;
  const moved = {
    ...weakLink,
    draw: (context: Parameters<typeof weakLink.draw>[0]) =>
      weakLink.explorable.draw(context, { struck, left: 100 }),
  };
  const svg = readSvg(renderChart(moved, { locale, size }));

  it('the picture says that nothing is missing, as the words do, and shows nobody who is hit', () => {
    const texts = [...svg.querySelectorAll('text')].map(({ textContent }) =>
      textContent.replace('\u200F', ''),
    );
    expect(texts).toEqual([nothing[locale]]);
    expect(svg.querySelectorAll('rect, line')).toHaveLength(0);
    expect(sayWhole(struck, locale)).toContain(nothing[locale]);
  });
});
