import { extract } from '@extractus/oembed-extractor';
import { expect, test, type Locator, type Page } from '@playwright/test';

import {
  chartAddress,
  downloadAddress,
  embedAddress,
  shareAddress,
} from '../../src/charts/addresses.ts';
import { followTheDollar } from '../../src/charts/follow-the-dollar.ts';
import { charts, getChart } from '../../src/charts/index.ts';
import { dataLicence } from '../../src/data/licence.ts';
import { version } from '../../src/data/changes.ts';
import { handoutWords } from '../../src/i18n/handout.ts';
import { localePath, locales, otherLocales, type Locale } from '../../src/i18n/locale.ts';
import { messages } from '../../src/i18n/messages.ts';
import { writeState } from '../../src/model/parameters.ts';
import { clickFarAway, normalize, settleScroll } from './support/article.ts';
import { test as testWithHost } from './support/hosts.ts';

const id = 'deals-counted';

const titleOf = (chart: string, locale: Locale): string => getChart(chart).text[locale]().title;

/** The pages tell the address at which they will be published: it stands here meanwhile. */
const published = /https?:\/\/[^/"]+/g;

const codeOf = (page: Page, kind: string): Locator => page.locator(`[data-code="${kind}"]`);

/** Presses one of a row of buttons, of which the input itself is not seen. */
async function choose(page: Page, row: string, label: string): Promise<void> {
  const choice = page.getByRole('group', { name: row }).getByLabel(label, { exact: true });
  await choice.check({ force: true });
}

/** Why a text may not be copied. */
const clipboardFaults = [
  {
    fault: 'refuses to copy',
    strike: () =>
      Object.defineProperty(navigator.clipboard, 'writeText', {
        value: () => Promise.reject(new Error('Not allowed')),
      }),
  },
  {
    fault: 'has no clipboard, as where the line is not encrypted',
    strike: () => Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  },
];

/** Where each letter of a text stands that an element holds, in px from the left. */
const findLefts = (holder: Locator, text: string): Promise<number[]> =>
  holder.evaluate((element, words) => {
    const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const start = nodes.currentNode.textContent?.lastIndexOf(words) ?? -1;
      if (start === -1) continue;
      return words.split('').map((_letter, index) => {
        const range = document.createRange();
        range.setStart(nodes.currentNode, start + index);
        range.setEnd(nodes.currentNode, start + index + 1);
        return range.getBoundingClientRect().left;
      });
    }
    throw new Error(`Nothing in it reads “${words}”.`);
  }, text);

test('An editor reads an address in a citation, and a title in a code, in their order', async ({
  page,
}) => {
  await page.goto(chartAddress('money-loop', 'he'));
  const address = await findLefts(page.locator('#cite pre').first(), 'p/');
  expect(address).toEqual(address.toSorted((one, other) => one - other));
  const [hebrew = 0, , latin = 0] = await findLefts(codeOf(page, 'iframe'), 'ש־O');
  expect(hebrew).toBeGreaterThan(latin);
});

