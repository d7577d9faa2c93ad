/** A news editor puts charts into a page, whatever that page does to size its frames. */
import { expect, type Frame } from '@playwright/test';

import { charts } from '../../src/charts/index.ts';
import { locales } from '../../src/i18n/locale.ts';
import { expectWhole, protocols, test } from './support/hosts.ts';

test.use({ viewport: { width: 1000, height: 800 } });

const all = charts.map(({ id }) => id);

/** One with filters, one with views, the tallest, and one that is wider than tall. */
const some = ['money-loop', 'deals-counted', 'promises-restated', 'roles'];

/** The card of the first mark is open, all of it in the frame. */
async function openCard(frame: Frame): Promise<void> {
  const element = await frame.frameElement();
  // A picture is opened to the keys once it has been seen, which takes it the focus; and as long as the frames
  // above it grow, it may be moved out of sight again. It stands at the head of its frame: the foot may be in view.
  await expect(async () => {
    await element.evaluate((node) => {
      (node as Element).scrollIntoView();
    });
    await frame
      .locator('svg.plot:visible [tabindex="0"]')
      .first()
      .press('Enter', { timeout: 1000 });
    await expect(frame.getByRole('dialog')).toBeVisible({ timeout: 1000 });
  }).toPass();
}

/** Keys go where the focus of the whole window is, which follows into a frame in its own time. */
async function closeCard(frame: Frame): Promise<void> {
  const card = frame.getByRole('dialog');
  await expect(async () => {
    if (await card.isVisible()) await card.press('Escape');
    await expect(card).toBeHidden({ timeout: 1000 });
  }).toPass();
}

const readCard = (frame: Frame): Promise<{ isInside: boolean; isWhole: boolean }> =>
  frame.getByRole('dialog').evaluate((card) => {
    const { top, bottom, left, right } = card.getBoundingClientRect();
    return {
      isInside: top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth,
      isWhole: card.scrollHeight <= card.clientHeight,
    };
  });

for (const protocol of protocols) {
  const { name, grows = false } = protocol;

  for (const locale of locales) {
    test(`Charts in ${locale} are whole in a host with ${name}`, async ({ host }) => {
      test.slow();
      const ids = name.startsWith('a fixed') || name === 'its own element' ? all : some;
      await host.show(protocol, ids, locale);
      if (name.startsWith('the platform')) {
        const isThere = await host.page.evaluate(() =>
          CSS.supports('frame-sizing', 'content-height'),
        );
        test.skip(!isThere, 'This browser does not size frames by what is in them.');
      }
      for (const width of [320, 480, 640, 660, 960, 320]) {
        await host.setWidth(width);
        await host.scrollThrough();
        await expectWhole(host, ids.length, width);
      }
      if (name.endsWith('no scripts')) return;

      const frames = host.frames().slice(0, some.length);
      for (const frame of frames) {
        await openCard(frame);
        await expect
          .poll(() => readCard(frame))
          .toMatchObject(grows ? { isInside: true, isWhole: true } : { isInside: true });
      }
      await expectWhole(host, ids.length, 320);
      await host.setWidth(480);
      await expectWhole(host, ids.length, 480);
      for (const frame of frames) {
        await expect.poll(() => readCard(frame)).toMatchObject({ isInside: true });
        await closeCard(frame);
      }
      await expectWhole(host, ids.length, 480);
    });
  }
}
