/** Draws the icons of the site anew, after a change of `public/favicon.svg`. They are kept with the source. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { launchBrowser } from './browser.ts';

const folder = path.resolve(import.meta.dirname, '../public');

/** On paper, and with room around the ring: phones cut icons to a shape of their own. */
const icons = { 'icon-192.png': 192, 'icon-512.png': 512, 'apple-touch-icon.png': 180 };

const picture = await readFile(path.join(folder, 'favicon.svg'), 'base64');
const browser = await launchBrowser();
for (const [name, size] of Object.entries(icons)) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<body style="margin:0;display:grid;place-content:center;block-size:100vh;background:#fbf7f0">
     <img src="data:image/svg+xml;base64,${picture}" style="inline-size:66vmin">`,
  );
  await page.screenshot({ path: path.join(folder, name) });
  await page.close();
}
await browser.close();
