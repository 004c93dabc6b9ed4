import { Injectable } from '@nestjs/common';
import { nextOf } from '@closeknit/domain/programmes/course';
import { dueAfter } from '@closeknit/domain/programmes/due';
import { StandingService } from '../../couples/standing.service.ts';
import { Clock } from '../../platform/clock.ts';
import { found } from '../../platform/http/refused.ts';
import { JobHandlers } from '../../platform/jobs/job-handlers.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { GivingService } from '../giving/giving.service.ts';
import { CourseFactsService } from './course-facts.service.ts';
import { CourseItemRow } from './course-item.entity.ts';
import { CoursePlan } from './course-plan.service.ts';
import { CourseRow } from './course.entity.ts';
import { DeliverNext } from './courses.jobs.ts';

/** Gives the exercises of courses when their time has come, each once. */
@Injectable()
export class CourseDeliveries {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly facts: CourseFactsService,
    private readonly plan: CoursePlan,
    private readonly giving: GivingService,
    private readonly standing: StandingService,
    handlers: JobHandlers,
  ) {
    handlers.expect(DeliverNext);
    // In a transaction of its own: it waits for whoever is changing the couple, and a claim must not.
    handlers.handle(DeliverNext, ({ courseId, planned }, { practiceId }) =>
      Promise.resolve({
        afterwards: () =>
          this.db.enter({ kind: 'system', practiceId }, () => this.arrive(courseId, planned)),
      }),
    );
  }

  /** Gives all that is due by now, and plans what comes after it. */
  async deliver(course: CourseRow): Promise<void> {
    while (await this.deliverNext(course));
    await this.plan.plan(await this.db.of(CourseRow).findOneByOrFail({ id: course.id }));
  }

  private async arrive(courseId: string, planned: number): Promise<void> {
    const known = await this.db.of(CourseRow).findOneBy({ id: courseId });
    if (!known || !(await this.standing.sharesNow(known.coupleId))) return;
    const course = await this.plan.locked(courseId);
    if (course?.planned === planned) await this.deliver(course);
  }

  private async deliverNext(course: CourseRow): Promise<boolean> {
    const facts = await this.facts.of(course);
    const next = nextOf(facts);
    const now = this.clock.instant();
    if (next.kind !== 'due' || next.at > now.getTime()) return false;
    const item = await this.db.of(CourseItemRow).findOneByOrFail({ id: next.itemId });
    const { coupleId, practiceId } = course;
    const { exercise, translations } = item;
    const dueOn = dueAfter(facts.zones, now.getTime());
    const assignmentId = await this.giving.give({
      ...{ coupleId, practiceId, exercise, translations, dueOn },
      ...{ givenTo: 'both', oneIs: 'first', note: '', againOf: null },
      givenBy: await this.therapistOf(coupleId),
    });
    const came = { deliveredAt: now, assignmentId };
    await this.db.of(CourseItemRow).update({ id: item.id }, came);
    const { id } = course;
    await this.db.of(CourseRow).update({ id }, { revision: () => 'revision + 1' });
    return true;
  }

  private async therapistOf(coupleId: string): Promise<string> {
    const row = await this.db.one<{ id: string }>(
      'select therapist_id as id from couple where id = $1',
      [coupleId],
    );
    return found(row).id;
  }
}
