import { expect, test, type Locator, type Page } from '@playwright/test';

import { chartAddress } from '../../src/charts/addresses.ts';
import { layers } from '../../src/data/schema.ts';
import { localePath, locales, type Locale } from '../../src/i18n/locale.ts';
import { openArticle, placeOf } from './support/article.ts';
import { findFaults, mapPicture, measurePicture, readyForShots, takeShot } from './support/ink.ts';
import { expectStep, stageOf } from './support/loop.ts';
import { drawStep } from './support/pictures.ts';
import { compareTextures, type Pair } from './support/swatches.ts';
import { shareOf } from './support/turns.ts';

/** The time grows with the number of charts. */
test.describe.configure({ timeout: 240_000 });

interface Look {
  readonly name: string;
  readonly media: NonNullable<Parameters<Page['emulateMedia']>[0]>;
}

const dayAndNight: readonly Look[] = [
  { name: 'day', media: { colorScheme: 'light' } },
  { name: 'night', media: { colorScheme: 'dark' } },
];

/** In the few colours of the reader's system, whatever the page would have. */
const forced: readonly Look[] = [
  { name: 'on white', media: { colorScheme: 'light', forcedColors: 'active' } },
  { name: 'on black', media: { colorScheme: 'dark', forcedColors: 'active' } },
];

/** On a phone amounts are written only where few arrows are shown, and numbers only where a link is weak. */
const stepsMeasured = ['stargate', 'web', 'weak'] as const;

/** A tenth of what lies between black and white. The same texture, begun elsewhere, differs by a hundredth. */
const leastDifference = 0.1;

/** On purpose: a legend names both in one line. */
const areDrawnAlike = (pair: Pair['certainties']): boolean => pair.join() === 'announced,ceiling';

async function expectToStandOut(page: Page, locale: Locale, looks: readonly Look[]) {
  await openArticle(page, locale, placeOf('web'));
  await expectStep(page, 'web');
  await readyForShots(page);
  const faults: string[] = [];
  const measure = async (picture: Locator): Promise<void> => {
    const map = await mapPicture(picture);
    for (const { name, media } of looks) {
      await page.emulateMedia(media);
      const inks = await measurePicture(picture, map);
      expect(inks).not.toEqual([]);
      faults.push(...findFaults(inks).map((fault) => `${name}, ${fault}`));
    }
    await map.dispose();
  };
  for (const step of stepsMeasured) {
    await drawStep(page, step);
    await measure(stageOf(page).locator('svg.plot:visible'));
  }
  // So that a long picture is in the window as a whole: the browser takes three times as long elsewhere.
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 0, height: 1400 });
  for (const picture of await page.locator('.chart:not(.loop) svg.plot:visible').all()) {
    await measure(picture);
  }
  expect(faults).toEqual([]);
}

async function expectTexturesApart(page: Page, looks: readonly Look[]): Promise<void> {
  await openArticle(page, 'en');
  for (const { name, media } of looks) {
    await page.emulateMedia(media);
    const misread = (await compareTextures(page)).filter(
      ({ certainties, difference }) => difference > leastDifference === areDrawnAlike(certainties),
    );
    expect(misread, name).toEqual([]);
  }
}

for (const locale of locales) {
  test.describe(`A reader of /${locale}/ whose eyes are weak`, () => {
    // No hue depends on the language, and no place on the hour.
    test('sees every label and every mark of the pictures stand out, by day or by night', async ({
      page,
      isMobile,
    }) => {
      await expectToStandOut(page, locale, shareOf(dayAndNight, locale, isMobile));
    });
  });
}

test.describe('A reader of the whole loop', () => {
  for (const locale of locales) {
    test(`finds each amount as it is in the moving picture (${locale})`, async ({
      page,
      isMobile,
    }) => {
      test.skip(isMobile, 'On a phone the whole loop has no amounts.');
      await openArticle(page, locale, 'chart-money-loop');
      await readyForShots(page);
      const copies = page.locator('.notes .plot-desk use[data-quantity]');
      const ids = await copies.evaluateAll((uses) =>
        uses
          .map((use) => use.getAttribute('href') ?? '')
          .filter((href) => document.querySelector(`.amount${href}`) !== null),
      );
      expect(ids.length).toBeGreaterThan(5);
      for (const id of ids) {
        const [original, copy] = await drawTwice(page, id);
        expect(copy.equals(original), id).toBe(true);
      }
    });
  }
});

