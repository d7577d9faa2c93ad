/** The numbers of each chart in each language, to download. */
import type { APIRoute } from 'astro';

import { downloadName } from '../../charts/addresses.ts';
import { renderCsv } from '../../charts/csv.ts';
import { charts, getChart } from '../../charts/index.ts';
import { locales } from '../../i18n/locale.ts';

export const getStaticPaths = () =>
  charts.flatMap(({ id }) =>
    locales.map((locale) => ({
      params: { file: downloadName({ chart: id, locale }) },
      props: { id, locale },
    })),
  );

export const GET: APIRoute<{ id: string; locale: (typeof locales)[number] }> = ({
  props: { id, locale },
}) =>
  new Response(renderCsv(getChart(id), locale), {
    headers: { 'Content-Type': 'text/csv;charset=utf-8' },
  });
