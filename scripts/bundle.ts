/** Bundles a client script into text that runs in any page as it stands: `import script from './x.ts?iife'`. */
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';

const query = '?iife';

/**
 * In the frame of another page a script from a file may be refused, as a module is wherever the frame has
 * no origin; one that stands in the page itself runs everywhere.
 */
export const bundledScripts = (): AstroIntegration => ({
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
                const { text, inputs } = await bundle(id.slice(0, -query.length));
                for (const input of inputs) this.addWatchFile(input);
                return `export default ${JSON.stringify(text)};`;
              },
            },
          ],
        },
      });
    },
  },
});

async function bundle(entry: string): Promise<{ text: string; inputs: string[] }> {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    minify: true,
    target: 'es2022',
    write: false,
    metafile: true,
    legalComments: 'none',
    // The one setting that scripts in the browser need to know of.
    define: { 'process.env.BASE_PATH': JSON.stringify(process.env.BASE_PATH ?? '') },
  });
  return {
    text: outputFiles.map((file) => file.text.trim()).join(''),
    inputs: Object.keys(metafile.inputs),
  };
}
