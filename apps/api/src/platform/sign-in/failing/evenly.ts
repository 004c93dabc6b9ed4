import { setTimeout as wait } from 'node:timers/promises';

const MILLISECONDS = 250;

/**
 * Answers no sooner than a quarter of a second after the question, so that the time of an
 * answer does not tell whether there was anything to do.
 */
export async function evenly<T>(work: () => Promise<T>): Promise<T> {
  const [result] = await Promise.allSettled([work(), wait(MILLISECONDS)]);
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}
