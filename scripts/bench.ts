/**
 * Measures the article and the models in each language against the budgets that they must keep, and exits
 * with 1 where one is broken.
 */
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';

import { devices, type Browser, type Page } from '@playwright/test';
import lighthouse from 'lighthouse';

import { embedAddress } from '../src/charts/addresses.ts';
import { charts } from '../src/charts/index.ts';
import { locales, type Locale } from '../src/data/locales.ts';
import { launchBrowser } from './browser.ts';
import { startServer } from './static-server.ts';

interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Without one, the measure is only told. */
  readonly budget?: { readonly atLeast: number } | { readonly atMost: number };
}

const root = path.resolve(import.meta.dirname, '..');

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** How often a noisy measure is taken; the median counts. */
const runs = 3;

/** Time that a phone of the middle range needs for what this machine does, by Lighthouse's rule. */
const cpuSlowdown = 4;

const phone = { ...devices['Pixel 7'] };

function measureBuild(): Measure {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, ['scripts/build.ts', '--no-report'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(1);
  const seconds = (performance.now() - start) / 1000;
  return { name: 'build', value: seconds, unit: 's', budget: { atMost: 10 } };
}

async function measureLighthouse(url: string, port: number): Promise<Measure[]> {
  const results: Record<string, number>[] = [];
  for (let run = 0; run < runs; run += 1) results.push(await runLighthouse(url, port));
  const medianOf = (name: string): number =>
    median(results.map((each) => each[name] ?? Number.NaN));
  return [
    ...categories.map((name) => ({
      name: `Lighthouse ${name}`,
      value: medianOf(name),
      unit: '',
      budget: { atLeast: 100 },
    })),
    { name: 'layout shift', value: medianOf('shift'), unit: '', budget: { atMost: 0.01 } },
    { name: 'total blocking time', value: medianOf('blocking'), unit: 'ms', budget: { atMost: 0 } },
  ];
}

/** One run with Lighthouse's own settings: a phone, and a slow network that is simulated. */
async function runLighthouse(url: string, port: number): Promise<Record<string, number>> {
  const result = await lighthouse(url, {
    port,
    logLevel: 'error',
    onlyCategories: [...categories],
  });
  if (result === undefined) throw new Error(`Lighthouse gave no result for ${url}.`);
  const { audits, categories: scored, runtimeError } = result.lhr;
  if (runtimeError !== undefined) throw new Error(`Lighthouse: ${runtimeError.message}`);

  for (const { auditRefs } of Object.values(scored)) {
    for (const { id, weight } of auditRefs) {
      const { score, title = id, displayValue = '' } = audits[id] ?? {};
      const lost = weight > 0 && typeof score === 'number' && score < 1;
      if (lost) console.log(`  ${url}: ${score} for ${title} ${displayValue}`);
    }
  }
  return {
    ...Object.fromEntries(
      categories.map((name) => [name, Math.round((scored[name]?.score ?? Number.NaN) * 100)]),
    ),
    shift: audits['cumulative-layout-shift']?.numericValue ?? Number.NaN,
    blocking: audits['total-blocking-time']?.numericValue ?? Number.NaN,
  };
}

const kinds = ['html', 'css', 'js', 'font', 'other'] as const;
type Kind = (typeof kinds)[number];

const kindOfType: Readonly<Record<string, Kind>> = {
  Document: 'html',
  Stylesheet: 'css',
  Script: 'js',
  Font: 'font',
};

/** What the network carried, headers and all, for a reader who scrolls to the end. */
async function measureTransfer(browser: Browser, url: string): Promise<Measure[]> {
  const page = await (await browser.newContext(phone)).newPage();
  const devtools = await page.context().newCDPSession(page);
  const kindOf = new Map<string, Kind>();
  const bytes: Record<Kind, number> = { html: 0, css: 0, js: 0, font: 0, other: 0 };
  devtools.on('Network.responseReceived', ({ requestId, type }) => {
    kindOf.set(requestId, kindOfType[type] ?? 'other');
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes[kindOf.get(requestId) ?? 'other'] += encodedDataLength;
  });
  await devtools.send('Network.enable');

  await page.goto(url, { waitUntil: 'networkidle' });
  await scrollToEnd(page);
  await page.waitForLoadState('networkidle');
  await page.context().close();

  const limits: Partial<Record<Kind, number>> = { js: 12 };
  const total = kinds.reduce((sum, kind) => sum + bytes[kind], 0);
  return [
    { name: 'transfer', value: total / 1024, unit: 'KiB', budget: { atMost: 120 } },
    ...kinds.map((kind) => {
      const measure = { name: `  ${kind}`, value: bytes[kind] / 1024, unit: 'KiB' };
      const limit = limits[kind];
      return limit === undefined ? measure : { ...measure, budget: { atMost: limit } };
    }),
  ];
}

/**
 * The longest time for which the page, on a slow phone, does not answer while it is scrolled. One pass
 * tells more of what else this machine was doing than of the page, so the middle one of some counts.
 */
async function measureLongestTask(browser: Browser, url: string): Promise<Measure> {
  const passes: number[] = [];
  for (let run = 0; run < runs; run += 1) passes.push(await findLongestTask(browser, url));
  return {
    name: 'longest task in scroll',
    value: median(passes),
    unit: 'ms',
    budget: { atMost: 50 },
  };
}

/** The part that is read of an event of Chromium's trace; times are in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly args: { readonly name?: string };
  readonly ts: number;
  readonly dur?: number;
  /** What the processor worked for it, without the time that other processes took meanwhile. */
  readonly tdur?: number;
}

