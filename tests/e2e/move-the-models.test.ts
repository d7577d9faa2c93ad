/** The models: moved by slider, number, key, stroke and address, and what is seen, heard and sent of it. */
import { expect, test, type Locator, type Page } from '@playwright/test';

import { explorables } from '../../src/charts/explorables.ts';
import { weakLink } from '../../src/charts/weak-link.ts';
import { exploreWords } from '../../src/i18n/explore.ts';
import { formatQuantity } from '../../src/i18n/format.ts';
import { localePath, locales, type Locale } from '../../src/i18n/locale.ts';
import { defaultsOf, writeState } from '../../src/model/parameters.ts';
import { clickFarAway, normalize } from './support/article.ts';
import { findFlaws } from './support/pictures.ts';

const modelOf = (page: Page, id: string): Locator => page.locator(`#chart-${id}`);

const resultOf = (model: Locator): Locator => model.locator('.result');

const openModels = async (page: Page, locale: Locale, search = ''): Promise<void> => {
  await page.goto(`${localePath(locale, 'models/')}${search}`);
};

/** Comes to a control of a model, and waits until it can be moved. */
async function comeTo(model: Locator, selector: string): Promise<Locator> {
  const control = model.locator(selector);
  await control.focus();
  await expect(model.locator('[data-moved]')).toBeVisible();
  return control;
}

