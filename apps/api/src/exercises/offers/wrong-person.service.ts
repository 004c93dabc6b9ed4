import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PartnerActor } from '@closeknit/domain/access/actor';
import { StandingService } from '../../couples/standing.service.ts';
import { Clock } from '../../platform/clock.ts';
import { Safe } from '../../platform/encryption/safe.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { AnswerRow } from '../answer.entity.ts';
import { AnswerBook, type Own } from '../answers/answer-book.service.ts';
import { AssignmentPartRow } from '../assignment-part.entity.ts';
import type { OfferedWords } from './offered-words.ts';

/**
 * "I answered as the wrong person": what stands in one's own name goes away, or over to the other.
 * Both are done whether or not anything is written, so that having done them says nothing of it.
 */
@Injectable()
export class WrongPersonService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly safe: Safe,
    private readonly book: AnswerBook,
    private readonly standing: StandingService,
  ) {}

  async clear(assignmentId: string, actor: PartnerActor): Promise<void> {
    await this.standing.mustTake(assignmentId, { shared: false });
    const own = await this.book.assignmentHeld(assignmentId, actor);
    const answers = await this.book.ofAuthor(own, actor);
    // Once the two no longer share, what one has been shown is not taken from them.
    const shared = answers.some(({ revealedAt }) => revealedAt !== null);
    if (shared) await this.standing.mustTake(assignmentId, { shared });
    await this.forget(own, answers, {});
  }

  /** Cleared here, and kept sealed for the other, who finds it after signing in. */
  async handOver(assignmentId: string, actor: PartnerActor): Promise<void> {
    await this.standing.mustTake(assignmentId, { shared: true });
    const own = await this.book.assignmentHeld(assignmentId, actor);
    // The other was not asked: an offer would tell them that somebody was.
    if (own.row.givenTo !== 'both') throw new Refused('for-you-alone');
    const answers = await this.book.ofAuthor(own, actor);
    const movedAt = this.clock.instant();
    if (answers.length > 0) await this.offer(answers, movedAt, actor);
    await this.forget(own, answers, { movedAt });
  }

  private async offer(answers: readonly AnswerRow[], offeredAt: Date, actor: PartnerActor) {
    const { coupleId, practiceId, id: fromPartnerId } = actor;
    const [{ assignmentId }] = answers as [AnswerRow];
    const other = await this.db.one<{ id: string }>(
      'select id from partner where couple_id = $1 and id <> $2',
      [coupleId, fromPartnerId],
    );
    const id = randomUUID();
    const words: OfferedWords = await Promise.all(
      answers.map(async (answer) => ({
        promptKey: answer.promptKey,
        value: await this.book.valueOf(answer),
      })),
    );
    const place = { table: 'answer_offer', column: 'sealed_words', row: id } as const;
    const sealed = await this.safe.seal(practiceId, words, place);
    const writtenAt = new Date(Math.max(...answers.map((each) => each.writtenAt.getTime())));
    // Nothing is read back: whoever gives words away has no sight of them any more.
    await this.db.query(
      `insert into answer_offer (id, couple_id, assignment_id, from_partner_id, to_partner_id,
                                 sealed_words, written_at, offered_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, coupleId, assignmentId, fromPartnerId, found(other).id, sealed, writtenAt, offeredAt],
    );
  }

  private async forget(
    { row, part }: Own,
    answers: readonly AnswerRow[],
    moved: Partial<Pick<AssignmentPartRow, 'movedAt'>>,
  ): Promise<void> {
    for (const { id } of answers) await this.db.of(AnswerRow).delete({ id });
    const afresh = { begunAt: null, doneAt: null, ...moved };
    await this.db.of(AssignmentPartRow).update({ id: part.id }, afresh);
    await this.book.reveal(row.id, this.clock.instant());
  }
}
