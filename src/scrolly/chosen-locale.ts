import { recall } from './storage.ts';

/** Marks, at the door, the language that was read last. */
export function markChosenLocale(): void {
  document
    .querySelector(`[data-locale="${recall('locale') ?? ''}"]`)
    ?.setAttribute('aria-current', 'true');
}
