/** What moves the models, loaded when one is first touched: the same arithmetic and the same drawing as at build. */
import { explorables } from '../charts/explorables.ts';
import { openExplorable } from './explorable.ts';

for (const root of document.querySelectorAll<HTMLElement>('[data-explore]')) {
  const chart = explorables.find(({ id }) => id === root.dataset['explore']);
  if (chart !== undefined && root.dataset['moved'] === undefined) openExplorable(root, chart);
}
