import { expect, it, vi } from 'vitest';

import { contextOf } from '../../../src/charts/drawing.ts';
import { weakLink } from '../../../src/charts/weak-link.ts';
import { locales } from '../../../src/i18n/locale.ts';

/** The chain is five steps longer than the data make it. */
vi.mock(import('../../../src/model/weak-link.ts'), async (importOriginal) => {
  const original = await importOriginal();
  return {
    ...original,
    weaken: (state) => {
      const weakness = original.weaken(state);
      const exposures = weakness.exposures.map((each) => ({ ...each, order: each.order + 5 }));
      return { ...weakness, exposures };
    },
  };
});

it.each(locales)(
  'a step of the chain that has no heading in %s is told of, with its place',
  (locale) => {
    const context = contextOf(weakLink, { locale, size: 'desk' });
    expect(() => weakLink.draw(context)).toThrow(
      `No heading says in "${locale}" who is hit at step 6 of the chain: add one to each \`orders\` in src/charts/weak-link.ts.`,
    );
  },
);