test.describe('A reader who sees no colours', () => {
  test('tells apart in every layer how certain an amount is', async ({ page }) => {
    await expectTexturesApart(page, dayAndNight);
  });
});

test.describe('A reader whose system forces its own colours on pages', () => {
  for (const look of forced) {
    test(`sees every label and every mark of the pictures stand out, ${look.name}`, async ({
      page,
      isMobile,
    }) => {
      test.skip(isMobile, 'The colours are the same there, and this takes long.');
      await expectToStandOut(page, 'he', [look]);
    });
  }

  test('tells apart in every layer how certain an amount is', async ({ page }) => {
    await expectTexturesApart(page, forced);
  });

  test('sees the lines of a scale, by which its caption counts', async ({ page }) => {
    await page.goto(chartAddress('generation-cost', 'en'));
    for (const { name, media } of forced) {
      await page.emulateMedia(media);
      const lines = page.locator('svg.plot:visible [stroke="var(--rule)"]');
      expect(await lines.count()).toBeGreaterThan(0);
      const [paper, stroke] = await lines
        .first()
        .evaluate((line) => [
          getComputedStyle(document.body.parentElement ?? document.body).backgroundColor,
          getComputedStyle(line).stroke,
        ]);
      expect(stroke, name).not.toBe(paper);
    }
  });

  test('reads which view of a chart is chosen, and which scenario of a model', async ({ page }) => {
    for (const { name, media } of forced) {
      await page.emulateMedia(media);
      for (const [path, chosen] of [
        [chartAddress('deals-counted', 'en'), '.views label:has(:checked)'],
        [localePath('en', 'models/'), '[aria-pressed="true"]'],
      ] as const) {
        await page.goto(path);
        const share = await measureLetters(page.locator(chosen).first());
        expect(share, `${chosen} ${name}`).toBeGreaterThan(0.03);
        expect(share, `${chosen} ${name}`).toBeLessThan(0.25);
      }
    }
  });

  test('sees all layers in these, and so full and empty as far apart as black and white', async ({
    page,
  }) => {
    await openArticle(page, 'en');
    for (const { name, media } of forced) {
      await page.emulateMedia(media);
      const fromFullToEmpty = (await compareTextures(page))
        .filter(({ certainties }) => certainties.join() === 'signed,spoken')
        .map(({ layer, difference }) => [layer, difference]);
      expect(fromFullToEmpty, name).toEqual(layers.map((layer) => [layer, 1]));
    }
  });
});

/** How much of a box, whose corner has the colour of its ground, is of another colour: letters are a small part. */
async function measureLetters(box: Locator): Promise<number> {
  const shot = await takeShot(box);
  return shot.evaluate(({ data, width }) => {
    const greys = data.filter((_, index) => index % 4 === 0);
    const ground = greys[8 * width + 8] ?? NaN;
    return greys.filter((grey) => Math.abs(grey - ground) > 128).length / greys.length;
  });
}

/** A part of the loop by itself, in the same place and size: as it is drawn, and as a copy points to it. */
async function drawTwice(page: Page, id: string): Promise<[original: Buffer, copy: Buffer]> {
  const draw = async (isCopy: boolean): Promise<Buffer> => {
    const clip = await page.evaluate(
      ({ id, isCopy }) => {
        const part = document.querySelector<SVGGraphicsElement>(id);
        if (part === null) throw new Error(`Nothing has the address ${id}.`);
        document.querySelector('#proof')?.remove();
        const { x, y, width, height } = part.getBBox();
        const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
        svg.id = 'proof';
        svg.classList.add('plot');
        svg.setAttribute('viewBox', `${x - 10} ${y - 10} ${width + 20} ${height + 20}`);
        if (isCopy) {
          const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
          use.setAttribute('href', id);
          svg.append(use);
        } else {
          svg.append(part.cloneNode(true));
        }
        svg.style.cssText = `position:fixed;inset:0 auto auto 0;z-index:9;inline-size:${width + 20}px;background:#fff`;
        document.body.append(svg);
        return { x: 0, y: 0, width: width + 20, height: height + 20 };
      },
      { id, isCopy },
    );
    return page.screenshot({ clip });
  };
  return [await draw(false), await draw(true)];
}
