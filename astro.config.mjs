import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

import { bundledScripts } from './scripts/bundle.ts';
import { fonts } from './scripts/fonts.ts';
import { pictures } from './scripts/pictures.ts';
import { site } from './scripts/site.ts';

export default defineConfig({
  site,
  trailingSlash: 'always',
  // Shorter than an attribute on each of some thousand elements.
  scopedStyleStrategy: 'class',
  build: { format: 'directory', inlineStylesheets: 'always' },
  // The default, 'jsx', glues words to the links and isolates beside them.
  compressHTML: true,
  markdown: {
    // Smart punctuation breaks Hebrew gershayim; the authors type the real marks.
    processor: satteri({ features: { smartPunctuation: false } }),
  },
  integrations: [mdx(), fonts(), bundledScripts(), pictures()],
  devToolbar: { enabled: false },
  vite: {
    // Each chapter would warn of a directive that the MDX integration itself puts there.
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
});
