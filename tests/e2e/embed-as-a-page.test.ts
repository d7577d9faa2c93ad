/** What an embed is by itself: its look, its words, its cards, its frozen copies, and what is no embed. */
import path from 'node:path';

import { expect, type Page } from '@playwright/test';

import { readFrozen, settleHere } from '../../scripts/frozen.ts';
import { chartAddress, embedAddress, oembedAddress } from '../../src/charts/addresses.ts';
import { embedHeights } from '../../src/charts/embed-height.ts';
import { isExplorable } from '../../src/charts/explorable.ts';
import { explorables } from '../../src/charts/explorables.ts';
import { charts } from '../../src/charts/index.ts';
import { version } from '../../src/data/changes.ts';
import { embedWords } from '../../src/i18n/embed.ts';
import { exploreWords } from '../../src/i18n/explore.ts';
import { basePath, localePath, locales } from '../../src/i18n/locale.ts';
import { messages } from '../../src/i18n/messages.ts';
import { defaultsOf, writeState } from '../../src/model/parameters.ts';
import { normalize, unfoldAll } from './support/article.ts';
import { expectNoViolation } from './support/axe.ts';
import { test } from './support/hosts.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The picture of a model is drawn anew a frame after it was moved, and in another size a frame after that. */
const readHeight = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return Math.ceil(document.body.getBoundingClientRect().height);
  });

async function readHeights(page: Page): Promise<number[]> {
  const heights: number[] = [];
  for (const width of [320, 360, 480, 593, 594, 640, 800, 960]) {
    await page.setViewportSize({ width, height: 600 });
    heights.push(await readHeight(page));
  }
  return heights;
}

/**
 * How many letters of some elements are drawn with fonts that are not those of the page, as the browser tells. It
 * tells of an element with what stands right in it, so a letter may be counted more than once.
 */
async function countForeignLetters(page: Page, selector: string): Promise<number> {
  await page.evaluate(() => document.fonts.ready);
  const browser = await page.context().newCDPSession(page);
  await browser.send('DOM.enable');
  await browser.send('CSS.enable');
  const { root } = await browser.send('DOM.getDocument');
  const { nodeIds } = await browser.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector,
  });
  const drawn = await Promise.all(
    nodeIds.map((nodeId) => browser.send('CSS.getPlatformFontsForNode', { nodeId })),
  );
  await browser.detach();
  return drawn
    .flatMap(({ fonts }) => fonts)
    .filter(({ isCustomFont }) => !isCustomFont)
    .reduce((sum, { glyphCount }) => sum + glyphCount, 0);
}

const besideTitle = 'body *:not(h1, :has(h1))';

/** Where a title has no letter of the Latin face but spaces, it goes without: such a font would be a broken one. */
const countBareSpaces = (title: string): number =>
  /[^\s\p{Script=Hebrew}]/u.test(title) ? 0 : title.split(/\s/).length - 1;

