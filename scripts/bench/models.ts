/** What it takes to draw a model anew. */
import type { Browser } from '@playwright/test';

import { explorables } from '../../src/charts/explorables.ts';
import { median, type Measure } from './measure.ts';
import { cpuSlowdown, phone } from './phone.ts';

/** What a thumb moves a slider in two seconds. */
const moves = 120;

/** For each model, one slider that moves all of its picture. */
const sliders: Readonly<Record<string, string>> = {
  'weak-link': 'left',
  'can-it-be-paid': 'growth',
  'follow-the-dollar': 'back',
};

/** @throws when none is listed for a model: no model goes without its measure. */
function sliderOf(chart: string): string {
  const name = sliders[chart];
  if (name === undefined)
    throw new Error(
      `Nothing moves the model "${chart}" in scripts/bench/models.ts: add to \`sliders\` the name of one of its number parameters.`,
    );
  return name;
}

/**
 * How long a slow phone works to draw a model anew when a slider moves, from the move to the new picture: our
 * script, and the browser that lays it out. By what the processor worked, as with the longest task.
 */
export async function measureRedraws(browser: Browser, url: string): Promise<Measure[]> {
  const page = await (await browser.newContext(phone)).newPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.locator('[data-explore] [type="range"]').first().focus();
  await page.locator('[data-moved]').first().waitFor();
  const readWork = async (): Promise<number> => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    const parts = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'].map(
      (part) => metrics.find(({ name }) => name === part)?.value ?? Number.NaN,
    );
    return parts.reduce((sum, seconds) => sum + seconds * 1000, 0);
  };
  const measures: Measure[] = [];
  for (const { id: chart } of explorables) {
    // Looked for once, since that is work of the page as well.
    const slider = await page.waitForSelector(
      `[data-explore="${chart}"] [type="range"][name="${sliderOf(chart)}"]`,
    );
    const times: number[] = [];
    for (let move = 0; move < moves; move += 1) {
      const before = await readWork();
      await slider.evaluate(moveSlider, ((move * 7) % 20) / 20);
      times.push(((await readWork()) - before) * cpuSlowdown);
    }
    measures.push({
      name: `redraw ${chart}`,
      value: median(times),
      unit: 'ms',
      budget: { atMost: 16 },
    });
  }
  await page.context().close();
  return measures;
}

/** Runs in the page: moves a slider to a part of its scale, and waits until that has been drawn. */
async function moveSlider(element: Element, part: number): Promise<void> {
  const slider = element as HTMLInputElement;
  const [least, most] = [Number(slider.min), Number(slider.max)];
  slider.value = String(least + part * (most - least));
  slider.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
