/** The charts that a reader can move, in the order of the story. */
import { canItBePaid } from './can-it-be-paid.ts';
import { followTheDollar } from './follow-the-dollar.ts';
import { weakLink } from './weak-link.ts';

export const explorables = [weakLink, canItBePaid, followTheDollar];