for (const locale of locales) {
  test(`Embeds in ${locale} carry each letter that is read in them`, async ({ page }) => {
    test.slow();
    for (const chart of charts) {
      await page.goto(embedAddress(chart.id, locale));
      if (chart.filterable === true) await page.getByRole('checkbox').first().uncheck();
      await unfoldAll(page);
      const { title } = chart.text[locale]();
      expect(await countForeignLetters(page, 'h1'), title).toBe(countBareSpaces(normalize(title)));
      expect(await countForeignLetters(page, besideTitle), chart.id).toBe(0);
      if (chart.id === 'money-loop') {
        await page.locator('svg.plot:visible [data-quantity]').last().click();
        await expect(page.getByRole('dialog')).toBeVisible();
        expect(await countForeignLetters(page, 'dialog *'), 'a card').toBe(0);
      }
      if (!isExplorable(chart)) continue;
      const { schema, scenarios } = chart.explorable;
      for (const { state } of scenarios.slice(1)) {
        await page.goto(`${embedAddress(chart.id, locale)}?${writeState(schema, state)}`);
        await expect(page.locator('[data-moved]')).toBeVisible();
        expect(await countForeignLetters(page, besideTitle), chart.id).toBe(0);
      }
    }
  });

  test(`The height that ${locale} embeds are given holds all of each, and little more`, async ({
    page,
  }) => {
    test.slow();
    for (const chart of charts) {
      const { whole: given, least } = embedHeights(chart, locale);
      await page.goto(embedAddress(chart.id, locale));
      const heights: number[] = [];
      for (const view of chart.views ?? [undefined]) {
        if (view !== undefined) await page.getByLabel(view.name[locale]).check();
        heights.push(...(await readHeights(page)));
      }
      if (isExplorable(chart)) {
        const { schema, scenarios, say } = chart.explorable;
        for (const { state } of scenarios.slice(1)) {
          await page.goto(`${embedAddress(chart.id, locale)}?${writeState(schema, state)}`);
          await expect(page.locator('[data-moved]')).toBeVisible();
          await expect(page.locator('.result')).toHaveText(normalize(say(state, locale)));
          heights.push(...(await readHeights(page)));
        }
      }
      expect(Math.max(...heights), chart.id).toBeLessThanOrEqual(given);
      expect(given - Math.max(...heights), chart.id).toBeLessThan(90);
      expect(Math.min(...heights), chart.id).toBeGreaterThanOrEqual(least);
      if (chart.filterable !== true) continue;
      await page.getByRole('checkbox').first().uncheck();
      await page.setViewportSize({ width: 320, height: 600 });
      expect(await readHeight(page), `${chart.id}, filtered`).toBeLessThanOrEqual(given);
    }
  });

  test(`Axe finds nothing against the embeds in ${locale}`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 320, height: 900 });
    await page.goto(embedAddress('deals-counted', locale));
    await unfoldAll(page);
    await expectNoViolation(page);
    await page.goto(embedAddress('can-it-be-paid', locale));
    await unfoldAll(page);
    await expectNoViolation(page);
    await page.goto(embedAddress('money-loop', locale));
    await page.locator('svg.plot:visible [data-quantity]').last().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoViolation(page);
  });

  test(`An embed in ${locale} says what it is, where it is from, and that it is no page of its own`, async ({
    page,
  }) => {
    await page.goto(embedAddress('new-deals', locale));
    const chart = charts.find(({ id }) => id === 'new-deals');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      chart?.text[locale]().title ?? '',
    );
    await expect(page.locator('.source-line')).toContainText(messages[locale].figure.source);
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
    const pathOf = async (selector: string): Promise<string> =>
      new URL((await page.locator(selector).getAttribute('href')) ?? '').pathname;
    expect(await pathOf('link[rel="canonical"]')).toBe(chartAddress('new-deals', locale));
    expect(await pathOf('link[type="application/json+oembed"]')).toBe(
      oembedAddress('new-deals', locale),
    );
    const more = page.locator('.more a');
    await expect(more).toHaveAttribute('href', chartAddress('new-deals', locale));
    await expect(more).toHaveAttribute('target', '_blank');
    await expect(more).toHaveAttribute('rel', 'noopener');
  });

  test(`A number of an embed in ${locale} opens its card by pointer, by touch and by keys`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      hasTouch: true,
      viewport: { width: 320, height: 700 },
    });
    const page = await context.newPage();
    await page.goto(new URL(embedAddress('chip-purchases', locale), baseURL).href);
    const mark = page.locator('svg.plot:visible [data-quantity]').first();
    const quantity = (await mark.getAttribute('data-quantity')) ?? '';
    const entry = normalize(await page.locator(`#source-${quantity}`).textContent());
    const card = page.getByRole('dialog');
    for (const open of [
      () => mark.click(),
      () => mark.tap(),
      () => page.locator('svg.plot:visible [tabindex="0"]').press('Enter'),
    ]) {
      await open();
      await expect(card).toBeInViewport({ ratio: 1 });
      expect(normalize(await card.locator('article').textContent())).toBe(entry);
      await page.keyboard.press('Escape');
      await expect(card).toBeHidden();
    }
    await context.close();
  });

  test(`A model in a frame in ${locale} can be moved, and begins as its address says`, async ({
    host,
  }) => {
    for (const { id, explorable } of explorables) {
      const show = async (search: string) => {
        const url = host.site + embedAddress(id, locale) + search;
        // Without an origin of its own, as most systems have it.
        await host.open(
          `<iframe src="${url}" sandbox="allow-scripts" title="${id}" width="480" height="900"></iframe>`,
        );
        return host.page.frameLocator('iframe');
      };
      const moved = explorable.scenarios.at(-1)?.state ?? {};
      const inAddress = await show(`?${writeState(explorable.schema, moved)}`);
      await expect(inAddress.locator('.result')).toHaveText(
        normalize(explorable.say(moved, locale)),
      );
      const [name = ''] = Object.keys(explorable.schema);
      const refused = await show(`?${name}=nonsense`);
      await expect(refused.getByRole('alert')).toBeVisible();

      const frame = await show('');
      const first = explorable.say(defaultsOf(explorable.schema), locale);
      await expect(frame.locator('.result')).toHaveText(normalize(first));
      await frame.getByText(exploreWords[locale].tryIt).click();
      await frame.getByRole('slider').first().press('PageUp');
      await frame.getByRole('slider').first().press('PageDown');
      await frame.getByRole('slider').first().press('PageDown');
      await expect(frame.locator('.result')).not.toHaveText(normalize(first));
      await expect(frame.getByRole('status')).toHaveText(
        normalize(await frame.locator('.result').textContent()),
      );
      const link = frame.getByRole('link', { name: exploreWords[locale].share });
      await expect(link).toHaveAttribute('href', /\?\w+=.*#chart-/);
      await expect(link).toHaveAttribute('target', '_blank');
    }
  });

  test(`A model in a frame in ${locale} that runs no scripts shows its worked cases instead`, async ({
    host,
  }) => {
    for (const { id, table } of explorables) {
      const url = host.site + embedAddress(id, locale);
      await host.open(`<iframe src="${url}" sandbox="" width="320" height="900"></iframe>`);
      const frame = host.page.frameLocator('iframe');
      await expect(frame.locator('form')).toBeHidden();
      await frame.getByRole('heading', { name: exploreWords[locale].cases }).click();
      const worked = table(locale).rows.filter((row) =>
        row.every(({ quantity }) => quantity === undefined),
      );
      const rows = frame.getByRole('table', { name: exploreWords[locale].cases }).getByRole('row');
      await expect(rows).toHaveCount(worked.length + 1);
      await expect(rows.last()).toContainText(normalize(worked.at(-1)?.[0]?.text ?? ''));
    }
  });

  test(`The frozen embeds in ${locale} are those that were kept, to the letter`, async ({
    request,
  }) => {
    const { pages, scripts } = await readFrozen(root, version);
    for (const { id } of charts) {
      const response = await request.get(embedAddress(id, locale, version));
      const kept = pages[embedAddress(id, locale).slice(basePath.length)];
      expect(await response.text(), id).toBe(settleHere(kept ?? 'nothing'));
    }
    for (const [place, text] of Object.entries(scripts)) {
      const response = await request.get(basePath + place);
      expect(await response.text(), place).toBe(text);
      expect(response.headers()).toMatchObject({
        'cache-control': expect.stringContaining('immutable'),
        'access-control-allow-origin': '*',
      });
    }
  });

  test(`A model that is frozen in ${locale} is moved by its own script, without an origin`, async ({
    host,
  }) => {
    const { scripts } = await readFrozen(root, version);
    for (const { id, explorable } of explorables) {
      const moved = explorable.scenarios.at(-1)?.state ?? {};
      const asked: string[] = [];
      host.page.on('request', (sent) => asked.push(new URL(sent.url()).pathname));
      const url = `${host.site + embedAddress(id, locale, version)}?${writeState(explorable.schema, moved)}`;
      await host.open(
        `<iframe src="${url}" sandbox="allow-scripts" title="${id}" width="480" height="900"></iframe>`,
      );
      await expect(host.page.frameLocator('iframe').locator('[data-moved]')).toBeVisible();
      expect(asked.filter((address) => address.endsWith('.js'))).toEqual(
        Object.keys(scripts).map((place) => basePath + place),
      );
    }
  });
}

