import { AuthoringError, type Problem } from '../../src/data/problems.ts';

/** The problems that a check reports. @throws when it reports none, or fails in another way. */
export async function problemsOf(check: () => unknown): Promise<readonly Problem[]> {
  try {
    await check();
  } catch (error) {
    if (error instanceof AuthoringError) return error.problems;
    throw error;
  }
  throw new Error('The check found nothing wrong.');
}
