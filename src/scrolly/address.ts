/** Changes what the address asks for; the place in the page stays. */
export function changeQuery(change: (query: URLSearchParams) => void): void {
  const address = new URL(location.href);
  change(address.searchParams);
  replaceAddress(address);
}

/** Without a new entry in the history. */
export function replaceAddress(address: string | URL): void {
  replaceEntry(history.state, address);
}

/** Adds to what the browser keeps with the page's place in its history; the address stays. */
export function noteInEntry(notes: object): void {
  replaceEntry({ ...(history.state as object | null), ...notes }, location.href);
}

/** A frame that may not touch its history, or one that has touched it too often, goes on without. */
function replaceEntry(state: unknown, address: string | URL): void {
  try {
    history.replaceState(state, '', address);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
