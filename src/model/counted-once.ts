import { flows } from '../data/index.ts';

/** The flows of which none is a part of another, so that wherever they are shown or followed no money counts twice. */
export const flowsCountedOnce = flows.filter(({ partOf }) => partOf === undefined);