for (const locale of locales) {
  const words = handoutWords[locale];

  test.describe(`An editor who reads ${locale}`, () => {
    test('finds every chart in the gallery, from the foot of a page', async ({ page }) => {
      await page.goto(localePath(locale, 'method/'));
      await clickFarAway(
        page.getByRole('contentinfo').getByRole('link', { name: words.gallery.title }),
      );
      await expect(page).toHaveURL(localePath(locale, 'charts/'));
      await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(charts.length);
      for (const chart of charts) {
        const card = page
          .getByRole('listitem')
          .filter({ has: page.getByRole('link', { name: titleOf(chart.id, locale) }) });
        await expect(card.locator('.thumbnail .plot')).toBeVisible();
      }
      await clickFarAway(page.getByRole('link', { name: titleOf(id, locale) }));
      await expect(page).toHaveURL(chartAddress(id, locale));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(id, locale));
    });

    test('comes from the chart in the story to its own page', async ({ page }) => {
      await page.goto(`${localePath(locale)}#chart-${id}`);
      await clickFarAway(page.locator(`#chart-${id}`).getByRole('link', { name: words.more }));
      await expect(page).toHaveURL(chartAddress(id, locale));
    });

    test('tells the files by ear, those of the other view too', async ({ page }) => {
      await page.goto(chartAddress(id, locale));
      const files = page.getByRole('complementary', { name: words.take }).locator('[download]');
      await expect(files).toHaveCount(6);
      for (const file of await files.all()) {
        const name = normalize(await file.textContent());
        await expect(page.getByRole('link', { name, exact: true })).toHaveCount(1);
      }
    });

    test('is told under which licence, beside the downloads and in the files', async ({ page }) => {
      await page.goto(chartAddress(id, locale));
      const aside = page.getByRole('complementary', { name: words.take });
      const link = aside.getByRole('link', { name: dataLicence.title });
      await expect(link).toHaveAttribute('href', dataLicence.path);
      await expect(aside.getByText(words.downloads.licence)).toBeVisible();
      for (const kind of ['svg', 'json'] as const) {
        const file = await page.request.get(downloadAddress({ chart: id, locale }, kind));
        expect(await file.text(), kind).toContain(`"${dataLicence.path}"`);
      }
    });

    test('copies the code and is told so, by eye and by ear', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(chartAddress(id, locale));
      const { copy, embed, cite } = words;
      for (const name of [embed.ways.iframe.name, cite.forms.text, cite.forms.bibtex]) {
        const button = page.getByRole('button', { name: copy.label(name), exact: true });
        const block = page.locator('[data-copy]').filter({ has: button });
        const status = block.getByRole('status');
        await expect(status).toHaveText('');
        await clickFarAway(button);
        await expect(status).toBeVisible();
        await expect(status).toHaveText(copy.done);
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toBe(await block.locator('pre').textContent());
        expect(copied.length).toBeGreaterThan(60);
      }
    });

    for (const { fault, strike } of clipboardFaults)
      test(`is told where the browser ${fault}, and finds the text selected`, async ({ page }) => {
        await page.addInitScript(strike);
        await page.goto(chartAddress(id, locale));
        const name = words.copy.label(words.embed.ways.iframe.name);
        await clickFarAway(page.getByRole('button', { name, exact: true }));
        const advice = page.getByText(words.copy.failed);
        await expect(advice).toBeVisible();
        // As long as the word of success would stand, and longer.
        await page.waitForTimeout(4500);
        await expect(advice).toBeVisible();
        const selected = await page.evaluate(() => String(getSelection()));
        expect(selected).toBe(await codeOf(page, 'iframe').innerText());
      });

    test('chooses language, background and numbers, and sees what the code will show', async ({
      page,
    }) => {
      await page.goto(chartAddress(id, locale));
      const [other = locale] = otherLocales(locale);
      const { embed } = words;
      const preview = page.locator('[data-preview]');
      await expect(preview).toHaveAttribute('src', embedAddress(id, locale));

      await page
        .getByRole('group', { name: embed.language })
        .locator(`[value="${other}"]`)
        .check({ force: true });
      await choose(page, embed.theme, embed.themes.dark);
      await expect(preview).toHaveAttribute('src', `${embedAddress(id, other)}?theme=dark`);
      await expect(preview).toHaveAttribute('title', titleOf(id, other));
      await expect(codeOf(page, 'iframe')).toContainText(`${embedAddress(id, other)}?theme=dark"`);
      await expect(codeOf(page, 'iframe')).toContainText(titleOf(id, other));

      await page
        .getByRole('group', { name: embed.data })
        .locator('[value="frozen"]')
        .check({ force: true });
      const frozen = embedAddress(id, other, version);
      await expect(codeOf(page, 'iframe')).toContainText(`${frozen}?theme=dark"`);
      await choose(page, embed.way, embed.ways.element.name);
      await expect(codeOf(page, 'iframe')).toBeHidden();
      await expect(codeOf(page, 'element')).toContainText(`version="${version}"`);
    });

    test('sees the preview at first as wide as the column', async ({ page }) => {
      await page.goto(chartAddress(id, locale));
      const preview = page.getByRole('region', { name: words.embed.preview });
      await preview.scrollIntoViewIfNeeded();
      expect(
        await preview.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
      ).toBe(0);
    });

    test('sees the chart whole in the preview, at every width on offer', async ({ page }) => {
      await page.goto(chartAddress(id, locale));
      const preview = page.locator('[data-preview]');
      await preview.scrollIntoViewIfNeeded();
      for (const width of [320, 480, 640, 960]) {
        await page.locator(`[name="width"][value="${width}"]`).check({ force: true });
        await expect(preview).toHaveCSS('width', `${width}px`);
        const shown = preview.contentFrame().getByRole('heading', { level: 1 });
        await expect(shown).toBeVisible();
        await expect
          .poll(() =>
            shown.evaluate(
              ({ ownerDocument: { documentElement } }) =>
                documentElement.scrollHeight - window.innerHeight,
            ),
          )
          .toBeLessThanOrEqual(0);
      }
    });

    testWithHost(
      'pastes the code as it is, and has the whole chart in a page of another site',
      async ({ page, host }) => {
        await page.goto(chartAddress(id, locale));
        const codes = await Promise.all(
          ['iframe', 'script', 'element'].map((kind) => codeOf(page, kind).textContent()),
        );
        for (const code of codes) {
          await host.open((code ?? '').replace(published, host.site));
          const frame = page.locator('iframe');
          const chart = frame.contentFrame();
          for (const width of [320, 960]) {
            await page.setViewportSize({ width, height: 800 });
            await frame.scrollIntoViewIfNeeded();
            await expect(chart.getByRole('heading', { level: 1 })).toBeVisible();
            const room = () =>
              chart.locator(':root').evaluate((root) => window.innerHeight - root.scrollHeight);
            await expect.poll(room, `${width} px: ${code ?? ''}`).toBe(0);
            expect((await frame.boundingBox())?.height).toBeGreaterThan(400);
          }
        }
      },
    );

    testWithHost(
      'moves a model and takes it as it stands then, in each code, in the preview and by its address',
      async ({ page, host }) => {
        test.slow();
        const { id: model, explorable } = followTheDollar;
        const { name, state } = explorable.scenarios.at(-1) ?? { name: {}, state: {} };
        const query = writeState(explorable.schema, state).toString();
        const result = normalize(explorable.say(state, locale));
        const preview = page.locator('[data-preview]');
        await page.goto(chartAddress(model, locale));
        await page.getByRole('button', { name: name[locale] ?? '' }).click();
        await expect(codeOf(page, 'element')).toContainText('state=');
        await expect(preview).toHaveAttribute('src', `${embedAddress(model, locale)}?${query}`);
        const codes = await Promise.all(
          ['iframe', 'script', 'element'].map((kind) => codeOf(page, kind).textContent()),
        );
        // A frame that begins in another state than its first has a script to fetch before it says so.
        const soon = { timeout: 15_000 };
        await page.reload();
        await expect(codeOf(page, 'link')).toContainText(`${chartAddress(model, locale)}?`);
        // First, the page brings the reader back to where they were.
        await settleScroll(page);
        await preview.scrollIntoViewIfNeeded();
        await expect(preview.contentFrame().locator('.result')).toHaveText(result, soon);
        for (const code of codes) {
          await host.open((code ?? '').replace(published, host.site));
          const frame = page.locator('iframe').contentFrame();
          await expect(frame.locator('.result')).toHaveText(result, soon);
        }
      },
    );

    test('chooses a view and a filter, and takes the chart as it is seen then, in each code and the preview', async ({
      page,
    }) => {
      const path = chartAddress(id, locale);
      const query = `view-${id}=once&certainties=signed`;
      const preview = page.locator('[data-preview]');
      await page.goto(`${path}?utm_source=mail&${query}`);
      await expect(page.getByText(words.embed.chosen)).toBeVisible();
      await expect(preview).toHaveAttribute('src', `${embedAddress(id, locale)}?${query}`);
      await page
        .getByRole('group', { name: words.embed.data })
        .locator('[value="frozen"]')
        .check({ force: true });
      const escaped = query.replace('&', '&amp;');
      const frozen = `${embedAddress(id, locale, version)}?${escaped}"`;
      for (const kind of ['iframe', 'script']) {
        await expect(codeOf(page, kind)).toContainText(frozen);
      }
      await expect(codeOf(page, 'element')).toContainText(`state="${escaped}"`);
      await expect(codeOf(page, 'link')).toContainText(`${path}?${escaped}"`);

      const figure = page.locator('figure.chart');
      await figure.locator('[value="headline"]').check({ force: true });
      await expect(codeOf(page, 'link')).toContainText(`${path}?certainties=signed"`);
      await figure.getByRole('button', { name: messages[locale].filter.reset }).click();
      await expect(codeOf(page, 'link')).toContainText(`${path}"`);
      await figure.getByRole('checkbox').first().uncheck();
      await expect(codeOf(page, 'link')).toContainText(`${path}?layers=`);
      await preview.scrollIntoViewIfNeeded();
      await expect(preview.contentFrame().getByRole('checkbox').first()).not.toBeChecked();
    });

    test('gets each chart by oEmbed, from the address of its page alone', async ({
      baseURL,
      isMobile,
    }) => {
      test.skip(isMobile, 'No screen has a part in it.');
      const fetcher = (url: string | URL | Request): Promise<Response> =>
        fetch(String(url instanceof Request ? url.url : url).replace(published, baseURL ?? ''));
      for (const chart of charts) {
        const page = new URL(chartAddress(chart.id, locale), baseURL).href;
        const found = await extract(page, {}, fetcher);
        expect(found).toMatchObject({
          version: '1.0',
          type: 'rich',
          title: titleOf(chart.id, locale),
          width: 600,
          thumbnail_width: 1200,
          thumbnail_height: 630,
        });
        const {
          html,
          height,
          thumbnail_url: thumbnail,
        } = found as unknown as Record<string, string>;
        expect(new URL(thumbnail ?? '').pathname).toBe(shareAddress(chart.id, locale));
        expect((await fetcher(thumbnail ?? '')).ok).toBe(true);
        const [, src = ''] = /^<iframe src="([^"]+)"/.exec(html ?? '') ?? [];
        expect(new URL(src).pathname).toBe(embedAddress(chart.id, locale));
        expect(html).toContain(`height="${height ?? ''}"`);
        expect((await fetcher(src)).ok).toBe(true);
      }
    });
  });

  test.describe(`An editor who reads ${locale}, without scripts`, () => {
    test.use({ javaScriptEnabled: false });

    test('sees each code, the frozen address and the preview, and no button that does nothing', async ({
      page,
    }) => {
      await page.goto(chartAddress(id, locale));
      await expect(
        page.locator('[data-copy] button:visible, [data-needs-script]:visible'),
      ).toHaveCount(0);
      for (const [kind, start] of [
        ['iframe', '<iframe'],
        ['script', '<iframe'],
        ['element', '<money-loop-chart'],
        ['image', `<figure lang="${locale}">`],
        ['link', '<a href='],
      ] as const) {
        await choose(page, words.embed.way, words.embed.ways[kind].name);
        await expect(codeOf(page, kind)).toBeVisible();
        await expect(codeOf(page, kind)).toContainText(start);
      }
      await expect(page.getByText(embedAddress(id, locale, version))).toBeVisible();
      const frame = page.frameLocator('[data-preview]');
      await page.locator('[data-preview]').scrollIntoViewIfNeeded();
      await expect(frame.getByRole('heading', { level: 1 })).toHaveText(titleOf(id, locale));
      await choose(page, words.embed.width, words.embed.pixels(320));
      await expect(page.locator('[data-preview]')).toHaveCSS('width', '320px');
    });
  });
}
