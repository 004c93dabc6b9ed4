/** One partner's part of an exercise that was given and not taken back. */
export interface PartDue {
  readonly partnerId: string;
  /** The day it was due, `2026-11-29`. */
  readonly dueOn: string;
  readonly done: boolean;
}

export interface Completed {
  /** The first day of the stretch. */
  readonly from: string;
  readonly parts: readonly {
    readonly partnerId: string;
    readonly given: number;
    readonly done: number;
  }[];
}

/**
 * What was given and what has been done of it, in weeks from Monday or in months, by the day it was due;
 * the earliest first. What is still to come counts once it is done, and a stretch in which nothing was due is
 * left out: it says nothing about anybody.
 */
export function completionBy(
  stretch: 'week' | 'month',
  parts: readonly PartDue[],
  today: string,
): Completed[] {
  const counted = parts.filter(({ dueOn, done }) => done || dueOn < today);
  const stretches = Map.groupBy(counted, ({ dueOn }) => beginningOf(stretch, dueOn));
  return [...stretches]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([from, due]) => ({
      from,
      parts: [...Map.groupBy(due, ({ partnerId }) => partnerId)].map(([partnerId, own]) => ({
        ...{ partnerId, given: own.length },
        done: own.filter(({ done }) => done).length,
      })),
    }));
}

function beginningOf(stretch: 'week' | 'month', day: string): string {
  const date = Temporal.PlainDate.from(day);
  const first =
    stretch === 'month' ? date.with({ day: 1 }) : date.subtract({ days: date.dayOfWeek - 1 });
  return first.toString();
}
