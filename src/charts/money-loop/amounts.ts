import { isShared, type Paying } from '../../data/amounts.ts';
import type { Size } from '../types.ts';

/**
 * Whether an arrow ever has its amount beside it. A sum that several arrows pay together stands at the player that
 * they pay. A phone never has the room to say that one is not known: the words of the step do.
 */
export const isWrittenOut = ({ quantity }: Paying, size: Size): boolean =>
  !isShared(quantity) && (quantity !== null || size !== 'phone');
