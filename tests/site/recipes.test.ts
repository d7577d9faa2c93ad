/** The recipes of CONTRIBUTING.md, each carried out on one copy of the site, which is then built. */
import { spawnSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { copySite } from '../../scripts/copy-site.ts';
import { addLanguage } from './support/languages.ts';

const site = path.resolve(import.meta.dirname, '../../.build/recipes');

const read = (file: string): Promise<string> => readFile(path.join(site, file), 'utf8');

/** Puts a text before the first or, at an end, the last of another. */
async function insert(file: string, before: string, text: string, at: 'first' | 'last' = 'first') {
  const whole = await read(file);
  const place = at === 'first' ? whole.indexOf(before) : whole.lastIndexOf(before);
  if (place === -1) throw new Error(`${file} has no “${before}” to write before.`);
  await writeFile(path.join(site, file), whole.slice(0, place) + text + whole.slice(place));
}

const both = (he: string, en: string): string => `{ he: '${he}', en: '${en}' }`;
const contents = ['he', 'en'] as const;

async function addQuantity(): Promise<void> {
  await insert(
    'src/data/records/sources.ts',
    '] as const satisfies',
    `{ id: 'made-source', publisher: ${both('מקור', 'Source')}, title: 'Made', language: 'en', date: '2026-01-02',
       url: null, kind: 'copy', note: ${both('נקרא בהעתק.', 'Read in a copy.')} },\n`,
  );
  await insert(
    'src/data/records/quantities/since.ts',
    '] as const satisfies',
    `{ id: 'made-deal', chapter: 'since', inArticle: false, measures: ${both('עסקה לדוגמה', 'A made deal')},
       amount: 42, unit: 'usd-bn', qualifier: 'exact', certainty: 'signed', layer: 'equity', basis: 'multi-year',
       statedBy: ${both('מקור', 'Source')}, sources: ['made-source'], asOf: '2026-01-02', assessment: 'verified',
       caveat: null, overlaps: [], revisions: [] },\n`,
  );
}

async function addDeal(): Promise<void> {
  await insert(
    'src/data/records/entities.ts',
    '] as const satisfies',
    `{ id: 'made-player', name: ${both('שחקן', 'Player')}, role: 'investor', note: ${both('לדוגמה.', 'Made.')} },\n`,
  );
  await insert(
    'src/data/records/flows.ts',
    '] as const satisfies',
    `{ id: 'made-flow', from: 'made-player', to: 'openai', layer: 'equity', certainty: 'signed',
       quantity: 'made-deal', inArticle: false, purpose: ${both('הון', 'Capital')} },\n`,
  );
}

async function addStep(): Promise<void> {
  const layout = 'src/charts/money-loop/layout.ts';
  const whole = await read(layout);
  const boxes = ['box(560, 330, 90, 38)', 'box(272, 220, 70, 30)'].values();
  await writeFile(
    path.join(site, layout),
    whole
      .replace(/players: \{/g, () => `players: { 'made-player': ${boxes.next().value},`)
      .replace(
        /routes: \{/g,
        "routes: { 'made-flow': { bend: 0, label: label(500, 330, 'middle') },",
      ),
  );
  await insert(
    'src/charts/money-loop/steps.ts',
    '] as const satisfies readonly LoopStep[]',
    `{ id: 'made-step', title: ${both('צעד לדוגמה', 'A made step')}, focus: ['made-flow'],
       alt: ${both('חץ אחד.', 'One arrow.')} },\n`,
  );
  for (const locale of contents) {
    await insert(
      `content/${locale}/supply-chain.mdx`,
      '</Loop>',
      `<Step id="made-step">\n\n<Quantity id="made-deal" />\n\n</Step>\n\n`,
    );
  }
}

async function addChart(): Promise<void> {
  const text = `() => ({ title: 'X', caption: 'X', description: \`\${say('made-deal')}\` })`;
  await writeFile(
    path.join(site, 'src/charts/made-chart.ts'),
    `import { barChart } from './bars.ts';
import { sayIn } from './say.ts';
const say = sayIn('en');
export const madeChart = barChart({ id: 'made-chart', chapter: 'made-chapter', text: { he: ${text}, en: ${text} },
  groups: [{ title: ${both('עסקה', 'A deal')}, bars: [{ id: 'made-deal', name: ${both('עסקה', 'A deal')} }] }] });
`,
  );
  await insert(
    'src/charts/index.ts',
    'export const',
    "import { madeChart } from './made-chart.ts';\n",
  );
  await insert('src/charts/index.ts', '];', '  madeChart,\n');
}

async function addChapter(): Promise<void> {
  await insert('src/data/chapters.ts', '] as const', "  'made-chapter',\n");
  for (const locale of contents) {
    await writeFile(
      path.join(site, `content/${locale}/made-chapter.mdx`),
      '---\ntitle: –\nlede: –\n---\n\n<Quantity id="made-deal" />\n\n<Chart id="made-chart" />\n',
    );
  }
  const messages = 'src/i18n/messages.ts';
  const whole = await read(messages);
  await writeFile(
    path.join(site, messages),
    whole.replace(/ {2}chapters: \{\n/g, "$&    'made-chapter': '–',\n"),
  );
}

const steps = {
  quantity: addQuantity,
  deal: addDeal,
  step: addStep,
  chart: addChart,
  chapter: addChapter,
  language: async () => {
    await addLanguage(site, 'fr', 'en');
    await insert('src/data/locales.ts', '] as const', ", 'fr'");
  },
};

describe('A maintainer who follows the recipes', () => {
  let output = '';

  beforeAll(async () => {
    await rm(site, { recursive: true, force: true });
    await copySite(site);
    for (const carryOut of Object.values(steps)) await carryOut();
    const { stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--no-report'], {
      cwd: site,
      encoding: 'utf8',
    });
    output = stdout + stderr;
  }, 180_000);

  afterAll(() => rm(site, { recursive: true, force: true }));

  it('has a site that builds, with nothing else changed', () => {
    expect(output).toContain('dist     is up to date');
  });

  it('is told of nothing missing by the compiler', () => {
    const { stdout } = spawnSync(
      process.execPath,
      [path.resolve(site, 'node_modules/typescript/bin/tsc'), '--project', site],
      { encoding: 'utf8' },
    );
    expect(stdout).toBe('');
  });

  it.each(['he', 'en', 'fr'])('finds all of it under /%s/', async (locale) => {
    const article = await read(`dist/${locale}/index.html`);
    expect(article).toContain(`<html lang="${locale}"`);
    expect(article).toContain('data-quantity="made-deal"');
    expect(article).toContain('id="source-made-deal"');
    expect(article).toContain('id="supply-chain-made-step"');
    expect(article).toContain('id="made-chapter"');
    expect(article).toContain('id="chart-made-chart"');
    for (const other of ['he', 'en', 'fr'].filter((each) => each !== locale)) {
      expect(article).toMatch(new RegExp(`<link rel="alternate" hreflang="${other}"`));
    }
    expect(await read(`dist/${locale}/charts/made-chart/index.html`)).toContain('made-deal');
    expect(await read(`dist/${locale}/embed/made-chart/index.html`)).toContain('made-deal');
    expect(await read(`dist/charts/made-chart.${locale}.csv`)).toContain('42');
  });

  it('finds the new record among the open data', async () => {
    expect(await read('dist/data/quantities.csv')).toContain('made-deal');
  });
});
