import { Injectable } from '@nestjs/common';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { CareService } from '../../couples/care.service.ts';
import { Clock } from '../../platform/clock.ts';
import { found } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { AssignmentRow } from '../assignment.entity.ts';
import { CoursePlan } from '../programmes/course-plan.service.ts';
import { RepetitionsService } from './repetitions.service.ts';

/** Takes back what was given, or what would still be. */
@Injectable()
export class TakingBackService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly care: CareService,
    private readonly courses: CoursePlan,
    private readonly repetitions: RepetitionsService,
  ) {}

  /** Takes an exercise back. What was written stays; the couple is no longer asked. */
  async withdraw(
    { coupleId, assignmentId }: { coupleId: string; assignmentId: string },
    actor: MemberActor,
  ): Promise<void> {
    await this.care.require(actor, 'assignments:give', coupleId);
    const row = found(await this.db.of(AssignmentRow).findOneBy({ id: assignmentId, coupleId }));
    if (row.withdrawnAt) return;
    const withdrawnAt = this.clock.instant();
    await this.db.of(AssignmentRow).update({ id: assignmentId }, { withdrawnAt });
    await this.courses.afterAssignment(assignmentId);
  }

  /** What comes again by itself comes no more; what has come stays. */
  async stopRepeating(
    { coupleId, assignmentId }: { coupleId: string; assignmentId: string },
    actor: MemberActor,
  ): Promise<void> {
    await this.care.require(actor, 'assignments:give', coupleId);
    found(await this.db.of(AssignmentRow).findOneBy({ id: assignmentId, coupleId }));
    await this.repetitions.stop({ coupleId, firstId: assignmentId });
  }
}
