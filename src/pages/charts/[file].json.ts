/** The numbers of each chart in each language, for a program. */
import type { APIRoute } from 'astro';

import { chartAddress, downloadName } from '../../charts/addresses.ts';
import { charts, getChart } from '../../charts/index.ts';
import { renderJson } from '../../charts/json.ts';
import { locales, type Locale } from '../../i18n/locale.ts';
import { readSite } from '../../i18n/route.ts';

export const getStaticPaths = () =>
  charts.flatMap(({ id }) =>
    locales.map((locale) => ({
      params: { file: downloadName({ chart: id, locale }) },
      props: { id, locale },
    })),
  );

export const GET: APIRoute<{ id: string; locale: Locale }> = (context) => {
  const { id, locale } = context.props;
  const page = new URL(chartAddress(id, locale), readSite(context));
  return new Response(renderJson(getChart(id), locale, page), {
    headers: { 'Content-Type': 'application/json;charset=utf-8' },
  });
};
