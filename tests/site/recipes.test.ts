/** The recipes of CONTRIBUTING.md, each carried out on one copy of the site, which is then built. */
import { spawnSync } from 'node:child_process';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { copySite } from '../../scripts/copy-site.ts';
import { addLanguage } from './support/languages.ts';

const root = path.resolve(import.meta.dirname, '../..');
const site = path.join(root, '.build/recipes');

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

const quantity = (id: string, chapter: string): string =>
  `{ id: '${id}', chapter: '${chapter}', inArticle: false, measures: ${both(`עסקה ${id}`, `The deal ${id}`)},
     amount: 42, unit: 'usd-bn', qualifier: 'exact', certainty: 'signed', layer: 'purchase-commitment', basis: 'multi-year',
     statedBy: ${both('מקור', 'Source')}, sources: ['made-source'], asOf: '2026-01-02', assessment: 'verified',
     caveat: null, overlaps: [], revisions: [] },\n`;

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
    quantity('made-deal', 'since'),
  );
}

async function addDeal(): Promise<void> {
  await insert(
    'src/data/records/entities.ts',
    '] as const satisfies',
    `{ id: 'made-player', name: ${both('שחקן', 'Player')}, role: 'cloud', note: ${both('לדוגמה.', 'Made.')} },\n`,
  );
  await insert(
    'src/data/records/flows.ts',
    '] as const satisfies',
    `{ id: 'made-flow', from: 'openai', to: 'made-player', layer: 'purchase-commitment', certainty: 'signed',
       quantity: 'made-deal', inArticle: false, purpose: ${both('ענן', 'Cloud')} },\n`,
  );
}

