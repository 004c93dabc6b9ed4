import { Injectable } from '@nestjs/common';
import { dueAfter } from '@closeknit/domain/programmes/due';
import { Clock } from '../../platform/clock.ts';
import { JobHandlers } from '../../platform/jobs/job-handlers.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { StandingService } from '../../couples/standing.service.ts';
import { AssignmentRow } from '../assignment.entity.ts';
import { CourseFactsService } from '../programmes/course-facts.service.ts';
import { GivingService } from './giving.service.ts';
import { RepetitionRow } from './repetition.entity.ts';
import { GiveAgain } from './repetitions.jobs.ts';
import { RepetitionsService } from './repetitions.service.ts';

/** Gives exercises again when their time has come, each time once. */
@Injectable()
export class AgainService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly standing: StandingService,
    private readonly couples: CourseFactsService,
    private readonly repetitions: RepetitionsService,
    private readonly giving: GivingService,
    handlers: JobHandlers,
  ) {
    handlers.expect(GiveAgain);
    // In a transaction of its own: it waits for whoever is changing the couple, and a claim must not.
    handlers.handle(GiveAgain, ({ repetitionId, planned }, { practiceId }) =>
      Promise.resolve({
        afterwards: () =>
          this.db.enter({ kind: 'system', practiceId }, () => this.arrive(repetitionId, planned)),
      }),
    );
  }

  private async arrive(id: string, planned: number): Promise<void> {
    const known = await this.db.of(RepetitionRow).findOneBy({ id });
    if (!known || !(await this.standing.sharesNow(known.coupleId))) return;
    const row = await this.repetitions.locked(id);
    if (row?.planned !== planned) return;
    const next = await this.repetitions.nextOf(row);
    const now = this.clock.instant();
    if (next.kind === 'due' && next.at <= now.getTime()) await this.give(row, now);
    await this.repetitions.plan(await this.db.of(RepetitionRow).findOneByOrFail({ id }));
  }

  private async give({ id, coupleId, firstId, given }: RepetitionRow, now: Date): Promise<void> {
    const first = await this.db.of(AssignmentRow).findOneByOrFail({ id: firstId });
    const { zones } = await this.couples.ofCouple(coupleId);
    await this.giving.again(first, dueAfter(zones, now.getTime()));
    await this.db.of(RepetitionRow).update({ id }, { given: given + 1, lastAt: now });
  }
}
