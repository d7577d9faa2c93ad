/** What was read can be read again without a line: see `worker.js`, and decision 11. */
import { sitePath } from '../i18n/locale.ts';

const address = sitePath('offline.js');

/** Where a browser may not keep anything, it says so in its console, and the page is read with a line, as before. */
export async function keepForOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const isFirst = serviceWorker.controller === null;
  await serviceWorker.register(trust());
  const { active } = await serviceWorker.ready;
  // What came before the worker did, it takes from what the browser itself has kept.
  if (isFirst) active?.postMessage([location.href, ...listLoaded()]);
}

/** The part of Trusted Types that is used here, in browsers that have it. */
interface WithPolicies {
  readonly trustedTypes?: {
    createPolicy: (name: string, rules: object) => { createScriptURL: (url: string) => string };
  };
}

/** The one policy of the page; it can say nothing but this address, and no second one of its name is allowed. */
const trust = (): string =>
  (globalThis as WithPolicies).trustedTypes
    ?.createPolicy('offline', { createScriptURL: () => address })
    .createScriptURL('') ?? address;

const listLoaded = (): string[] => performance.getEntriesByType('resource').map(({ name }) => name);
