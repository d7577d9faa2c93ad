/** The phone that a page is measured on, and the reader who scrolls it. */
import { devices, type Page } from '@playwright/test';

/** How often a noisy measure is taken; the median counts. */
export const runs = 3;

/** Time that a phone of the middle range needs for what this machine does, by Lighthouse's rule. */
export const cpuSlowdown = 4;

export const phone = { ...devices['Pixel 7'] };

/** Smoothly, as a reader does, so that frames, observers and lazy loading run as for one. */
export async function scrollToEnd(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const readPlace = (): Promise<{ top: number; rest: number }> =>
    page.evaluate(() => {
      const { scrollHeight, clientHeight } = document.documentElement;
      return { top: window.scrollY, rest: scrollHeight - clientHeight - window.scrollY };
    });
  for (let place = await readPlace(); place.rest > 1;) {
    await devtools.send('Input.synthesizeScrollGesture', {
      x: Math.round(width / 2),
      y: Math.round(height / 2),
      yDistance: -5 * height,
      speed: 2 * height,
      // Emulated phones take no touch from this command.
      gestureSourceType: 'mouse',
    });
    const next = await readPlace();
    if (next.top <= place.top) throw new Error(`Scrolling stopped ${next.rest} px before the end.`);
    place = next;
  }
}
