import { chartAddress, downloadAddress, embedAddress } from '../charts/addresses.ts';
import { embedHeight, embedStyle } from '../charts/embed-height.ts';
import { creditOf } from '../charts/credit.ts';
import type { Chart } from '../charts/types.ts';
import { version } from '../data/changes.ts';
import type { Handout } from '../handout/code.ts';
import { sitePath, type Locale } from '../i18n/locale.ts';
import { messages } from '../i18n/messages.ts';
import { absoluteAddress } from '../i18n/route.ts';
import { composeOnce, downloads } from './downloads.ts';

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
  const download = downloads.find(
    (each) => each.chart === id && each.locale === locale && each.view === undefined,
  );
  if (download === undefined) throw new Error(`There is no picture of "${id}" to download.`);
  const { width, height } = composeOnce(download, site);
  const fallbackHeight = embedHeight(chart, locale);
  const { asOf } = creditOf(chart, locale);
  return {
    chart: id,
    locale,
    title,
    description,
    credit: `${siteName}, ${asOf}`,
    height: fallbackHeight,
    style: embedStyle(fallbackHeight),
    page: absolute(chartAddress(id, locale)),
    picture: { url: absolute(downloadAddress(download, 'png')), width, height },
    frames: {
      live: absolute(embedAddress(id, locale)),
      frozen: absolute(embedAddress(id, locale, version)),
    },
    version,
    script: absolute(sitePath('embed.js')),
  };
}
