import { Injectable } from '@nestjs/common';
import type { ChooseRelief, RecentReliefs } from '@closeknit/contracts/relief';
import type { MemberActor, PartnerActor } from '@closeknit/domain/access/actor';
import { exerciseIn } from '@closeknit/domain/exercises/in-language';
import type { Relief } from '@closeknit/domain/exercises/relief';
import { StandingService } from '../../couples/standing.service.ts';
import { Clock } from '../../platform/clock.ts';
import { Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { Readers } from '../../words/readers.ts';
import { AnswerBook } from '../answers/answer-book.service.ts';
import { AssignmentPartRow } from '../assignment-part.entity.ts';
import type { AssignmentRow } from '../assignment.entity.ts';
import { ReliefWords } from './relief-words.service.ts';

interface Row {
  assignmentId: string;
  coupleId: string;
  firstName: string;
  relief: Relief;
  at: Date;
  exercise: AssignmentRow['exercise'];
  translations: AssignmentRow['translations'];
}

const LATELY = "interval '14 days'";

/** "Too much this week": what one partner takes less of. The other's part stays as it was. */
@Injectable()
export class ReliefService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly book: AnswerBook,
    private readonly words: ReliefWords,
    private readonly standing: StandingService,
    private readonly readers: Readers,
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
    const sealedWord = relief && (await this.words.seal(part, word));
    const relievedAt = relief && this.clock.instant();
    await this.db.of(AssignmentPartRow).update({ id: part.id }, { relief, relievedAt, sealedWord });
  }

  /** For a therapist's day: who of their own couples has lately taken less, and is not done. */
  async lately({ id }: MemberActor): Promise<RecentReliefs> {
    const rows = await this.db.query<Row>(
      `select part.assignment_id as "assignmentId", part.couple_id as "coupleId",
              partner.first_name as "firstName", part.relief, part.relieved_at as at,
              assignment.exercise, assignment.translations
       from assignment_part part join partner on partner.id = part.partner_id
         join couple on couple.id = part.couple_id
         join assignment on assignment.id = part.assignment_id
       where couple.therapist_id = $1 and part.relief is not null and part.done_at is null
         and assignment.withdrawn_at is null and part.relieved_at > $2::timestamptz - ${LATELY}
       order by part.relieved_at desc, part.id`,
      [id, this.clock.instant()],
    );
    const locale = await this.readers.ofActor();
    return {
      reliefs: rows.map(({ exercise, translations, at, ...row }) => ({
        ...row,
        title: exerciseIn(locale, { exercise, translations }).title,
        at: at.toISOString(),
      })),
    };
  }
}
