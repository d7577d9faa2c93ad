/** The switches of the bar. Each names what a press will do, and keeps what was chosen. */
import { findStep } from './place.ts';
import { recall, remember } from './storage.ts';

const root = document.documentElement;

interface Toggle {
  readonly name: 'theme' | 'motion';
  /** Whether a press now leads to the first of the two values. */
  readonly offersFirst: () => boolean;
  readonly values: readonly [first: string, second: string];
}

const toggles: readonly Toggle[] = [
  { name: 'theme', offersFirst: () => !isDark(), values: ['dark', 'light'] },
  {
    name: 'motion',
    offersFirst: () => root.dataset['motion'] === 'moving',
    values: ['still', 'moving'],
  },
];

const darkSystem = matchMedia('(prefers-color-scheme: dark)');

/** What the reader chose, or else what the system asks for. */
const isDark = (): boolean =>
  root.dataset['theme'] === undefined ? darkSystem.matches : root.dataset['theme'] === 'dark';

/** @param onMotion called when the reader has switched motion on or off. */
export function startToggles(onMotion: () => void): void {
  for (const toggle of toggles) {
    const button = document.querySelector<HTMLButtonElement>(`[data-toggle="${toggle.name}"]`);
    if (button === null) continue;
    const words = JSON.parse(button.dataset['words'] ?? '[]') as string[];
    const write = (): void => {
      const label = words[toggle.offersFirst() ? 0 : 1] ?? '';
      button.title = label;
      tintBrowser();
    };
    button.addEventListener('click', () => {
      const step = toggle.name === 'motion' ? findStep() : undefined;
      const value = toggle.values[toggle.offersFirst() ? 0 : 1];
      root.dataset[toggle.name] = value;
      remember(toggle.name, value);
      write();
      if (toggle.name === 'motion') onMotion();
      // The steps are of other heights now: without this the reader would stand elsewhere.
      step?.scrollIntoView();
    });
    // Chosen in another page, before the reader came back to this one, or in another window.
    const follow = (): void => {
      const kept = recall(toggle.name);
      const value = toggle.values.find((each) => each === kept);
      if (value === undefined || value === root.dataset[toggle.name]) return;
      root.dataset[toggle.name] = value;
      write();
      if (toggle.name === 'motion') onMotion();
    };
    addEventListener('storage', follow);
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) follow();
    });
    write();
    darkSystem.addEventListener('change', write);
    button.hidden = false;
  }
}

/** What the browser itself draws around the page is of the colour of its paper, whoever chose that. */
function tintBrowser(): void {
  const { backgroundColor } = getComputedStyle(root);
  for (const meta of document.querySelectorAll<HTMLMetaElement>('[name="theme-color"]'))
    meta.content = backgroundColor;
}
