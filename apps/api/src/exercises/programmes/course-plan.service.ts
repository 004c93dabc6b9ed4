import { Injectable } from '@nestjs/common';
import { nextOf } from '@closeknit/domain/programmes/course';
import { Clock } from '../../platform/clock.ts';
import { PlannedJobs } from '../../platform/jobs/planned-jobs.service.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { CourseFactsService } from './course-facts.service.ts';
import { DeliverNext } from './courses.jobs.ts';
import { CourseRow } from './course.entity.ts';

/** The course an assignment came with, or came with what it stands in place of. */
const COURSE_OF = `
  with recursive given as (
    select id, in_place_of from assignment where id = $1
    union all select old.id, old.in_place_of from given
    join assignment old on old.id = given.in_place_of)
  select course_id from course_item where assignment_id in (select id from given)`;

const YEAR = 365 * 24 * 60 * 60_000;

/** Writes down when the next exercise of a course comes, anew after whatever may have changed it. */
@Injectable()
export class CoursePlan {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly jobs: PlannedJobs,
    private readonly facts: CourseFactsService,
  ) {}

  /** After something happened to an assignment: it was done, undone, put aside or taken back. */
  async afterAssignment(assignmentId: string): Promise<void> {
    await this.planEach(`id in (${COURSE_OF})`, assignmentId);
  }

  /** After a session was booked, moved or cancelled, or the work has rested or goes on. */
  async afterTurn(coupleId: string): Promise<void> {
    await this.planEach('couple_id = $1', coupleId);
  }

  /** The work is over: what has come stays, and nothing else comes. */
  async stopAll(coupleId: string): Promise<void> {
    await this.db.asPractice(async () => {
      for (const { id } of await this.running('couple_id = $1', coupleId)) await this.stop(id);
    });
  }

  async stop(courseId: string): Promise<void> {
    await this.db
      .of(CourseRow)
      .update(
        { id: courseId },
        { stoppedAt: this.clock.instant(), revision: () => 'revision + 1' },
      );
    await this.jobs.cancelAll(keyOf(courseId), 'cancelled');
  }

  /** Plans what comes next, in the place of whatever was planned before. */
  async plan(course: CourseRow): Promise<void> {
    const { id, coupleId } = course;
    const next = nextOf(await this.facts.of(course));
    const isOver = next.kind === 'over';
    const planned = course.planned + 1;
    const overAt = isOver ? (course.overAt ?? this.clock.instant()) : null;
    await this.db.of(CourseRow).update({ id }, { planned, overAt });
    await this.jobs.cancelAll(keyOf(id), 'renewed');
    if (next.kind !== 'due') return;
    const deadline = Math.max(next.at, this.clock.now()) + YEAR;
    const payload = { courseId: id, planned };
    const key = `${keyOf(id)}${planned}`;
    await this.jobs.planAll([
      { job: DeliverNext, payload, key, coupleId, dueAt: next.at, deadline },
    ]);
  }

  /** A running course, locked: whatever changes it at once comes one after the other. */
  async locked(courseId: string): Promise<CourseRow | null> {
    const [course] = await this.running('id = $1', courseId);
    return course ?? null;
  }

  // Who causes it may be a partner, or an assistant: neither sees a course.
  private async planEach(which: string, fact: string): Promise<void> {
    await this.db.asPractice(async () => {
      for (const course of await this.running(which, fact)) await this.plan(course);
    });
  }

  private async running(which: string, fact: string): Promise<CourseRow[]> {
    const rows = await this.db.query<{ id: string }>(
      `select id from course where ${which} and stopped_at is null and over_at is null
       order by id for update`,
      [fact],
    );
    const found = [];
    for (const { id } of rows) found.push(await this.db.of(CourseRow).findOneByOrFail({ id }));
    return found;
  }
}

const keyOf = (courseId: string) => `course:${courseId}:`;
