import { Injectable } from '@nestjs/common';
import type { AnswerValue } from '@closeknit/contracts/assignments';
import { Safe } from '../platform/encryption/safe.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { exerciseIn, toldIn } from '@closeknit/domain/exercises/in-language';
import { Readers } from '../words/readers.ts';
import type { AnswerRow } from './answer.entity.ts';
import { AssignmentRow } from './assignment.entity.ts';

/** What a couple was given, as a record, for what people take along or have released. */
@Injectable()
export class ExerciseRecordService {
  constructor(
    private readonly db: PracticeDb,
    private readonly safe: Safe,
    private readonly readers: Readers,
  ) {}

  /** In the order in which it was given, in the language of who asks. */
  async given(coupleId: string): Promise<Pick<AssignmentRow, 'id' | 'givenAt' | 'exercise'>[]> {
    const locale = await this.readers.ofActor();
    const rows = await this.rowsOf(coupleId);
    return rows.map((row) => ({ ...row, exercise: exerciseIn(locale, row) }));
  }

  /** The same in the practice's language, with the answers that both may read, and no others. */
  async openToBoth(coupleId: string) {
    const answers = await this.db.query<AnswerRow>(
      `select id, practice_id as "practiceId", assignment_id as "assignmentId",
              partner_id as "partnerId", prompt_key as "promptKey", sealed_value as "sealedValue"
       from answer where couple_id = $1 and revealed_at is not null
         and visibility in ('shared', 'when-both-answered') order by written_at, id`,
      [coupleId],
    );
    const locale = await this.readers.ofPractice();
    // What one of them was given alone is not of the joint record: both sign for that.
    const given = (await this.rowsOf(coupleId)).filter(({ givenTo }) => givenTo === 'both');
    return Promise.all(
      given.map(async (assignment) => {
        const its = answers.filter(({ assignmentId }) => assignmentId === assignment.id);
        const opened = its.map((answer) => this.opened(answer, assignment, locale));
        const exercise = exerciseIn(locale, assignment);
        return { ...assignment, exercise, answers: await Promise.all(opened) };
      }),
    );
  }

  private async opened(
    { id, practiceId, partnerId, promptKey, sealedValue }: AnswerRow,
    assignment: AssignmentRow,
    locale: string,
  ) {
    const { prompts } = exerciseIn(locale, assignment);
    const question = prompts.find(({ key }) => key === promptKey)?.question ?? '';
    const place = { table: 'answer', column: 'sealed_value', row: id } as const;
    const value = await this.safe.open<AnswerValue>(practiceId, sealedValue, place);
    return { partnerId, question, value: toldIn(locale, assignment, { promptKey, value }) };
  }

  private rowsOf(coupleId: string): Promise<AssignmentRow[]> {
    const order = { givenAt: 'ASC', id: 'ASC' } as const;
    return this.db.of(AssignmentRow).find({ where: { coupleId }, order });
  }
}
