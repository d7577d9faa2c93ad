import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import * as z from 'zod';

import { locales } from './data/locales.ts';

/** The chapters of the story, and the page on method. */
const prose = defineCollection({
  loader: glob({ base: './content', pattern: locales.map((locale) => `${locale}/*.mdx`) }),
  schema: z.strictObject({
    title: z.string().min(1),
    lede: z.string().min(1),
    /** The date on which a chapter was added to what the article says. */
    addition: z.iso.date().optional(),
  }),
});

export const collections = { prose };
