/** One reading of a couple's record by a member. `at` is an instant. */
export interface Opening {
  readonly at: string;
  readonly actorId: string;
  readonly name: string;
  readonly role: string | null;
  readonly action: string;
  readonly isTherapist: boolean;
  readonly isUnderGlass: boolean;
}

/** What one member opened on one day. `at` is the latest time of that day. */
export interface DayOfOpenings extends Omit<Opening, 'actorId' | 'action'> {
  readonly day: string;
  readonly what: readonly string[];
}

/**
 * Readings (latest first) told by day in `zone`: one line for what one person opened on one day,
 * apart when a record was opened under a break-glass. How often is not told.
 */
export function openingsByDay(readings: readonly Opening[], zone: string): DayOfOpenings[] {
  const dayOf = (at: string) =>
    Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();
  const days = Map.groupBy(readings, ({ at, actorId, isUnderGlass }) =>
    [dayOf(at), actorId, isUnderGlass].join(' '),
  );
  return [...days.values()].flatMap((ofDay) => {
    const [latest] = ofDay;
    if (!latest) return [];
    const { actorId: _, action: __, ...rest } = latest;
    const what = [...new Set(ofDay.map(({ action }) => action))].toSorted();
    return [{ ...rest, day: dayOf(latest.at), what }];
  });
}
