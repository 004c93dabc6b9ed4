import { Injectable } from '@nestjs/common';
import type { ChooseRelief } from '@closeknit/contracts/relief';
import type { PartnerActor } from '@closeknit/domain/access/actor';
import { StandingService } from '../../couples/standing.service.ts';
import { Clock } from '../../platform/clock.ts';
import { Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { AnswerBook } from '../answers/answer-book.service.ts';
import { AssignmentPartRow } from '../assignment-part.entity.ts';
import { CoursePlan } from '../programmes/course-plan.service.ts';
import { InsteadService } from './instead.service.ts';
import { ReliefWords } from './relief-words.service.ts';

/** "Too much this week": what one partner takes less of. The other's part stays as it was. */
@Injectable()
export class ReliefService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly book: AnswerBook,
    private readonly words: ReliefWords,
    private readonly standing: StandingService,
    private readonly instead: InsteadService,
    private readonly courses: CoursePlan,
  ) {}

  async choose(
    assignmentId: string,
    { relief, word }: ChooseRelief,
    actor: PartnerActor,
  ): Promise<void> {
    await this.standing.mustTake(assignmentId, { shared: false });
    const { row, part } = await this.book.assignmentHeld(assignmentId, actor);
    if (row.withdrawnAt) throw new Refused('withdrawn');
    if (part.doneAt) return;
    if (await this.instead.isGiven(part)) throw new Refused('given-instead');
    const sealedWord = relief && (await this.words.seal(part, word));
    const relievedAt = relief && this.clock.instant();
    await this.db.of(AssignmentPartRow).update({ id: part.id }, { relief, relievedAt, sealedWord });
    await this.courses.afterAssignment(assignmentId);
  }
}
