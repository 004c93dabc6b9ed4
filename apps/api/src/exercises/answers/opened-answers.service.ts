import { Injectable } from '@nestjs/common';
import type { Use } from '@closeknit/contracts/agreements';
import { UsesService } from '../../agreements/uses.service.ts';
import { Safe } from '../../platform/encryption/safe.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { AnswerRow } from '../answer.entity.ts';

export type OpenedAnswer = AnswerRow & {
  readonly value: string | number | true;
  readonly use: Use;
};

/** What a couple has answered, opened for who may read it, with how it may be used. */
@Injectable()
export class OpenedAnswers {
  constructor(
    private readonly db: PracticeDb,
    private readonly safe: Safe,
    private readonly uses: UsesService,
  ) {}

  async ofCouple(coupleId: string): Promise<OpenedAnswer[]> {
    const useOf = await this.uses.inCouple(coupleId);
    const answers = await this.db.of(AnswerRow).findBy({ coupleId });
    return Promise.all(
      answers.map(async (answer) => ({
        ...answer,
        use: useOf(answer),
        value: await this.safe.open<string | number | true>(answer.practiceId, answer.sealedValue, {
          table: 'answer',
          column: 'sealed_value',
          row: answer.id,
        }),
      })),
    );
  }
}
