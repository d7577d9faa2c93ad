/** The sign of the site beside its name in a browser, where nothing styles it. */
import type { APIRoute } from 'astro';

import { drawLoopMark, loopMarkViewBox } from '../charts/loop-mark.ts';
import { writeSvg } from '../charts/svg.ts';
import { resolveTokens } from '../pictures/paint.ts';

const icon = writeSvg([
  'svg',
  { xmlns: 'http://www.w3.org/2000/svg', viewBox: loopMarkViewBox },
  drawLoopMark(true),
]);

export const GET: APIRoute = () =>
  new Response(resolveTokens(icon), { headers: { 'Content-Type': 'image/svg+xml;charset=utf-8' } });
