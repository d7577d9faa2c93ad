/** The numbers of each chart in each language, for a program. */
import type { APIRoute } from 'astro';

import { chartAddress } from '../../charts/addresses.ts';
import { charts, getChart } from '../../charts/index.ts';
import { renderJson } from '../../charts/json.ts';
import { locales, type Locale } from '../../i18n/locale.ts';

export const getStaticPaths = () =>
  charts.flatMap(({ id }) =>
    locales.map((locale) => ({ params: { file: `${id}.${locale}` }, props: { id, locale } })),
  );

export const GET: APIRoute<{ id: string; locale: Locale }> = ({ props: { id, locale }, site }) =>
  new Response(renderJson(getChart(id), locale, new URL(chartAddress(id, locale), site)), {
    headers: { 'Content-Type': 'application/json;charset=utf-8' },
  });
