/** What moves the models. Frames of other pages ask for it too, and hosts let these read it. */
import type { APIRoute } from 'astro';

import { modelScript } from '../../components/explore/script.ts';

export const getStaticPaths = () => [{ params: { hash: modelScript.hash } }];

export const GET: APIRoute = () =>
  new Response(modelScript.text, {
    headers: { 'Content-Type': 'text/javascript;charset=utf-8' },
  });