/**
 * In ms, as long as a slow phone would work. Slowing the browser down while it is measured would make a
 * slow phone of everything else that this machine does, too.
 */
async function findLongestTask(browser: Browser, url: string): Promise<number> {
  const page = await (await browser.newContext(phone)).newPage();
  const devtools = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'v8', '__metadata'] },
  });
  await scrollToEnd(page);
  const collected = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
  await devtools.send('Tracing.end');
  await collected;
  await page.context().close();
  return (longestOf(events) / 1000) * cpuSlowdown;
}

/**
 * Of the threads on which pages run, without the tidying of memory that the browser does of its own accord where
 * a page has asked for little in a while. A name that the browser no longer uses must not pass as 0.
 */
function longestOf(events: readonly TraceEvent[]): number {
  const place = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
  const threads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(place),
  );
  const onPages = events.filter((event) => threads.has(place(event)));
  const tidying = onPages.filter(({ name }) => name === 'V8.GCFinalizeMCReduceMemory');
  const durations = onPages
    .filter(({ name }) => name.endsWith('RunTask'))
    .map((task) => (task.tdur ?? 0) - sumOf(tidying.filter((event) => isWithin(event, task))));
  return durations.length === 0 ? Number.NaN : Math.max(...durations);
}

const isWithin = (inner: TraceEvent, outer: TraceEvent): boolean =>
  inner.pid === outer.pid &&
  inner.tid === outer.tid &&
  inner.ts >= outer.ts &&
  inner.ts <= outer.ts + (outer.dur ?? 0);

const sumOf = (events: readonly TraceEvent[]): number =>
  events.reduce((sum, { tdur = 0 }) => sum + tdur, 0);

/**
 * How long a host cannot answer while twenty embeds load in its page: all of its long tasks, together. The host is
 * another site, as it would be, so that the frames have threads of their own.
 */
