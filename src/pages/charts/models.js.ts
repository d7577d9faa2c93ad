/**
 * What moves the models: one script, asked for when a model is first touched. Frames of other pages ask for it
 * too, and hosts let these read what stands among the charts.
 */
import type { APIRoute } from 'astro';

import script from '../../explore/live.ts?iife';

export const GET: APIRoute = () =>
  new Response(script, { headers: { 'Content-Type': 'text/javascript;charset=utf-8' } });
