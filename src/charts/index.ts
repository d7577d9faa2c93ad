/** The registry of charts, in the order of the story: what has an id here can be named in a chapter and has an address. */
import { bubbleMultiples } from './bubble-multiples.ts';
import { canItBePaid } from './can-it-be-paid.ts';
import { chipPurchases } from './chip-purchases.ts';
import { computeGigawatts } from './compute-gigawatts.ts';
import { coreweaveChain } from './coreweave-chain.ts';
import { dealsCounted } from './deals-counted.ts';
import { followTheDollar } from './follow-the-dollar.ts';
import { generationCost } from './generation-cost.ts';
import { gigawattCost } from './gigawatt-cost.ts';
import { memoryShare } from './memory-share.ts';
import { moneyLoop } from './money-loop/chart.ts';
import { newDeals } from './new-deals.ts';
import { nvidiaOpenaiCircle } from './nvidia-openai-circle.ts';
import { openaiResults } from './openai-results.ts';
import { powerPromised } from './power-promised.ts';
import { promisesAndMeans } from './promises-and-means.ts';
import { promisesRestated } from './promises-restated.ts';
import { rolesChart } from './roles.ts';
import type { Chart } from './types.ts';
import { weakLink } from './weak-link.ts';

export const charts: readonly Chart[] = [
  computeGigawatts,
  gigawattCost,
  dealsCounted,
  rolesChart,
  moneyLoop,
  coreweaveChain,
  weakLink,
  promisesAndMeans,
  canItBePaid,
  generationCost,
  memoryShare,
  chipPurchases,
  nvidiaOpenaiCircle,
  followTheDollar,
  bubbleMultiples,
  openaiResults,
  promisesRestated,
  powerPromised,
  newDeals,
];

/** @throws when no chart has the id. */
export function getChart(id: string): Chart {
  const chart = charts.find((each) => each.id === id);
  if (chart === undefined) throw new Error(`No chart has the id "${id}".`);
  return chart;
}

/** The number of a chart among all, by which the report and its readers name it. @throws when no chart has the id. */
export const figureNumber = (id: string): number => charts.indexOf(getChart(id)) + 1;
