import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

import { bundledScripts } from './scripts/bundle.ts';
import { fonts } from './scripts/fonts.ts';
import { pictures } from './scripts/pictures.ts';
import { licences } from './scripts/licences.ts';
import { readSiteUrl } from './scripts/site-url.ts';
import { basePath } from './src/i18n/locale.ts';

/** Source files that end up in the scripts of the site: the list of licences is made from them. */
const shipped = new Set();

export default defineConfig({
  // Where the site is published: absolute addresses (canonical, hreflang) need the host, all need the folder.
  site: readSiteUrl(),
  base: basePath,
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
  integrations: [mdx(), fonts(), bundledScripts(shipped), pictures(), licences(shipped)],
  devToolbar: { enabled: false },
  vite: {
    // The one setting that scripts in the browser need to know of.
    define: { 'process.env.BASE_PATH': JSON.stringify(basePath) },
    // Each chapter would warn of a directive that the MDX integration itself puts there.
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
});
