/**
 * What a site that is given the address of a chart needs to show it, by oEmbed 1.0. Its code is one frame
 * with plain attributes: all that WordPress leaves of it, and no more.
 */
import type { APIRoute } from 'astro';

import { shareAddress } from '../../../charts/addresses.ts';
import { charts, getChart } from '../../../charts/index.ts';
import { writePlainFrame } from '../../../handout/code.ts';
import { locales, localePath, type Locale } from '../../../i18n/locale.ts';
import { messages } from '../../../i18n/messages.ts';
import { absoluteAddress, readSite } from '../../../i18n/route.ts';
import { handoutOf } from '../../../pictures/handout.ts';
import { shareSize } from '../../../pictures/share.ts';

export const getStaticPaths = () =>
  charts.flatMap(({ id }) =>
    locales.map((locale) => ({ params: { locale, chart: id }, props: { id, locale } })),
  );

const width = 600;

export const GET: APIRoute<{ id: string; locale: Locale }> = (context) => {
  const { id, locale } = context.props;
  const site = readSite(context);
  const absolute = (address: string): string => absoluteAddress(address, site);
  const { title, height, frames } = handoutOf(getChart(id), locale, site);
  const { siteName } = messages[locale];
  const story = absolute(localePath(locale));
  const answer = {
    version: '1.0',
    type: 'rich',
    title,
    author_name: siteName,
    author_url: story,
    provider_name: siteName,
    provider_url: story,
    cache_age: 86_400,
    width,
    height,
    html: writePlainFrame({ src: frames.live, width, height, title }),
    thumbnail_url: absolute(shareAddress(id, locale)),
    thumbnail_width: shareSize.width,
    thumbnail_height: shareSize.height,
  };
  return new Response(`${JSON.stringify(answer, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json;charset=utf-8' },
  });
};
