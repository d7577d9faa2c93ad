/** The picture of each chart in each language, to download; its PNG is painted from it. */
import type { APIRoute } from 'astro';

import { downloadName } from '../../charts/addresses.ts';
import { readSite } from '../../i18n/route.ts';
import { downloads, renderDownload, type Download } from '../../pictures/downloads.ts';

export const getStaticPaths = () =>
  downloads.map((download) => ({
    params: { file: downloadName(download) },
    props: { download },
  }));

export const GET: APIRoute<{ download: Download }> = async (context) =>
  new Response(await renderDownload(context.props.download, readSite(context)), {
    headers: { 'Content-Type': 'image/svg+xml;charset=utf-8' },
  });
