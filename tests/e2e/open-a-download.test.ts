import { expect, test, type Page } from '@playwright/test';

import { downloadAddress, shareAddress } from '../../src/charts/addresses.ts';
import { charts } from '../../src/charts/index.ts';
import { locales, type Locale } from '../../src/i18n/locale.ts';
import { messages } from '../../src/i18n/messages.ts';
import { findFlaws } from './support/pictures.ts';

// As many pixels as a PNG has.
test.use({ deviceScaleFactor: 2 });

test.beforeEach(({ isMobile }) => {
  test.skip(isMobile, 'a file looks the same on a phone');
});

const pictures = charts.flatMap(({ id, views = [] }) => [
  { chart: id },
  ...views.slice(1).map((view) => ({ chart: id, view: view.id })),
]);

interface Opened {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly string[];
  /** The faces of the letters, and whether each is there. */
  readonly faces: readonly string[];
}

/** Opens a picture by itself, as who has downloaded it does, in a window of its size. */
async function openPicture(page: Page, address: string): Promise<Opened> {
  const root = page.locator(':root');
  await page.goto(address);
  const [width, height] = await Promise.all(
    ['width', 'height'].map(async (side) => Number(await root.getAttribute(side))),
  );
  if (width === undefined || height === undefined) throw new Error('The picture has no size.');
  await page.setViewportSize({ width, height });
  const { texts, faces } = await page.evaluate(async () => {
    await document.fonts.ready;
    const written = [...document.querySelectorAll('text')];
    return {
      texts: written.map(({ textContent }) => textContent),
      faces: [...document.fonts].map(({ family, weight, status }) =>
        [family, weight, status].join(' '),
      ),
    };
  });
  return { width, height, texts, faces };
}

/** The texts of a chart's drawing in its own page, in the view that a picture shows. */
const readDrawing = (page: Page, view: number): Promise<string[]> =>
  page.evaluate((index) => {
    const drawings = document.querySelectorAll('.handout .plot-desk');
    return [...(drawings[index]?.querySelectorAll('text') ?? [])].map(
      ({ textContent }) => textContent,
    );
  }, view);

interface Compared {
  readonly width: number;
  readonly height: number;
  /** The share of the pixels, when sixteen are taken as one, that are of clearly another colour. */
  readonly different: number;
}

/** Compares a PNG with what the browser shows. */
async function compare(page: Page, png: string): Promise<Compared> {
  const shown = (await page.screenshot()).toString('base64');
  return page.evaluate(
    async ({ one, other }) => {
      const decode = async (data: string): Promise<ImageBitmap> =>
        createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const [picture, screen] = await Promise.all([decode(one), decode(other)]);
      const width = Math.round(screen.width / 4);
      const height = Math.round(screen.height / 4);
      const read = (bitmap: ImageBitmap): Uint8ClampedArray => {
        const context = new OffscreenCanvas(width, height).getContext('2d');
        if (context === null) throw new Error('No canvas to draw on.');
        context.imageSmoothingQuality = 'high';
        context.drawImage(bitmap, 0, 0, width, height);
        return context.getImageData(0, 0, width, height).data;
      };
      const [painted, seen] = [read(picture), read(screen)];
      let different = 0;
      for (let at = 0; at < seen.length; at += 4) {
        const distance = [0, 1, 2].reduce(
          (sum, channel) =>
            sum + Math.abs((painted[at + channel] ?? 0) - (seen[at + channel] ?? 0)),
          0,
        );
        if (distance > 180) different += 1;
      }
      return {
        width: picture.width,
        height: picture.height,
        different: different / (width * height),
      };
    },
    { one: png, other: shown },
  );
}

const load = async (page: Page, address: string): Promise<string> => {
  const response = await page.request.get(address);
  expect(response.ok(), address).toBe(true);
  return (await response.body()).toString('base64');
};

async function checkPicture(page: Page, locale: Locale, picture: (typeof pictures)[number]) {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) asked.push(new URL(request.url()).pathname);
  });
  const address = downloadAddress({ ...picture, locale }, 'svg');
  const { width, height, texts, faces } = await openPicture(page, address);
  expect(asked, 'asks for nothing else').toEqual([address]);
  expect(faces.length).toBeGreaterThan(0);
  expect(faces.filter((face) => !face.endsWith(' loaded'))).toEqual([]);

  const words = texts.join(' ').replaceAll('\u200F', '');
  const { siteName, figure } = messages[locale];
  for (const said of [siteName, `${figure.source}: `, `/${locale}/charts/${picture.chart}/`])
    expect(words).toContain(said);

  const { different, ...size } = await compare(
    page,
    await load(page, downloadAddress({ ...picture, locale }, 'png')),
  );
  expect(size).toEqual({ width: 2 * width, height: 2 * height });
  expect(different, 'the PNG is another picture than the SVG').toBeLessThan(0.001);

  // Pictures are looked for by their class, which a file has no need of.
  await page.evaluate(() => {
    document.documentElement.classList.add('plot');
  });
  expect(await findFlaws(page, '')).toEqual([]);

  await page.goto(`/${locale}/charts/${picture.chart}/`);
  const views = charts.find(({ id }) => id === picture.chart)?.views ?? [];
  const view = 'view' in picture ? views.findIndex(({ id }) => id === picture.view) : 0;
  const drawn = await readDrawing(page, view);
  expect(drawn.length).toBeGreaterThan(0);
  const start = texts.indexOf(drawn[0] ?? '');
  expect(texts.slice(start, start + drawn.length), 'says what the chart says').toEqual(drawn);
}

for (const locale of locales) {
  test.describe(`Who downloads a picture in ${locale}`, () => {
    for (const picture of pictures) {
      test(`has all of ${Object.values(picture).join(', ')}, in any program`, async ({ page }) => {
        await checkPicture(page, locale, picture);
      });
    }
  });

  test(`The pictures of shared links in ${locale} are of the size that the page tells`, async ({
    page,
  }) => {
    const paths = ['', 'method/', 'charts/', ...charts.map(({ id }) => `charts/${id}/`)];
    for (const path of paths) {
      await page.goto(`/${locale}/${path}`);
      const read = (name: string) =>
        page.locator(`meta[property="og:image${name}"]`).getAttribute('content');
      const { pathname } = new URL((await read('')) ?? '');
      const own = /^charts\/(.+)\/$/.exec(path)?.[1];
      if (own !== undefined) expect(pathname).toBe(shareAddress(own, locale));
      // Through an element, since the page's policy lets no script fetch a picture's bytes.
      const size = await page.evaluate(async (address) => {
        const picture = new Image();
        picture.src = address;
        await picture.decode();
        return [picture.naturalWidth, picture.naturalHeight].map(String);
      }, pathname);
      expect(size).toEqual(['1200', '630']);
      expect([await read(':width'), await read(':height')]).toEqual(size);
      expect((await read(':alt'))?.length).toBeGreaterThan(5);
    }
  });
}
