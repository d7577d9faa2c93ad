import type { Page } from '@playwright/test';

/** Styles for measuring by: a sheet that is made by a script, since the policy of the pages refuses an element. */
export async function addStyles(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, css);
}
