/** What a page costs its reader: Lighthouse, bytes, and the longest time for which it does not answer. */
import type { Browser } from '@playwright/test';
import lighthouse from 'lighthouse';

import { median, type Measure } from './measure.ts';
import { cpuSlowdown, phone, runs, scrollToEnd } from './phone.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** The medians of some runs. @param port where a Chromium is listening that may be steered. */
export async function measureLighthouse(url: string, port: number): Promise<Measure[]> {
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
export async function measureTransfer(browser: Browser, url: string): Promise<Measure[]> {
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

/** A single task is noisier than a whole page. */
const passesOfScroll = 5;

/**
 * The longest time for which the page, on a slow phone, does not answer while it is scrolled. One pass
 * tells more of what else this machine was doing than of the page, so the middle one of some counts.
 */
export async function measureLongestTask(browser: Browser, url: string): Promise<Measure> {
  const passes: number[] = [];
  for (let run = 0; run < passesOfScroll; run += 1)
    passes.push(await findLongestTask(browser, url));
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
