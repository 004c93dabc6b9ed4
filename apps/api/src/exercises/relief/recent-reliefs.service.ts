import { Injectable } from '@nestjs/common';
import type { RecentReliefs } from '@closeknit/contracts/relief';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { exerciseIn } from '@closeknit/domain/exercises/in-language';
import type { Relief } from '@closeknit/domain/exercises/relief';
import { Clock } from '../../platform/clock.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { Readers } from '../../words/readers.ts';
import type { AssignmentRow } from '../assignment.entity.ts';
import { INSTEAD } from './instead-sql.ts';

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

/** Who has lately taken less of something, for whoever gave it. */
@Injectable()
export class RecentReliefsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly readers: Readers,
  ) {}

  /** For a therapist's day: who of their own couples is not done, and has nothing in its place. */
  async of({ id }: MemberActor): Promise<RecentReliefs> {
    const rows = await this.db.query<Row>(
      `select part.assignment_id as "assignmentId", part.couple_id as "coupleId",
              partner.first_name as "firstName", part.relief, part.relieved_at as at,
              assignment.exercise, assignment.translations
       from assignment_part part join partner on partner.id = part.partner_id
         join couple on couple.id = part.couple_id
         join assignment on assignment.id = part.assignment_id
       where couple.therapist_id = $1 and part.relief is not null and part.done_at is null
         and assignment.withdrawn_at is null and not exists (${INSTEAD}) and part.relieved_at > $2::timestamptz - ${LATELY}
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
