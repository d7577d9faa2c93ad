/**
 * The components that a chapter may hold, each listed once for all checks. What draws them is chosen by the page: see
 * `src/components/story` and `src/components/report`.
 */
import { charts } from '../../src/charts/index.ts';
import { loopSteps } from '../../src/charts/money-loop/steps.ts';
import { positions, quantities, sources, terms } from '../../src/data/index.ts';

export interface Component {
  readonly attributes: readonly string[];
  /** Which of the attributes names a record, and the ids that exist. */
  readonly reference?: { readonly attribute: string; readonly known: readonly string[] };
  /** Whether every language must hold the same ones, and whether in the same order. */
  readonly parity?: 'same' | 'same-order';
  /** Whether the page about the method may hold it: it has no cards, and so nothing that opens one. */
  readonly inMethod?: true;
}

const refer = (attribute: string, records: readonly { readonly id: string }[]) => ({
  attribute,
  known: records.map(({ id }) => id),
});

export const components: Readonly<Record<string, Component>> = {
  Quantity: {
    attributes: ['id', 'form', 'prefix', 'at'],
    reference: refer('id', quantities),
    parity: 'same',
  },
  Chart: { attributes: ['id'], reference: refer('id', charts), parity: 'same-order' },
  Step: { attributes: ['id'], reference: refer('id', loopSteps), parity: 'same-order' },
  Voice: { attributes: ['id'], reference: refer('id', positions), parity: 'same-order' },
  Cite: {
    attributes: ['source'],
    reference: refer('source', sources),
    parity: 'same',
    inMethod: true,
  },
  Term: { attributes: ['id'], reference: refer('id', terms), parity: 'same' },
  When: { attributes: ['date', 'prefix'], parity: 'same' },
  // Hebrew has to set apart more names than English: all those in Latin letters.
  Name: { attributes: [], inMethod: true },
  Check: { attributes: [], parity: 'same' },
  Loop: { attributes: [], parity: 'same' },
  Voices: { attributes: [], parity: 'same' },
};
