/** The registry of charts: what has an id here can be named in a chapter and has an address. */
import { computeGigawatts } from './compute-gigawatts.ts';
import { moneyLoop } from './money-loop/chart.ts';
import { nvidiaOpenaiCircle } from './nvidia-openai-circle.ts';
import { promisesAndMeans } from './promises-and-means.ts';
import { rolesChart } from './roles.ts';
import type { Chart } from './types.ts';

export const charts: readonly Chart[] = [
  computeGigawatts,
  rolesChart,
  moneyLoop,
  promisesAndMeans,
  nvidiaOpenaiCircle,
];

/** @throws when no chart has the id. */
export function getChart(id: string): Chart {
  const chart = charts.find((each) => each.id === id);
  if (chart === undefined) throw new Error(`No chart has the id "${id}".`);
  return chart;
}
