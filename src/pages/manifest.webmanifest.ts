/** What a phone needs to keep the site beside its apps. It names no language: the door offers all. */
import type { APIRoute } from 'astro';

import { sitePath } from '../i18n/locale.ts';
import { messages } from '../i18n/messages.ts';
import { nameInEveryLanguage } from '../i18n/site-name.ts';
import { readToken } from '../styles/tokens.ts';

const dayPaper = readToken('--paper', 'light');

export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      name: nameInEveryLanguage(),
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
