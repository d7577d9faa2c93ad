/** Says what went wrong to the one who can mend it. */

/**
 * What to tell the author. A mistake in the data or the prose is told in its own words; anything
 * else is a fault of the program, and keeps its stack.
 */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // By name: the pages are built from a bundled copy of the class, which `instanceof` does not know.
  return error.name === 'AuthoringError'
    ? error.message
    : locate(error) + (error.stack ?? error.message);
}

/** Runs what may fail, tells of it, and lets the program end with a sign that it did. */
export async function attempt(task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    console.error(describeFailure(error));
    process.exitCode = 1;
  }
}

/** Astro and Vite tell the place of a mistake in a field of the error, and not in its message. */
function locate(error: Error): string {
  if (!('loc' in error) || typeof error.loc !== 'object' || error.loc === null) return '';
  const { file, line, column } = error.loc as Record<string, unknown>;
  return `${[file, line, column]
    .filter((part) => part !== undefined)
    .map(String)
    .join(':')}\n`;
}