async function measureHost(browser: Browser, site: string): Promise<Measure[]> {
  const shown = [...charts, ...charts].slice(0, 20);
  const frames = shown.map(
    ({ id }) =>
      `<iframe src="${site}${embedAddress(id, 'en')}" width="100%" height="200"></iframe>`,
  );
  const page = await browser.newPage();
  const host = 'http://host.example/';
  await page.route(host, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Host</title>${frames.join('')}<script src="${site}/embed.js"></script>`,
    }),
  );
  await page.addInitScript(() => {
    const found: number[] = [];
    Object.assign(window, { found });
    new PerformanceObserver((list) => {
      found.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(host, { waitUntil: 'networkidle' });
  await scrollToEnd(page);
  const found = await page.evaluate(() => (window as unknown as { found: number[] }).found);
  await page.close();
  const value = found.reduce((sum, duration) => sum + duration, 0);
  return [{ name: 'long tasks of the host', value, unit: 'ms', budget: { atMost: 50 } }];
}

/** What a thumb moves a slider in two seconds. */
const moves = 120;

/** For each model, one slider that moves all of its picture. */
const sliders = [
  { chart: 'weak-link', name: 'left' },
  { chart: 'can-it-be-paid', name: 'growth' },
  { chart: 'follow-the-dollar', name: 'back' },
] as const;

/**
 * How long a slow phone works to draw a model anew when a slider moves, from the move to the new picture: our
 * script, and the browser that lays it out. By what the processor worked, as with the longest task.
 */
async function measureRedraws(browser: Browser, url: string): Promise<Measure[]> {
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
  for (const { chart, name } of sliders) {
    const slider = page.locator(`[data-explore="${chart}"] [type="range"][name="${name}"]`);
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

/** Smoothly, as a reader does, so that frames, observers and lazy loading run as for one. */
async function scrollToEnd(page: Page): Promise<void> {
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

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** A value that could not be measured keeps no budget. */
function isKept({ value, budget }: Measure): boolean {
  if (budget === undefined) return true;
  return 'atLeast' in budget ? value >= budget.atLeast : value <= budget.atMost;
}

function printTable(title: string, measures: readonly Measure[]): void {
  console.log(`\n${title.padEnd(30)}${'budget'.padStart(12)}${'value'.padStart(12)}`);
  for (const measure of measures) {
    const { name, value, unit } = measure;
    const columns = [
      name.padEnd(30),
      formatBudget(measure).padStart(12),
      `${formatNumber(value)} ${unit}`.trimEnd().padStart(12),
    ];
    console.log(columns.join('') + (isKept(measure) ? '' : '  OVER'));
  }
}

function formatBudget({ budget, unit }: Measure): string {
  if (budget === undefined) return '';
  return 'atLeast' in budget
    ? `≥ ${budget.atLeast} ${unit}`.trimEnd()
    : `≤ ${budget.atMost} ${unit}`.trimEnd();
}

const formatNumber = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(value < 1 ? 3 : 1);

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

const tables: [title: string, measures: readonly Measure[]][] = [['build', [measureBuild()]]];
const server = await startServer({ root: path.join(root, 'dist'), port: 0 });
const debuggingPort = await findFreePort();
const browser = await launchBrowser([`--remote-debugging-port=${debuggingPort}`]);
const measureArticle = async (locale: Locale): Promise<Measure[]> => {
  const url = `${server.url}/${locale}/`;
  return [
    ...(await measureLighthouse(url, debuggingPort)),
    ...(await measureTransfer(browser, url)),
    await measureLongestTask(browser, url),
  ];
};
for (const locale of locales) tables.push([`/${locale}/`, await measureArticle(locale)]);
for (const locale of locales) {
  const address = `/${locale}/models/`;
  tables.push([address, await measureRedraws(browser, `${server.url}${address}`)]);
}
tables.push(['twenty embeds', await measureHost(browser, server.url)]);
await browser.close();
await server.close();

for (const [title, measures] of tables) printTable(title, measures);
const broken = tables.flatMap(([, measures]) => measures).filter((measure) => !isKept(measure));
console.log(broken.length === 0 ? '\nEvery budget is kept.' : `\n${broken.length} over budget.`);
process.exitCode = broken.length === 0 ? 0 : 1;
