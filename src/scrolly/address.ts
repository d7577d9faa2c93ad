/** Changes what the address asks for; the place in the page stays. */
export function changeQuery(change: (query: URLSearchParams) => void): void {
  const address = new URL(location.href);
  change(address.searchParams);
  replaceAddress(address);
}

/** Without a new entry in the history. A frame that may not touch its address goes on without. */
export function replaceAddress(address: string | URL): void {
  try {
    history.replaceState(history.state, '', address);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
