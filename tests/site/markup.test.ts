import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, it } from 'vitest';

import { atRoot, readPages } from './support/sites.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard'],
    rules: { 'no-dup-class': 'error' },
  }),
);

it('Every page is valid HTML', async () => {
  const mistakes = await Promise.all(
    (await readPages(atRoot)).map(async ({ place, html }) => {
      const { results } = await validator.validateString(html, place);
      return results
        .flatMap(({ messages }) => messages)
        .map(
          ({ line, column, ruleId, message }) =>
            `${place}:${line}:${column} ${message} (${ruleId})`,
        );
    }),
  );
  expect(mistakes.flat()).toEqual([]);
}, 60_000);
