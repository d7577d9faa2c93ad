/** The picture of each chart in each language, to download; its PNG is painted from it. */
import type { APIRoute } from 'astro';

import { downloadAddress } from '../../charts/addresses.ts';
import { downloads, renderDownload, type Download } from '../../pictures/downloads.ts';

export const getStaticPaths = () =>
  downloads.map((download) => ({
    params: { file: /([^/]+)\.svg$/.exec(downloadAddress(download, 'svg'))?.[1] },
    props: { download },
  }));

export const GET: APIRoute<{ download: Download }> = async ({ props: { download }, site, url }) =>
  new Response(await renderDownload(download, site ?? url), {
    headers: { 'Content-Type': 'image/svg+xml;charset=utf-8' },
  });
