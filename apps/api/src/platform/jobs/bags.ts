import type { DueJob } from './dispatcher.ts';

/** Rows of one practice that are run together. */
export interface TakenJobs {
  readonly practiceId: string;
  readonly ids: readonly string[];
}

/**
 * What the queue carries as one job: rows due at the same moment. Ids only: the queue's
 * storage is nobody's diary. `wait` is in milliseconds from when the rows were taken.
 */
export interface Bag {
  readonly rows: readonly TakenJobs[];
  readonly wait: number;
}

export const BAG_SIZE = 25;

// Rows due within so many milliseconds are one moment, and wait for the last of them.
const MOMENT = 20;

/**
 * Due rows in bags, as a queue's work for a bag is many times that for a row. Rows of one
 * practice keep together, for they share a transaction.
 */
export function inBags(due: readonly DueJob[]): Bag[] {
  const bags: DueJob[][] = [];
  for (const job of due.toSorted(byMomentAndPractice)) {
    const bag = bags.at(-1);
    const fits = bag?.[0] && bag.length < BAG_SIZE && momentOf(bag[0]) === momentOf(job);
    if (fits) bag.push(job);
    else bags.push([job]);
  }
  return bags.map((bag) => ({ rows: byPractice(bag), wait: Math.max(...bag.map(waitOf)) }));
}

const waitOf = ({ wait }: DueJob) => wait;
const momentOf = ({ wait }: DueJob) => Math.ceil(wait / MOMENT);

function byMomentAndPractice(a: DueJob, b: DueJob): number {
  return momentOf(a) - momentOf(b) || (a.practiceId < b.practiceId ? -1 : 1);
}

function byPractice(bag: readonly DueJob[]): TakenJobs[] {
  const groups = Map.groupBy(bag, ({ practiceId }) => practiceId);
  return [...groups].map(([practiceId, jobs]) => ({ practiceId, ids: jobs.map(({ id }) => id) }));
}
