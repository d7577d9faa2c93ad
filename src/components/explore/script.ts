/**
 * What moves the models: one script, asked for when a model is first touched. It is named by what is in it, so
 * that a page which was frozen keeps the one that it was made with.
 */
import { createHash } from 'node:crypto';

import text from '../../explore/live.ts?iife';
import { sitePath } from '../../i18n/locale.ts';

const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);

export const modelScript = { text, hash, address: sitePath(`scripts/models.${hash}.js`) };
