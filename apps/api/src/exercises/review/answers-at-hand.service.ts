import { Injectable } from '@nestjs/common';
import type { Use } from '@closeknit/contracts/agreements';
import type { AnswerValue } from '@closeknit/contracts/assignments';
import { exerciseIn, toldIn } from '@closeknit/domain/exercises/in-language';
import { found } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { Readers } from '../../words/readers.ts';
import { AnswerRow } from '../answer.entity.ts';
import { OpenedAnswers } from '../answers/opened-answers.service.ts';
import { AssignmentRow } from '../assignment.entity.ts';

export interface WhichAnswer {
  readonly assignmentId: string;
  readonly partnerId: string;
  readonly promptKey: string;
}

/** An answer with what it answers, in the words of who reads it. */
export interface AnswerAtHand extends WhichAnswer {
  readonly title: string;
  readonly question: string;
  readonly value: AnswerValue;
  readonly use: Use;
}

/** Single answers, as far as the one who asks may read them. */
@Injectable()
export class AnswersAtHand {
  constructor(
    private readonly db: PracticeDb,
    private readonly opened: OpenedAnswers,
    private readonly readers: Readers,
  ) {}

  /** One that is out of sight is not found. */
  async find(coupleId: string, which: WhichAnswer): Promise<AnswerRow> {
    return found(await this.db.of(AnswerRow).findOneBy({ coupleId, ...which }));
  }

  /** All of a couple, by their ids. */
  async ofCouple(coupleId: string): Promise<Map<string, AnswerAtHand>> {
    const locale = await this.readers.ofActor();
    const rows = await this.db.of(AssignmentRow).findBy({ coupleId });
    const given = new Map(rows.map((row) => [row.id, row]));
    const answers = await this.opened.ofCouple(coupleId);
    return new Map(
      answers.flatMap(({ id, assignmentId, partnerId, promptKey, value, use }) => {
        const row = given.get(assignmentId);
        if (!row) return [];
        const { title, prompts } = exerciseIn(locale, row);
        const question = prompts.find(({ key }) => key === promptKey)?.question ?? '';
        const told = toldIn(locale, row, { promptKey, value });
        const which = { assignmentId, partnerId, promptKey };
        return [[id, { ...which, title, question, value: told, use }] as const];
      }),
    );
  }
}
