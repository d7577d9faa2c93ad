/** The numbers of a chart are the same in its picture, its words, its table and its data, as they are served. */
import { expect, test, type Page } from '@playwright/test';

import { isExplorable } from '../../src/charts/explorable.ts';
import { charts } from '../../src/charts/index.ts';
import { localePath, locales } from '../../src/i18n/locale.ts';
import { parseCsv } from '../csv.ts';

/** Counting how many partners a firm has is no amount; its table names them. */
const withAmounts = charts.filter(({ id }) => id !== 'roles');

/** Where the charts stand with their tables. */
const pages = [
  { path: '', charts: withAmounts.filter((chart) => !isExplorable(chart)) },
  { path: 'models/', charts: withAmounts.filter(isExplorable) },
];

interface Served {
  /** What each quantity of the picture says, by its id. */
  readonly marks: readonly (readonly [quantity: string, words: string])[];
  /** Words of the picture that belong to no quantity, but for the ticks of a scale. */
  readonly others: readonly string[];
  readonly table: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly description: string;
}

const readChart = (page: Page, id: string): Promise<Served> =>
  page.evaluate((chart) => {
    const figure = document.getElementById(`chart-${chart}`);
    if (figure === null) throw new Error(`No chart ${chart}.`);
    const texts = [...figure.querySelectorAll('.picture svg text')].filter(
      (text) => text.closest('.tick, .order') === null,
    );
    const links = [...figure.querySelectorAll<HTMLElement>('table [data-quantity]')];
    const rowsOf = (quantity: string): string =>
      links
        .filter((link) => link.dataset['quantity'] === quantity)
        .map((link) => link.textContent)
        .join(' ');
    const quantityOf = (text: Element): string =>
      text.closest('[data-quantity]')?.getAttribute('data-quantity') ?? '';
    return {
      marks: texts
        .filter((text) => quantityOf(text) !== '')
        .map((text) => [quantityOf(text), text.textContent] as const),
      others: texts.filter((text) => quantityOf(text) === '').map((text) => text.textContent),
      table: figure.querySelector('table')?.textContent ?? '',
      cells: Object.fromEntries(
        links.map(({ dataset }) => [dataset['quantity'] ?? '', rowsOf(dataset['quantity'] ?? '')]),
      ),
      description: figure.querySelector('details p')?.textContent ?? '',
    };
  }, id);

/** Numbers as they are written, without what groups their digits; years are dates and not amounts. */
const numbersIn = (words: string): string[] =>
  (words.match(/\d[\d,]*(?:\.\d+)?/g) ?? [])
    .map((digits) => digits.replace(/,(?=\d)/g, '').replace(/,$/, ''))
    .filter((digits) => !/^20[0-3]\d$/.test(digits));

/** The amounts of the data in the two ways that they are written: as they are, and in thousands. */
function numbersOfCsv(csv: string): Map<string, string[]> {
  const byId = new Map<string, string[]>();
  const [, ...rows] = parseCsv(csv);
  for (const [id = '', , , , , low = '', high = ''] of rows) {
    const amounts = [low, high].filter((cell) => cell !== '').map(Number);
    const written = amounts.flatMap((amount) => [amount, amount / 1000, amount * 1000].map(String));
    byId.set(id, [...(byId.get(id) ?? []), ...written]);
  }
  return byId;
}

const without = (numbers: readonly string[], known: readonly string[]): string[] =>
  numbers.filter((number) => !known.some((each) => Number(each) === Number(number)));

for (const locale of locales) {
  test.describe(`A reader of /${locale}/ who checks one form of a chart against another`, () => {
    test('finds the same numbers in picture, words, table and data', async ({ page, request }) => {
      const differences: string[] = [];
      for (const { path, charts } of pages) {
        await page.goto(localePath(locale, path));
        for (const { id, quantities } of charts) {
          const { marks, others, table, cells, description } = await readChart(page, id);
          const csv = numbersOfCsv(await (await request.get(`/charts/${id}.${locale}.csv`)).text());
          const inTable = numbersIn(table);
          for (const [quantity, words] of marks) {
            // What follows "× 20" is reckoned from the amount, and the table has it in a row of its own.
            const said = numbersIn(words.replace(/×.*$/, ''));
            const own = numbersIn(cells[quantity] ?? '');
            if (said.length > 0 && without(own, said).length === own.length)
              differences.push(
                `${id}: “${words}” says nothing of what the table has for ${quantity}`,
              );
          }
          for (const words of [...marks.map(([, words]) => words), ...others]) {
            if (without(numbersIn(words), inTable).length > 0)
              differences.push(`${id}: “${words}” is not in the table`);
          }
          for (const number of without(numbersIn(description), inTable))
            differences.push(`${id}: ${number} of the words is not in the table`);
          for (const quantity of quantities) {
            const cell = numbersIn(cells[quantity] ?? '');
            const lacking = without(cell, csv.get(quantity) ?? []);
            if (lacking.length > 0)
              differences.push(
                `${id}: ${quantity} is ${lacking.join()} in the table, not in the data`,
              );
          }
        }
      }
      expect(differences).toEqual([]);
    });

    test('can download the data of every chart from the page that its notes lead to', async ({
      page,
      request,
    }) => {
      for (const { id, path } of pages.flatMap(({ path, charts }) =>
        charts.map(({ id }) => ({ id, path })),
      )) {
        if (new URL(page.url(), 'http://localhost').pathname !== localePath(locale, path))
          await page.goto(localePath(locale, path));
        const own = await page.locator(`#chart-${id} .more a`).getAttribute('href');
        const markup = await (await request.get(own ?? '')).text();
        const response = await request.get(/href="([^"]+\.csv)"/.exec(markup)?.[1] ?? '');
        expect(response.headers()['content-type'], id).toContain('text/csv');
      }
    });
  });
}
