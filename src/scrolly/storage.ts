/** A reader's browser may refuse storage; then nothing is remembered, and nothing breaks. */

/** Whatever the compiler believes: in the windows of Android's apps there is none unless the app asks for it. */
const findStorage = (): Storage | null => localStorage;

export function remember(name: string, value: string): void {
  try {
    findStorage()?.setItem(name, value);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

export function recall(name: string): string | null {
  try {
    return findStorage()?.getItem(name) ?? null;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return null;
  }
}
