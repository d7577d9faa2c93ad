/**
 * Changes what the address asks for; the place in the page stays. A frame that may not touch its address goes on
 * without.
 */
export function changeQuery(change: (query: URLSearchParams) => void): void {
  const address = new URL(location.href);
  change(address.searchParams);
  try {
    history.replaceState(history.state, '', address);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
