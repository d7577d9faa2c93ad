import { expect, test } from '@playwright/test';

import { directions, locales } from '../../src/i18n/locale.ts';
import { openArticle } from './support/article.ts';

for (const locale of locales) {
  const isMirrored = directions[locale] === 'rtl';

  test.describe(`A reader of /${locale}/`, () => {
    test('finds bars that begin at the edge where reading begins, and labels in line there', async ({
      page,
    }) => {
      await openArticle(page, locale);
      const { edge, bars, signs, labels } = await page
        .locator('#chart-promises-and-means svg.plot:visible')
        .evaluate((picture, fromRight) => {
          const startOf = (element: Element): number => {
            const { left, right } = element.getBoundingClientRect();
            return fromRight ? right : left;
          };
          return {
            edge: startOf(picture),
            bars: [...picture.querySelectorAll('rect[data-quantity]')].map(startOf),
            signs: [...picture.querySelectorAll('.sign')].map(startOf),
            labels: [...picture.querySelectorAll('text[data-quantity]')].map(startOf),
          };
        }, isMirrored);
      expect(bars.length).toBeGreaterThan(4);
      expect(labels.length).toBe(bars.length);
      for (const bar of bars) expect(Math.abs(bar - edge)).toBeLessThan(2);
      const [first = 0] = labels;
      for (const label of labels) expect(Math.abs(label - first)).toBeLessThan(1.5);
      // First the sign of the layer, and right after it the words.
      for (const sign of signs) expect(Math.abs(sign - edge)).toBeLessThan(10);
      expect(signs.length).toBe(labels.length);
      expect(Math.abs(first - edge)).toBeLessThan(30);
    });

    test('finds the players of the loop on the side where they are met first', async ({ page }) => {
      await openArticle(page, locale);
      const centers = await page
        .locator('#loop .stage svg.plot')
        .first()
        .evaluate((picture) => {
          const centerOf = (player: string): number =>
            Number(picture.querySelector(`.p-${player} text`)?.getAttribute('x'));
          return { coreweave: centerOf('coreweave'), oracle: centerOf('oracle') };
        });
      const [first, second] = isMirrored
        ? [centers.oracle, centers.coreweave]
        : [centers.coreweave, centers.oracle];
      expect(first).toBeLessThan(second);
    });
  });
}

test.describe('A reader of /he/', () => {
  test('reads a letter that is joined to a number on the right of it, in prose and in charts', async ({
    page,
  }) => {
    await openArticle(page, 'he');
    const orders = await page.evaluate(() => {
      const joined = /[א-ת]־\d/u;
      const boxOf = (element: Element, at: number): DOMRect => {
        const range = document.createRange();
        const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        let rest = at;
        for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
          const { length } = node.textContent ?? '';
          if (rest < length) {
            range.setStart(node, rest);
            range.setEnd(node, rest + 1);
            break;
          }
          rest -= length;
        }
        return range.getBoundingClientRect();
      };
      const elements = [
        ...document.querySelectorAll('.story a.quantity, .story time, svg.plot text'),
      ];
      return elements
        .filter((element) => element.checkVisibility())
        .flatMap((element) => {
          const at = element.textContent.search(joined);
          if (at < 0) return [];
          const [letter, digit] = [boxOf(element, at), boxOf(element, at + 2)];
          const isRight = letter.width > 0 && letter.left >= digit.right;
          const isInLine = Math.abs(letter.top - digit.top) < 2;
          return [{ words: element.textContent, fits: isRight && isInLine }];
        });
    });
    expect(orders.length).toBeGreaterThan(10);
    expect(orders.filter(({ fits }) => !fits)).toEqual([]);
  });

  test('reads a Latin name at the head of a label on the right of what follows it', async ({
    page,
  }) => {
    await openArticle(page, 'he');
    const orders = await page.locator('svg.plot text:visible').evaluateAll((texts) =>
      texts.flatMap((text) => {
        const words = text.textContent;
        const [latin, hebrew] = [words.search(/[A-Za-z]/), words.search(/[א-ת]/u)];
        if (!(text instanceof SVGTextElement) || latin < 0 || hebrew < 0) return [];
        const leftOf = (at: number): number => text.getExtentOfChar(at).x;
        return [{ words, fits: latin < hebrew === leftOf(latin) > leftOf(hebrew) }];
      }),
    );
    expect(orders.length).toBeGreaterThan(2);
    expect(orders.filter(({ fits }) => !fits)).toEqual([]);
  });
});
