import { expect, it, vi } from 'vitest';

import { findBrowser } from '../../../scripts/browser.ts';

// Nothing is started, so that nothing can be got from the network.
vi.mock('node:child_process', () => ({ spawnSync: () => ({ status: 1 }) }));

it('names a wrong CHROMIUM_PATH at once, and what to do', () => {
  vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium');
  expect(findBrowser).toThrow(/CHROMIUM_PATH is "\/nowhere\/chromium".*unset it/);
});