async function addStep(): Promise<void> {
  const layout = 'src/charts/money-loop/layout.ts';
  const whole = await read(layout);
  const boxes = ['box(560, 330, 90, 38)', 'box(272, 220, 70, 30)'].values();
  const labels = ["label(500, 330, 'middle')", "label(220, 240, 'middle')"].values();
  await writeFile(
    path.join(site, layout),
    whole
      .replace(/players: \{/g, () => `players: { 'made-player': ${boxes.next().value},`)
      .replace(
        /routes: \{/g,
        () => `routes: { 'made-flow': { bend: 0, label: ${labels.next().value} },`,
      ),
  );
  await insert(
    'src/charts/money-loop/steps.ts',
    '] as const satisfies readonly LoopStep[]',
    `{ id: 'made-step', title: ${both('צעד לדוגמה', 'A made step')}, focus: ['made-flow'],
       alt: ${both('חץ אחד.', 'One arrow.')} },\n`,
  );
  const loop = 'src/charts/money-loop/chart.ts';
  await insert(loop, 'OpenAI עומדת במרכז', 'שחקן עומד בצד. ');
  await insert(loop, 'OpenAI stands in the middle', 'Player stands aside. ');
  for (const locale of contents) {
    await insert(
      `content/${locale}/supply-chain.mdx`,
      '</Loop>',
      `<Step id="made-step">\n\n<Quantity id="made-deal" />\n\n</Step>\n\n`,
    );
  }
}

async function addChart(): Promise<void> {
  const text = (locale: string): string =>
    `() => ({ title: 'T', caption: 'C', description: say${locale}('made-deal') + say${locale}('made-other') })`;
  await writeFile(
    path.join(site, 'src/charts/made-chart.ts'),
    `import { barChart } from './bars.ts';
import { sayIn } from './say.ts';
const [sayhe, sayen] = [sayIn('he'), sayIn('en')];
export const madeChart = barChart({ id: 'made-chart', chapter: 'made-chapter',
  text: { he: ${text('he')}, en: ${text('en')} },
  groups: [{ title: ${both('עסקאות', 'Deals')}, bars: [
    { id: 'made-deal', name: ${both('עסקה', 'A deal')} },
    { id: 'made-other', name: ${both('עסקה אחרת', 'Another deal')} },
  ] }] });
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
  await writeFile(
    path.join(site, 'src/data/records/quantities/made-chapter.ts'),
    `export const madeQuantities = [${quantity('made-other', 'made-chapter')}] as const;\n`,
  );
  const dataset = 'src/data/index.ts';
  await insert(
    dataset,
    'import { sources',
    "import { madeQuantities } from './records/quantities/made-chapter.ts';\n",
  );
  await insert(dataset, '} as const satisfies Partial', "  'made-chapter': madeQuantities,\n");
  for (const locale of contents) {
    await writeFile(
      path.join(site, `content/${locale}/made-chapter.mdx`),
      '---\ntitle: –\nlede: –\n---\n\n<Quantity id="made-other" />\n\n<Chart id="made-chart" />\n',
    );
  }
  const messages = 'src/i18n/messages.ts';
  const whole = await read(messages);
  await writeFile(
    path.join(site, messages),
    whole.replace(/ {2}chapters: \{\n/g, "$&    'made-chapter': '–',\n"),
  );
}

async function addVersion(): Promise<void> {
  await insert(
    'src/data/changes.ts',
    '{\n    version:',
    `{ version: '2.0.0', date: '2026-12-01', what: ${both('לדוגמה.', 'Made.')}, quantities: ['made-deal'] },\n  `,
  );
}

async function addFrench(): Promise<void> {
  await addLanguage(site, 'fr', 'en');
  await insert('src/data/locales.ts', '] as const', ", 'fr'");
}

/**
 * Runs on the copy the tests of what recipes add to. Those of the models hold results that were worked out by hand, and
 * those of the words hold all there are.
 */
async function runUnitTests(): Promise<string> {
  for (const name of ['vitest.config.ts', 'tests/csv.ts', 'tests/unit'])
    await cp(path.join(root, name), path.join(site, name), { recursive: true });
  const output = run('node_modules/vitest/vitest.mjs', [
    'run',
    '--project=unit',
    'tests/unit/data',
    'tests/unit/charts',
  ]);
  await rm(path.join(site, 'tests'), { recursive: true });
  return output;
}

/** What a program says that runs in the copy. */
function run(script: string, args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [path.join(site, script), ...args], {
    cwd: site,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return stdout + stderr;
}

describe('A maintainer who follows the recipes', () => {
  let tested = '';
  let built = '';

  beforeAll(async () => {
    await rm(site, { recursive: true, force: true });
    await copySite(site);
    for (const carryOut of [addQuantity, addDeal, addStep, addChart, addChapter, addVersion])
      await carryOut();
    // Before there is a language that the records of these tests do not speak.
    tested = await runUnitTests();
    await addFrench();
    built = run('scripts/build.ts', ['--no-report']);
  }, 300_000);

  afterAll(() => rm(site, { recursive: true, force: true }));

  it('fails no test of the data and the charts', () => {
    expect(tested.match(/^ *(?:FAIL|Error:|Tests) .*$/gm)).toEqual([
      expect.stringMatching(/^ *Tests +\d+ passed \(\d+\)$/),
    ]);
  });

  it('has a site that builds, with nothing else changed', () => {
    expect(built).toContain('dist     is up to date');
  });

  it('is told of nothing missing by the compiler', () => {
    expect(run('node_modules/typescript/bin/tsc', ['--project', site])).toBe('');
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

  it('has all embeds frozen under the new version', async () => {
    expect(run('scripts/check-frozen.ts', [])).toContain('frozen/2.0.0.json.br');
    expect(run('scripts/freeze.ts', [])).toContain('frozen/2.0.0.json.br');
    expect(run('scripts/check-authoring.ts', [])).toContain('are in order');
    expect(run('scripts/check-frozen.ts', [])).toContain('is in order');
    expect(await read('dist/he/charts/made-chart/index.html')).toContain('embed/made-chart/2.0.0/');
    expect(await read('dist/he/embed/made-chart/2.0.0/index.html')).toContain('made-deal');
  });

  it('finds the new record among the open data', async () => {
    expect(await read('dist/data/quantities.csv')).toContain('made-deal');
  });
});
