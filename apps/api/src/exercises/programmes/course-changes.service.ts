import { Injectable } from '@nestjs/common';
import type { ChangeCourse } from '@closeknit/contracts/programmes';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { countBehind } from '@closeknit/domain/programmes/behind';
import { CareService } from '../../couples/care.service.ts';
import { StandingService } from '../../couples/standing.service.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { CourseDeliveries } from './course-deliveries.service.ts';
import { CourseItems } from './course-items.service.ts';
import { CoursePlan } from './course-plan.service.ts';
import { CourseRow } from './course.entity.ts';

interface Which {
  readonly coupleId: string;
  readonly courseId: string;
}

/** Changes programmes on the way. */
@Injectable()
export class CourseChanges {
  constructor(
    private readonly db: PracticeDb,
    private readonly care: CareService,
    private readonly standing: StandingService,
    private readonly items: CourseItems,
    private readonly plan: CoursePlan,
    private readonly deliveries: CourseDeliveries,
  ) {}

  /** Puts what is still to come in another order, adds, takes out, skips. */
  async change(which: Which, request: ChangeCourse, actor: MemberActor): Promise<void> {
    const { coupleId, courseId } = which;
    await this.care.require(actor, 'assignments:give', coupleId);
    await this.standing.mustShare(coupleId);
    const course = await this.changeable(which, request.revision);
    const rows = await this.items.of(courseId);
    const behind = rows.slice(0, countBehind(rows));
    const ahead = rows.slice(behind.length);
    const wanted = await this.items.wanted(request.items, { behind, ahead });
    await this.items.replace(which, { behind, wanted });
    const revision = () => 'revision + 1';
    await this.db.of(CourseRow).update({ id: courseId }, { revision });
    await this.deliveries.deliver(course);
  }

  /** Nothing more comes. What has come stays with the couple. */
  async stop({ coupleId, courseId }: Which, actor: MemberActor): Promise<void> {
    await this.care.require(actor, 'assignments:give', coupleId);
    found(await this.db.of(CourseRow).findOneBy({ id: courseId, coupleId }));
    if (await this.plan.locked(courseId)) await this.plan.stop(courseId);
  }

  private async changeable({ coupleId, courseId }: Which, seen: number): Promise<CourseRow> {
    found(await this.db.of(CourseRow).findOneBy({ id: courseId, coupleId }));
    const course = await this.plan.locked(courseId);
    if (!course) throw new Refused('course-over');
    if (course.revision !== seen) throw new Refused('changed-elsewhere');
    return course;
  }
}