test('The theme of an embed is the one asked for, or else the one of the system', async ({
  page,
}) => {
  const look = async (query: string): Promise<string[]> => {
    await page.goto(embedAddress('roles', 'en') + query);
    return page.evaluate(() => {
      const { colorScheme, backgroundColor } = getComputedStyle(document.documentElement);
      return [colorScheme, backgroundColor];
    });
  };
  const [paper, night] = ['rgb(251, 247, 240)', 'rgb(25, 24, 22)'];
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await look('?theme=dark')).toEqual(['dark', night]);
  expect(await look('?theme=purple')).toEqual(['light dark', paper]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await look('?theme=light')).toEqual(['light', paper]);
  expect(await look('')).toEqual(['light dark', night]);
  expect(await look('?theme=<b>&theme=dark')).toEqual(['light dark', night]);
});

test('A chart or a language that does not exist is a page that says so, in a frame as well', async ({
  host,
}) => {
  for (const address of [
    '/en/embed/no-such-chart/',
    '/fr/embed/roles/',
    '/he/embed/roles/no-such/',
  ]) {
    const response = await host.page.request.get(host.site + address);
    expect(response.status()).toBe(404);
    await host.open(`<iframe src="${host.site + address}" width="320" height="500"></iframe>`);
    const frame = host.page.frameLocator('iframe');
    for (const locale of locales) {
      await expect(frame.getByText(messages[locale].notFound)).toBeVisible();
      const link = frame.getByRole('link', { name: embedWords[locale].charts });
      await expect(link).toHaveAttribute('href', localePath(locale, 'charts/'));
      await expect(link).toHaveAttribute('target', '_blank');
    }
  }
});
