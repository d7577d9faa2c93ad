/** A reader's browser may refuse storage; then nothing is remembered, and nothing breaks. */

/** Whatever the compiler believes: in the windows of Android's apps there is none unless the app asks for it. */
const findStorage = (): Storage | null => localStorage;

/** On a host that others share, other sites keep theirs beside ours (preferences.js reads it by the same name). */
const ours = (name: string): string => `money-loop:${name}`;

export function remember(name: string, value: string): void {
  try {
    findStorage()?.setItem(ours(name), value);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

export function recall(name: string): string | null {
  try {
    return findStorage()?.getItem(ours(name)) ?? null;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return null;
  }
}
