/** What is painted as the picture beside a link to a page; the build leaves just the PNG. */
import type { APIRoute } from 'astro';

import { charts, getChart } from '../../charts/index.ts';
import { readProse } from '../../data/prose.ts';
import { locales, type Locale } from '../../i18n/locale.ts';
import { messages } from '../../i18n/messages.ts';
import { readSite } from '../../i18n/route.ts';
import { writePicture, type Picture } from '../../pictures/picture.ts';
import { composeChartShare, composePageShare } from '../../pictures/share.ts';

interface Props {
  readonly page: string;
  readonly locale: Locale;
}

export const getStaticPaths = () =>
  ['article', 'method', ...charts.map(({ id }) => id)].flatMap((page) =>
    locales.map((locale) => ({
      params: { file: `${page}.${locale}` },
      props: { page, locale },
    })),
  );

function compose({ page, locale }: Props, host: string): Picture {
  const options = { locale, host };
  if (page === 'article') {
    const { siteName, tagline } = messages[locale];
    return composePageShare({ title: siteName, lede: tagline }, options);
  }
  if (page === 'method') return composePageShare(readProse(page, locale), options);
  return composeChartShare(getChart(page), options);
}

export const GET: APIRoute<Props> = (context) =>
  new Response(writePicture(compose(context.props, readSite(context).host)), {
    headers: { 'Content-Type': 'image/svg+xml;charset=utf-8' },
  });