/** Where a line is drawn, with its picture in the middle of the window. */
async function showPad(model: Locator): Promise<Record<'x' | 'y' | 'width' | 'height', number>> {
  await model.locator('svg.plot:visible').evaluate((picture) => {
    picture.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
  return (await model.locator('.pad').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
}

/** What is asked for only when a model is touched: all that draws and calculates. */
const heavy = '/scripts/models.';

/** States at the ends of the scales, where labels are longest and bars shortest. */
const ends: readonly string[] = [
  '?back=0&chips=0&rounds=1&left=0&struck=chip-price&counted=signed&years=2&share=10&growth=200',
  '?back=13&rounds=8&left=100&struck=customers&share=10&growth=-20',
  '?back=13&chips=99&rounds=8&left=0&struck=coreweave&years=3&line=0,999999,0.1',
  '?back=0.5&left=5&struck=nvidia&counted=reported&growth=34',
];

for (const locale of locales) {
  const t = exploreWords[locale];

  test.describe(`A reader of /${locale}/ who moves the models`, () => {
    test('comes from the story to each, and loads nothing heavy before touching one', async ({
      page,
    }) => {
      const asked: string[] = [];
      page.on('request', (request) => {
        if (request.url().includes(heavy)) asked.push(request.url());
      });
      await page.goto(localePath(locale));
      for (const { id } of explorables) {
        const link = modelOf(page, id).getByRole('link', { name: t.tryIt });
        await expect(link).toHaveAttribute('href', `${localePath(locale, 'models/')}#chart-${id}`);
      }
      await openModels(page, locale);
      await page.mouse.wheel(0, 1500);
      await page.waitForLoadState('networkidle');
      expect(asked).toEqual([]);
      await modelOf(page, 'follow-the-dollar').locator('[type="range"]').first().focus();
      await expect.poll(() => asked.length).toBe(1);
    });

    test('steps by keys; sees the picture follow, hears the result once it rests, can send it', async ({
      page,
    }) => {
      await openModels(page, locale);
      const model = modelOf(page, 'follow-the-dollar');
      const before = await resultOf(model).textContent();
      const bars = model.locator('svg.plot:visible g rect');
      const drawn = await bars.count();
      await comeTo(model, '[type="range"][name="rounds"]');
      const more = locale === 'he' ? 'ArrowLeft' : 'ArrowRight';
      for (let step = 0; step < 2; step += 1) await page.keyboard.press(more);
      await expect(resultOf(model)).not.toHaveText(before ?? '');
      await expect(model.locator('[type="number"][name="rounds"]')).toHaveValue('6');
      await expect(model.locator('svg.plot:visible')).toContainText(
        locale === 'he' ? 'סיבוב 6' : 'Round 6',
      );
      expect(await bars.count()).toBe(drawn);
      const result = normalize(await resultOf(model).textContent());
      await expect(model.getByRole('status')).toHaveText(result);
      await expect(page).toHaveURL(/\?rounds=6$/);
      await page.reload();
      await expect(resultOf(model)).toHaveText(result);
      await expect(model.locator('.share')).toHaveAttribute('href', /\?rounds=6#chart-follow/);
    });

    test('is not talked to while something still moves', async ({ page }) => {
      await openModels(page, locale);
      const model = modelOf(page, 'weak-link');
      const slider = await comeTo(model, '[type="range"][name="left"]');
      const said = await model.getByRole('status').evaluateHandle((status) => {
        const heard: string[] = [];
        new MutationObserver(() => heard.push(status.textContent)).observe(status, {
          childList: true,
        });
        return heard;
      });
      for (let step = 0; step < 8; step += 1) await page.keyboard.press('PageUp');
      await expect(model.getByRole('status')).toHaveText(
        normalize(await resultOf(model).textContent()),
      );
      expect(await said.evaluate((heard) => heard.length)).toBe(1);
      await expect(slider).toHaveValue('100');
      await expect(slider).toHaveAttribute('aria-valuetext', /^100 /);
    });

    test('is answered in the language of the page once a browser has translated it', async ({
      page,
    }) => {
      await openModels(page, locale);
      await page.evaluate(() => {
        document.documentElement.lang = 'fr';
      });
      const { explorable } = weakLink;
      const [, { name, state }] = explorable.scenarios as [
        unknown,
        (typeof explorable.scenarios)[number],
      ];
      const model = modelOf(page, weakLink.id);
      await clickFarAway(model.getByRole('button', { name: name[locale] }));
      await expect(resultOf(model)).toHaveText(normalize(explorable.say(state, locale)));
    });

    test('begins with a named scenario and starts over, even before all is loaded', async ({
      page,
    }) => {
      for (const { id, explorable } of explorables) {
        await openModels(page, locale);
        const model = modelOf(page, id);
        for (const { name, state } of explorable.scenarios.toReversed()) {
          const button = model.getByRole('button', { name: name[locale] });
          await clickFarAway(button);
          await expect(resultOf(model)).toHaveText(normalize(explorable.say(state, locale)));
          await expect(button).toHaveAttribute('aria-pressed', 'true');
        }
        await model.getByRole('button', { name: t.reset }).click();
        const first = explorable.say(defaultsOf(explorable.schema), locale);
        await expect(resultOf(model)).toHaveText(normalize(first));
        await expect(page).toHaveURL(localePath(locale, 'models/'));
      }
    });

    test('draws a line by a stroke, by keys and by numbers, and needs no dragging', async ({
      page,
      isMobile,
    }) => {
      await openModels(page, locale);
      const model = modelOf(page, 'can-it-be-paid');
      const entries = model.locator('[type="number"][name="line"]:visible');
      const dots = model.getByRole('slider').and(model.locator('.handle'));
      await entries.nth(2).fill('88');
      await expect(dots.nth(2)).toHaveAttribute('aria-valuenow', '88');
      await dots.nth(2).focus();
      await page.keyboard.press('ArrowUp');
      await expect(entries.nth(2)).toHaveValue('89');
      await expect(dots.nth(2)).toBeFocused();
      await page.keyboard.press('Home');
      await expect(entries.nth(2)).toHaveValue('0');
      await page.keyboard.press('End');
      await expect(entries.nth(2)).toHaveValue('300');

      const pad = await showPad(model);
      const at = (part: number, up: number) =>
        [pad.x + pad.width * part, pad.y + pad.height * (1 - up)] as const;
      if (isMobile) await page.touchscreen.tap(...at(0.95, 0.5));
      else {
        await page.mouse.move(...at(0.05, 0.3));
        await page.mouse.down();
        await page.mouse.move(...at(0.95, 0.5), { steps: 3 });
        await page.mouse.up();
        // A quick stroke passes by all the years between its ends.
        const values = await entries.evaluateAll((all) =>
          all.map((entry) => Number((entry as HTMLInputElement).value)),
        );
        expect(values).toEqual(values.toSorted((one, other) => one - other));
        expect(values[0]).toBe(90);
      }
      await expect(entries.nth(9)).toHaveValue('150');
      const result = normalize(await resultOf(model).textContent());
      await expect(model.getByRole('status')).toHaveText(result);
      await expect(page).toHaveURL(/line=/);
      await page.reload();
      await expect(resultOf(model)).toHaveText(result);

      await model.locator('[type="range"][name="growth"]').focus();
      await page.keyboard.press('End');
      await expect(page).not.toHaveURL(/line=/);
      await model.locator('[type="number"][name="years"]').fill('4');
      await expect(entries).toHaveCount(4);
      await expect(dots).toHaveCount(4);
    });

    test('hears which year a number of the line is for, and no result twice', async ({ page }) => {
      await openModels(page, locale);
      const model = modelOf(page, 'can-it-be-paid');
      await comeTo(model, '[type="range"][name="growth"]');
      const third = model.getByRole('spinbutton', {
        name: locale === 'he' ? 'שנה 3' : 'Year 3',
        exact: true,
      });
      await third.fill('40');
      await expect(model.getByRole('status')).toHaveText(
        normalize(await resultOf(model).textContent()),
      );
      // Whoever reads on from the result shall not come upon it again.
      await expect(model.getByRole('status')).toBeEmpty({ timeout: 10_000 });
    });

    test('is told what a number that cannot be was taken for', async ({ page }) => {
      await openModels(page, locale);
      const model = modelOf(page, 'can-it-be-paid');
      const years = await comeTo(model, '[type="number"][name="years"]');
      await years.fill('50');
      await years.press('Tab');
      await expect(model.getByRole('alert')).toHaveText(/50.*10/);
      await expect(years).toHaveValue('10');
      await years.fill('4');
      await expect(model.getByRole('alert')).toHaveCount(0);
    });

    test('keeps the keys of the browser, as those that go back, while at a dot of the line', async ({
      page,
    }) => {
      await openModels(page, locale);
      const model = modelOf(page, 'can-it-be-paid');
      await model.locator('[type="range"]').first().focus();
      const dot = model.locator('.handle').nth(2);
      await dot.focus();
      const before = await dot.getAttribute('aria-valuenow');
      await page.keyboard.press('Alt+ArrowDown');
      await page.keyboard.press('Control+End');
      await expect(dot).toHaveAttribute('aria-valuenow', before ?? '');
      await page.keyboard.press('ArrowUp');
      await expect(dot).not.toHaveAttribute('aria-valuenow', before ?? '');
    });

    test('scrolls over the line with a finger and draws nothing', async ({ page, isMobile }) => {
      test.skip(!isMobile, 'A desk has no finger.');
      await openModels(page, locale);
      const model = modelOf(page, 'can-it-be-paid');
      await model.locator('[type="range"]').first().focus();
      await expect(model.locator('.pad')).toBeVisible();
      const before = await resultOf(model).textContent();
      const { x, y, width, height } = await showPad(model);
      const place = await page.evaluate(() => scrollY);
      const devtools = await page.context().newCDPSession(page);
      const touch = (type: 'touchStart' | 'touchMove', up: number) =>
        devtools.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: [{ x: x + width * 0.52, y: y + height / 2 - up }],
        });
      await touch('touchStart', 0);
      for (let up = 10; up <= 120; up += 10) await touch('touchMove', up);
      await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(place + 40);
      expect(await resultOf(model).textContent()).toBe(before);
      await expect(page).not.toHaveURL(/line=/);
    });

    test('sees no entries of years come and go while a slider moves', async ({ page }) => {
      await openModels(page, locale, '?years=5');
      const model = modelOf(page, 'can-it-be-paid');
      const entries = model.locator('.years label');
      await model.locator('[type="range"][name="growth"]').focus();
      await expect(entries.filter({ visible: true })).toHaveCount(5);
      const most = await model.evaluateHandle((root) => {
        const seen = { most: 0 };
        new MutationObserver(() => {
          const shown = root.querySelectorAll('.years label:not([hidden])').length;
          seen.most = Math.max(seen.most, shown);
        }).observe(root, { subtree: true, attributes: true, attributeFilter: ['hidden', 'style'] });
        return seen;
      });
      const before = await resultOf(model).textContent();
      await page.keyboard.press('End');
      await expect(resultOf(model)).not.toHaveText(before ?? '');
      await expect(page).toHaveURL(/growth=/);
      expect((await most.jsonValue()).most).toBeLessThanOrEqual(5);
    });

    test('is told what an address asks for and cannot have', async ({ page }) => {
      await openModels(page, locale, '?back=1e9&line=%3Cscript%3E&years=3&left=half');
      for (const { id, explorable } of explorables) {
        const names = {
          'follow-the-dollar': 'back',
          'can-it-be-paid': 'line',
          'weak-link': 'left',
        };
        const name = names[id as keyof typeof names];
        const called = explorable.controls[name]?.name[locale] ?? '';
        await expect(modelOf(page, id).locator('.refused')).toHaveText(
          t.refused.replace('{names}', called),
        );
      }
      await expect(modelOf(page, 'can-it-be-paid').locator('[name="years"]').first()).toHaveValue(
        '3',
      );
      const model = modelOf(page, 'follow-the-dollar');
      await expect(model.locator('[name="back"]').first()).toHaveValue('10');
      await model.locator('[type="number"][name="rounds"]').fill('6');
      await expect(model.locator('.refused')).toBeHidden();
      await expect(modelOf(page, 'weak-link').locator('.refused')).toBeVisible();
    });

    test('sees where each assumption comes from, and that a moved one is their own', async ({
      page,
    }) => {
      await openModels(page, locale);
      const model = modelOf(page, 'follow-the-dollar');
      const control = model.locator('.control').filter({ has: page.locator('[name="back"]') });
      await clickFarAway(control.locator('[data-quantity="goldman-return"]'));
      await expect(page.locator('#card .value')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(control.getByText(t.yourAssumption)).toBeHidden();
      await control.locator('[type="number"]').fill('5');
      await expect(control.getByText(t.yourAssumption)).toBeVisible();
      await expect(control.locator('[data-quantity="goldman-return"]')).toBeHidden();
    });

    test('is told of every control, in every scenario, whose value it is', async ({ page }) => {
      await openModels(page, locale);
      for (const { id, explorable } of explorables) {
        const model = modelOf(page, id);
        for (const { name, state } of explorable.scenarios.toReversed()) {
          await clickFarAway(model.getByRole('button', { name: name[locale] }));
          await expect(resultOf(model)).toHaveText(normalize(explorable.say(state, locale)));
          const said = await model
            .locator('.control')
            .evaluateAll((controls) =>
              controls.map((control) => (control as HTMLElement).innerText),
            );
          expect(said).toHaveLength(Object.keys(explorable.schema).length);
          for (const words of said)
            expect(words.includes(t.from), words).not.toBe(words.includes(t.yourAssumption));
        }
        for (const quantity of explorable.given.flatMap(({ from }) => from))
          await expect(model.locator(`.given [data-quantity="${quantity}"]`)).toBeVisible();
      }
    });

    test('finds the source of a later announcement only in the scenario that takes it up', async ({
      page,
    }) => {
      await openModels(page, locale);
      const model = modelOf(page, 'weak-link');
      const left = model.locator('.control').filter({ has: page.locator('[name="left"]') });
      const source = left.locator('[data-quantity="nvidia-investment"]');
      const { name } = weakLink.explorable.scenarios.find(({ id }) => id === 'nvidia') ?? {};
      await expect(source).toBeHidden();
      await clickFarAway(model.getByRole('button', { name: name?.[locale] ?? '' }));
      await expect(left).toContainText(
        t.restated(formatQuantity({ amount: 30, unit: 'usd-bn', qualifier: 'exact' }, locale)),
      );
      await source.click();
      await expect(page.locator('#card .value')).toBeVisible();
      await page.keyboard.press('Escape');
      await model.locator('[name="struck"]').selectOption('openai');
      await expect(source).toBeHidden();
      await expect(left.getByText(t.yourAssumption)).toBeVisible();
    });

    test('is told that the line that they draw is their own assumption', async ({ page }) => {
      await openModels(page, locale);
      const model = modelOf(page, 'can-it-be-paid');
      const own = { he: 'הנחה שלכם', en: 'your assumption' };
      await expect(resultOf(model)).not.toContainText(own[locale]);
      await model.locator('[type="number"][name="line"]').first().fill('88');
      await expect(resultOf(model)).toContainText(own[locale]);
    });

    test('can read every label wherever the models are moved', async ({ page, isMobile }) => {
      const scenarios = explorables.flatMap(({ explorable }) =>
        explorable.scenarios.map(
          ({ state }) => `?${writeState(explorable.schema, state).toString()}`,
        ),
      );
      const flaws: string[] = [];
      for (const search of [...ends, ...scenarios]) {
        await openModels(page, locale, search);
        if (search.length > 1) await expect(page.locator('[data-moved]').first()).toBeVisible();
        for (const width of isMobile ? [320, 390] : [768, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          await page.evaluate(
            () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
          );
          const found = await findFlaws(page, 'main');
          flaws.push(...found.map((flaw) => `${width} px, ${search}: ${flaw}`));
        }
      }
      expect(flaws).toEqual([]);
    });

    test('can move them in a frame that has no origin', async ({ page, baseURL }) => {
      const failed: string[] = [];
      page.on('pageerror', ({ message }) => failed.push(message));
      const address = new URL(`${localePath(locale, 'models/')}?rounds=2`, baseURL).href;
      await page.goto(localePath(locale, 'method/'));
      await page.evaluate((src) => {
        const frame = document.createElement('iframe');
        frame.setAttribute('sandbox', 'allow-scripts');
        frame.src = src;
        frame.style.cssText = 'width: 100%; height: 600px';
        document.querySelector('main')?.prepend(frame);
      }, address);
      const frame = page.frameLocator('iframe');
      const model = frame.locator('#chart-follow-the-dollar');
      await expect(model.locator('[name="rounds"]').first()).toHaveValue('2');
      const before = await resultOf(model).textContent();
      await model.locator('[type="number"][name="rounds"]').fill('7');
      await expect(resultOf(model)).not.toHaveText(before ?? '');
      await expect(model.getByRole('status')).toHaveText(
        normalize(await resultOf(model).textContent()),
      );
      expect(failed).toEqual([]);
    });

    test('finds their results on paper, without what moves them', async ({ page }) => {
      await openModels(page, locale, '?rounds=2');
      const model = modelOf(page, 'follow-the-dollar');
      await expect(model.locator('[name="rounds"]').first()).toHaveValue('2');
      await page.emulateMedia({ media: 'print' });
      await expect(model.locator('form')).toBeHidden();
      await expect(model.locator('svg.plot:visible')).toHaveCount(1);
      await expect(resultOf(model)).toBeVisible();
      await expect(model.getByRole('row').first()).toBeVisible();
    });
  });

  test.describe(`A reader of /${locale}/models/ whose browser runs no scripts`, () => {
    test.use({ javaScriptEnabled: false });

    test('sees each model as it begins, with its worked cases, and no control that would do nothing', async ({
      page,
    }) => {
      await openModels(page, locale);
      await expect(page.getByText(t.noScripts)).toBeVisible();
      for (const { id, explorable, table } of explorables) {
        const model = modelOf(page, id);
        await expect(model.locator('form')).toBeHidden();
        await expect(model.locator('svg.plot:visible')).toHaveCount(1);
        const first = explorable.say(defaultsOf(explorable.schema), locale);
        await expect(resultOf(model)).toHaveText(normalize(first));
        await expect(model.getByRole('row').last()).toBeVisible();
        await expect(model.getByRole('row')).toHaveCount(table(locale).rows.length + 1);
      }
    });
  });
}
