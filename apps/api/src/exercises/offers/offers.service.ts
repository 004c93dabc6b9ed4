import { Injectable } from '@nestjs/common';
import type { PartnerActor } from '@closeknit/domain/access/actor';
import { exerciseIn, toldIn } from '@closeknit/domain/exercises/in-language';
import type { AnswerValue } from '@closeknit/contracts/assignments';
import type { Offers, TakeOffer } from '@closeknit/contracts/offers';
import { StandingService } from '../../couples/standing.service.ts';
import { Clock } from '../../platform/clock.ts';
import { Safe } from '../../platform/encryption/safe.ts';
import { found } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { Readers } from '../../words/readers.ts';
import { AnswerBook, type Own } from '../answers/answer-book.service.ts';
import { AssignmentPartRow } from '../assignment-part.entity.ts';
import { AnswerOfferRow } from './answer-offer.entity.ts';
import type { OfferedWords } from './offered-words.ts';

/** Words that wait for the partner they are from: to be taken as one's own, or let go. */
@Injectable()
export class OffersService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly safe: Safe,
    private readonly book: AnswerBook,
    private readonly standing: StandingService,
    private readonly readers: Readers,
  ) {}

  async waiting(actor: PartnerActor): Promise<Offers> {
    const rows = await this.db.of(AnswerOfferRow).find({ order: { offeredAt: 'ASC', id: 'ASC' } });
    return { offers: await Promise.all(rows.map((row) => this.shown(row, actor))) };
  }

  /** When the words that wait were written, oldest first. */
  async writtenAt(): Promise<string[]> {
    const rows = await this.db.of(AnswerOfferRow).find({
      select: { writtenAt: true },
      order: { offeredAt: 'ASC', id: 'ASC' },
    });
    return rows.map(({ writtenAt }) => writtenAt.toISOString());
  }

  /** Nothing one has written oneself is replaced unless that is asked for. */
  async take(offerId: string, { own: kept }: TakeOffer, actor: PartnerActor): Promise<void> {
    const offer = found(await this.db.of(AnswerOfferRow).findOneBy({ id: offerId }));
    await this.standing.mustTake(offer.assignmentId, { shared: false });
    const own = await this.book.assignmentHeld(offer.assignmentId, actor);
    const now = this.clock.instant();
    for (const words of await this.wordsOf(offer)) {
      const known = await this.book.find(own, words.promptKey, actor);
      if (known && kept === 'keep') continue;
      // What the other has opened stays theirs to see, once one says again that one is done.
      const visibility = known?.openedAt ? known.visibility : 'therapist';
      const request = { value: words.value, visibility, revision: known?.revision ?? 0 };
      await this.book.save({ own, promptKey: words.promptKey, request, actor, now });
    }
    await this.beginAgain(own, now);
    await this.letGo(offerId);
  }

  async letGo(offerId: string): Promise<void> {
    const offer = found(await this.db.of(AnswerOfferRow).findOneBy({ id: offerId }));
    await this.db.of(AnswerOfferRow).delete({ id: offer.id });
  }

  private async beginAgain({ row, part }: Own, now: Date): Promise<void> {
    const begunAt = part.begunAt ?? now;
    await this.db.of(AssignmentPartRow).update({ id: part.id }, { begunAt, doneAt: null });
    await this.book.reveal(row.id, now);
  }

  private async shown(row: AnswerOfferRow, actor: PartnerActor): Promise<Offers['offers'][number]> {
    const own = await this.book.assignment(row.assignmentId, actor);
    const mine = await this.book.ofAuthor(own, actor);
    const locale = await this.readers.ofActor();
    const { title, prompts } = exerciseIn(locale, own.row);
    const told = (promptKey: string, value: AnswerValue) =>
      toldIn(locale, own.row, { promptKey, value });
    const answers = (await this.wordsOf(row)).flatMap(({ promptKey, value }) => {
      const prompt = prompts.find(({ key }) => key === promptKey);
      const answer = mine.find((each) => each.promptKey === promptKey);
      return prompt ? [{ prompt, value, answer }] : [];
    });
    return {
      ...{ id: row.id, title, writtenAt: row.writtenAt.toISOString() },
      answers: await Promise.all(
        answers.map(async ({ prompt, value, answer }) => ({
          ...{ prompt, value: told(prompt.key, value) },
          own: answer ? told(prompt.key, await this.book.valueOf(answer)) : null,
        })),
      ),
    };
  }

  private wordsOf({ id, practiceId, sealedWords }: AnswerOfferRow): Promise<OfferedWords> {
    const place = { table: 'answer_offer', column: 'sealed_words', row: id } as const;
    return this.safe.open(practiceId, sealedWords, place);
  }
}
