/** What moves the models: one script, asked for when a model is first touched. */
import type { APIRoute } from 'astro';

import script from '../explore/live.ts?iife';

export const GET: APIRoute = () =>
  new Response(script, { headers: { 'Content-Type': 'text/javascript;charset=utf-8' } });
