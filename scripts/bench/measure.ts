/** One measured number, and the budget that it must keep. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Without one, the measure is only told. */
  readonly budget?: { readonly atLeast: number } | { readonly atMost: number };
}

export type Table = readonly [title: string, measures: readonly Measure[]];

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** A value that could not be measured keeps no budget. */
export function isKept({ value, budget }: Measure): boolean {
  if (budget === undefined) return true;
  return 'atLeast' in budget ? value >= budget.atLeast : value <= budget.atMost;
}

export function printTable([title, measures]: Table): void {
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
