const ROUNDS = 5;

/**
 * Lets ours and the limit take turns, after one turn each to warm up, and answers with the round
 * whose ratio is the median: a machine that is busy for a while slows both in the same round.
 * Every other round begins with the limit, so that neither always comes first.
 */
export async function inTurns({ ours, limit }) {
  const oursFirst = async () => ({ ours: await ours(), limit: await limit() });
  const limitFirst = async () => ({ limit: await limit(), ours: await ours() });
  await oursFirst();
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++)
    rounds.push(await (round % 2 === 0 ? oursFirst() : limitFirst()));
  return rounds.toSorted((a, b) => a.ours / a.limit - b.ours / b.limit)[ROUNDS >> 1];
}

/** The value that this share of all values is at or below. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

export const median = (values) => quantile(values, 0.5);
