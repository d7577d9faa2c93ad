/** What a phone needs to keep the site beside its apps. It names no language: the door offers all. */
import type { APIRoute } from 'astro';

import { locales, sitePath } from '../i18n/locale.ts';
import { messages } from '../i18n/messages.ts';
import { readToken } from '../styles/tokens.ts';

const dayPaper = readToken('--paper', 'light');

const name = locales.map((locale) => messages[locale].siteName).join(' · ');

export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      name,
      short_name: messages.en.siteName,
      id: sitePath(),
      start_url: sitePath(),
      scope: sitePath(),
      display: 'minimal-ui',
      background_color: dayPaper,
      theme_color: dayPaper,
      icons: [
        ...[192, 512].map((size) => ({
          src: sitePath(`icon-${size}.png`),
          sizes: `${size}x${size}`,
          type: 'image/png',
          purpose: 'any maskable',
        })),
        { src: sitePath('favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      ],
    }),
  );
