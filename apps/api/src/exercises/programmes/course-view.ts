import type { Course } from '@closeknit/contracts/programmes';
import { exerciseIn } from '@closeknit/domain/exercises/in-language';
import { type CourseFacts, isStuck } from '@closeknit/domain/programmes/course';
import { forecastOf, type Foreseen } from '@closeknit/domain/programmes/forecast';
import { dayIn } from '@closeknit/domain/programmes/mornings';
import { languageOf } from '@closeknit/domain/words/language';
import type { CourseItemRow } from './course-item.entity.ts';
import type { CourseRow } from './course.entity.ts';

interface Seen {
  readonly items: readonly CourseItemRow[];
  readonly facts: CourseFacts;
  readonly locale: string;
  readonly now: number;
}

/** A course as its therapist reads it, with what is foreseen of it. */
export function toCourse(row: CourseRow, { items, facts, locale, now }: Seen): Course {
  const state = stateOf(row);
  const isRunning = state === 'running';
  const foreseen = isRunning ? forecastOf(facts) : [];
  return {
    id: row.id,
    programmeKey: row.programmeKey,
    title: row.titles[languageOf(locale)] ?? row.title,
    begunAt: row.begunAt.toISOString(),
    state,
    stuck: isRunning && isStuck(facts, now),
    revision: row.revision,
    items: items.map((item) => {
      const { title, minutes } = exerciseIn(locale, item);
      const { id, exerciseKey, rule, assignmentId } = item;
      return {
        ...{ id, exerciseKey, rule, title, minutes, assignmentId },
        skipped: item.skippedAt !== null,
        cameAt: item.deliveredAt?.toISOString() ?? null,
        ...comingOn(
          foreseen.find(({ itemId }) => itemId === id),
          { facts, now },
        ),
      };
    }),
  };
}

/** The day something comes, as it is for both; what should have come already comes today. */
export function comingOn(
  foreseen: Foreseen | undefined,
  { facts, now }: { facts: Pick<CourseFacts, 'zones'>; now: number },
): Pick<Course['items'][number], 'on' | 'waitsFor'> {
  const at = foreseen?.at ?? null;
  const on = at === null ? null : dayIn(facts.zones, Math.max(at, now));
  return { on, waitsFor: foreseen?.waitsFor ?? null };
}

function stateOf({ stoppedAt, overAt }: CourseRow): Course['state'] {
  if (stoppedAt) return 'stopped';
  return overAt ? 'over' : 'running';
}
