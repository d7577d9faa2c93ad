/** The optional script of a host page. */
import type { APIRoute } from 'astro';

import script from '../embed/host.ts?iife';

export const GET: APIRoute = () =>
  new Response(script, { headers: { 'Content-Type': 'text/javascript;charset=utf-8' } });
