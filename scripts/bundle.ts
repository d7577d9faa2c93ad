/** Bundles a client script into text that runs in any page as it stands: `import script from './x.ts?iife'`. */
import path from 'node:path';

import type { AstroIntegration } from 'astro';
import { build, type Metafile, type Plugin } from 'esbuild';

const query = '?iife';

/**
 * In the frame of another page a script from a file may be refused, as a module is wherever the frame has
 * no origin; one that stands in the page itself runs everywhere.
 *
 * @param shipped every source file that went into such a script is added to it.
 */
export const bundledScripts = (shipped: Set<string>): AstroIntegration => ({
  name: 'money-loop:bundled-scripts',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'money-loop:bundled-scripts',
              enforce: 'pre',
              async load(id: string) {
                if (!id.endsWith(query)) return undefined;
                const { text, metafile } = await bundle(id.slice(0, -query.length));
                for (const input of Object.keys(metafile.inputs)) this.addWatchFile(input);
                for (const file of listShipped(metafile)) shipped.add(file);
                return `export default ${JSON.stringify(text)};`;
              },
            },
          ],
        },
      });
    },
  },
});

/**
 * What a browser gets in the place of a module of `src/data`: the build has checked the records, and what
 * checks them weighs a fifth of all that a model needs to be moved.
 */
const unchecked: Readonly<Record<string, string>> = {
  'parse.ts': "export { gatherDataset as parseDataset } from './gather.ts';",
  'schema.ts': "export * from './kinds.ts';",
};

const withoutChecks: Plugin = {
  name: 'money-loop:without-checks',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]src[\\/]data[\\/](?:parse|schema)\.ts$/ }, ({ path: file }) => ({
      contents: unchecked[path.basename(file)] ?? '',
      loader: 'ts',
      resolveDir: path.dirname(file),
    }));
  },
};

/** @returns the script as one text, and what it comes from. */
export async function bundle(entry: string): Promise<{ text: string; metafile: Metafile }> {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    minify: true,
    target: 'es2022',
    write: false,
    metafile: true,
    legalComments: 'none',
    plugins: [withoutChecks],
    // The one setting that scripts in the browser need to know of.
    define: { 'process.env.BASE_PATH': JSON.stringify(process.env.BASE_PATH ?? '') },
  });
  return {
    text: outputFiles.map((file) => file.text.trim()).join(''),
    metafile,
  };
}

/** What is read and then shaken off is not sent to anybody. */
const listShipped = ({ outputs }: Metafile): string[] =>
  Object.values(outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([file]) => path.resolve(file));
