/** What has changed in the dataset, to subscribe to. */
import type { APIRoute } from 'astro';

import type { Locale } from '../../i18n/locale.ts';
import { localeParams, readSite } from '../../i18n/route.ts';
import { writeFeed } from '../../open-data/feed.ts';

export const getStaticPaths = localeParams;

export const GET: APIRoute<never, { locale: Locale }> = (context) =>
  new Response(writeFeed(context.params.locale, readSite(context)));
