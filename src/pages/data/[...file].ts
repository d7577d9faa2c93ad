/** The dataset, to download: see `open-data/package.ts`. */
import type { APIRoute } from 'astro';

import { readSite } from '../../i18n/route.ts';
import { dataFiles } from '../../open-data/package.ts';

/** Their addresses do not depend on where the site is. */
const names = [...dataFiles(new URL('https://example.org')).keys()];

export const getStaticPaths = () => names.map((file) => ({ params: { file } }));

export const GET: APIRoute<never, { file: string }> = (context) => {
  const write = dataFiles(readSite(context)).get(context.params.file);
  return new Response(write?.());
};
