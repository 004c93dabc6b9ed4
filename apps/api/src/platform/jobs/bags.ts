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

export const BAG_SIZE = 100;
// Rows of a practice that share a transaction.
export const GROUP_SIZE = 25;

// Rows due within so many milliseconds are one moment, and wait for the last of them.
const MOMENT = 20;

/** Due rows in bags, as the queue has as much work with one bag as with one row. */
export function inBags(due: readonly DueJob[]): Bag[] {
  const moments = Map.groupBy(due.toSorted(bySooner), momentOf);
  return [...moments.values()].flatMap(bagsOfMoment);
}

function bagsOfMoment(due: readonly DueJob[]): Bag[] {
  const wait = Math.max(...due.map((job) => job.wait));
  const bags: { rows: TakenJobs[]; size: number }[] = [];
  for (const jobs of ofOnePractice(due)) {
    const bag = bags.at(-1);
    const fits = bag && bag.size + jobs.ids.length <= BAG_SIZE;
    if (!fits) bags.push({ rows: [jobs], size: jobs.ids.length });
    else {
      bag.rows.push(jobs);
      bag.size += jobs.ids.length;
    }
  }
  return bags.map(({ rows }) => ({ rows, wait }));
}

/** Rows of a practice together, as many as may share a transaction. */
function ofOnePractice(due: readonly DueJob[]): TakenJobs[] {
  const practices = Map.groupBy(due, ({ practiceId }) => practiceId);
  return [...practices].flatMap(([practiceId, jobs]) =>
    Array.from({ length: Math.ceil(jobs.length / GROUP_SIZE) }, (_, part) => ({
      practiceId,
      ids: jobs.slice(part * GROUP_SIZE, (part + 1) * GROUP_SIZE).map(({ id }) => id),
    })),
  );
}

const momentOf = ({ wait }: DueJob) => Math.ceil(wait / MOMENT);
const bySooner = (a: DueJob, b: DueJob) => a.wait - b.wait;
