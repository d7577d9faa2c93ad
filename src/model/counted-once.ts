/** Which flows are left out wherever money is shown or followed, so that none of it counts twice. */
import { flows, type FlowId } from '../data/index.ts';

/** Parts of another flow between the same two: what goes back in 2026 is the first part of Nvidia’s investment. */
export const partsOfOtherFlows: readonly FlowId[] = ['nvidia-openai-return'];

export const flowsCountedOnce = flows.filter(({ id }) => !partsOfOtherFlows.includes(id));
