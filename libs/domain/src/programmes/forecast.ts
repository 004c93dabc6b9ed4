import { type Awaited, type CourseFacts, nextOf } from './course.ts';

/** When an item will come as things stand: at an instant, or once what it waits for has happened. */
export interface Foreseen {
  readonly itemId: string;
  /** Epoch milliseconds; null where that depends on something that has not happened. */
  readonly at: number | null;
  /** What an item without an instant waits for; `earlier`: for one before it that waits itself. */
  readonly waitsFor: Awaited['for'] | 'earlier' | 'end-of-rest' | null;
}

/**
 * When everything that is still to come in a course will come, if nothing changes: no exercise is
 * done in the meantime, no session is booked or cancelled, and the work does not rest.
 */
export function forecastOf(course: CourseFacts): Foreseen[] {
  const foreseen: Foreseen[] = [];
  let { items } = course;
  for (;;) {
    const next = nextOf({ ...course, items });
    if (next.kind === 'over') return foreseen;
    const { itemId } = next;
    if (next.kind !== 'due') {
      const waitsFor = next.kind === 'rests' ? 'end-of-rest' : next.for;
      return [...foreseen, { itemId, at: null, waitsFor }, ...afterIt(items, itemId)];
    }
    foreseen.push({ itemId, at: next.at, waitsFor: null });
    items = items.map((item) => (item.id === itemId ? { ...item, deliveredAt: next.at } : item));
  }
}

function afterIt(items: CourseFacts['items'], itemId: string): Foreseen[] {
  const at = items.findIndex(({ id }) => id === itemId);
  return items
    .slice(at + 1)
    .filter(({ skipped, deliveredAt }) => !skipped && deliveredAt === null)
    .map(({ id }) => ({ itemId: id, at: null, waitsFor: 'earlier' }));
}
