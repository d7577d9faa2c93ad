import { chartAddress, downloadAddress, embedAddress, viewParameter } from '../charts/addresses.ts';
import { embedHeights, embedStyle } from '../charts/embed-height.ts';
import { creditOf } from '../charts/credit.ts';
import type { Chart } from '../charts/types.ts';
import { version } from '../data/changes.ts';
import type { Handout } from '../handout/code.ts';
import { directions, sitePath, type Locale } from '../i18n/locale.ts';
import { messages } from '../i18n/messages.ts';
import { absoluteAddress } from '../i18n/route.ts';
import { composeOnce, downloads, type Download } from './downloads.ts';

const handouts = new Map<string, Handout>();

/** What another site needs to know of a chart to show it. */
export function handoutOf(chart: Chart, locale: Locale, site: URL): Handout {
  const key = `${chart.id} ${locale}`;
  const handout = handouts.get(key) ?? describeHandout(chart, locale, site);
  handouts.set(key, handout);
  return handout;
}

function describeHandout(chart: Chart, locale: Locale, site: URL): Handout {
  const absolute = (address: string): string => absoluteAddress(address, site);
  const { id } = chart;
  const { title, description } = chart.text[locale]();
  const { siteName } = messages[locale];
  const heights = embedHeights(chart, locale);
  const { asOf } = creditOf(chart, locale);
  return {
    chart: id,
    locale,
    direction: directions[locale],
    title,
    description,
    credit: `${siteName}, ${asOf}`,
    height: heights.whole,
    least: heights.least,
    style: embedStyle(heights),
    page: absolute(chartAddress(id, locale)),
    picture: describePicture({ chart: id, locale }, site),
    otherViews: (chart.views ?? []).slice(1).map(({ id: view }) => ({
      state: `${viewParameter(id)}=${view}`,
      picture: describePicture({ chart: id, locale, view }, site),
    })),
    frames: {
      live: absolute(embedAddress(id, locale)),
      frozen: absolute(embedAddress(id, locale, version)),
    },
    version,
    script: absolute(sitePath('embed.js')),
  };
}

/** @throws where there is no such picture to download. */
function describePicture({ chart, locale, view }: Download, site: URL): Handout['picture'] {
  const download = downloads.find(
    (each) => each.chart === chart && each.locale === locale && each.view === view,
  );
  if (download === undefined)
    throw new Error(`There is no picture of "${chart}" (view ${view ?? 'none'}) to download.`);
  const { width, height } = composeOnce(download, site);
  return { url: absoluteAddress(downloadAddress(download, 'png'), site), width, height };
}
