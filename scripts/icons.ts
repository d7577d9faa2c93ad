/** Draws the icons of the site anew from the sign that is built; they are kept with the source. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { launchBrowser } from './browser.ts';
import { dist, requireDist, root } from './dist.ts';

const folder = path.join(root, 'public');

/** On paper, and with room around the ring: phones cut icons to a shape of their own. */
const icons = { 'icon-192.png': 192, 'icon-512.png': 512, 'apple-touch-icon.png': 180 };

requireDist();
const picture = await readFile(path.join(dist, 'favicon.svg'), 'base64');
const tokens = await readFile(path.join(root, 'src/styles/tokens.css'), 'utf8');
const browser = await launchBrowser();
for (const [name, size] of Object.entries(icons)) {
  const page = await browser.newPage({
    viewport: { width: size, height: size },
    colorScheme: 'light',
  });
  await page.setContent(
    `<style>${tokens}</style>
     <body style="margin:0;display:grid;place-content:center;block-size:100vh;background:var(--paper)">
     <img src="data:image/svg+xml;base64,${picture}" style="inline-size:66vmin">`,
  );
  await page.screenshot({ path: path.join(folder, name) });
  await page.close();
}
await browser.close();
