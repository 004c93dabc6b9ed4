import { Injectable } from '@nestjs/common';
import type { AnswerValue } from '@closeknit/contracts/assignments';
import { Safe } from '../platform/encryption/safe.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import type { AnswerRow } from './answer.entity.ts';
import { AssignmentRow } from './assignment.entity.ts';

/** What a couple was given, as a record, for what people take along or have released. */
@Injectable()
export class ExerciseRecordService {
  constructor(
    private readonly db: PracticeDb,
    private readonly safe: Safe,
  ) {}

  /** In the order in which it was given. */
  given(coupleId: string): Promise<Pick<AssignmentRow, 'id' | 'givenAt' | 'exercise'>[]> {
    const order = { givenAt: 'ASC', id: 'ASC' } as const;
    return this.db.of(AssignmentRow).find({ where: { coupleId }, order });
  }

  /** The same with the answers that both partners may read, and no others. */
  async openToBoth(coupleId: string) {
    const answers = await this.db.query<AnswerRow>(
      `select id, practice_id as "practiceId", assignment_id as "assignmentId",
              partner_id as "partnerId", prompt_key as "promptKey", sealed_value as "sealedValue"
       from answer where couple_id = $1 and revealed_at is not null
         and visibility in ('shared', 'when-both-answered') order by written_at, id`,
      [coupleId],
    );
    const given = await this.given(coupleId);
    return Promise.all(
      given.map(async (assignment) => {
        const its = answers.filter(({ assignmentId }) => assignmentId === assignment.id);
        const opened = its.map((answer) => this.opened(answer, assignment.exercise));
        return { ...assignment, answers: await Promise.all(opened) };
      }),
    );
  }

  private async opened(
    { id, practiceId, partnerId, promptKey, sealedValue }: AnswerRow,
    { prompts }: AssignmentRow['exercise'],
  ) {
    const question = prompts.find(({ key }) => key === promptKey)?.question ?? '';
    const place = { table: 'answer', column: 'sealed_value', row: id } as const;
    const value = await this.safe.open<AnswerValue>(practiceId, sealedValue, place);
    return { partnerId, question, value };
  }
}
