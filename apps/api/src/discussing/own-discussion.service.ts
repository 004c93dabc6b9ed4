import { Injectable } from '@nestjs/common';
import type {
  AddPoint,
  MarkOwnAnswer,
  OwnDiscussion,
  OwnPoint,
  TickPoint,
} from '@closeknit/contracts/discussing';
import type { OwnData } from '@closeknit/contracts/own-data';
import type { PartnerActor } from '@closeknit/domain/access/actor';
import { reachesOther } from '@closeknit/domain/access/privacy';
import { type CoupleState, isOver, isSharing } from '@closeknit/domain/couples/life';
import { OwnDocumentsService } from '../agreements/own-documents.service.ts';
import { StandingService } from '../couples/standing.service.ts';
import { AnswersAtHand } from '../exercises/review/answers-at-hand.service.ts';
import { found, Refused } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { DiscussionBook, type Read } from './discussion-book.service.ts';

/** What one partner wants to talk about, and what they were let see of the others'. */
@Injectable()
export class OwnDiscussionService {
  constructor(
    private readonly db: PracticeDb,
    private readonly book: DiscussionBook,
    private readonly standing: StandingService,
    private readonly answers: AnswersAtHand,
    private readonly agreements: OwnDocumentsService,
  ) {}

  async of(actor: PartnerActor): Promise<OwnDiscussion> {
    const sql = 'select state from couple where id = $1';
    const { state } = found(await this.db.one<{ state: CoupleState }>(sql, [actor.coupleId]));
    const unsigned = (await this.agreements.toSign(actor)) ? 'agreement' : null;
    const read = await this.book.of(actor.coupleId, actor);
    return {
      closed: isOver(state) ? 'over' : unsigned,
      sharing: isSharing(state),
      points: read.map((point) => pointOf(point, actor)),
    };
  }

  async add(request: AddPoint, actor: PartnerActor): Promise<void> {
    await this.mustAdd(request, actor);
    await this.book.add(actor.coupleId, request, actor);
  }

  /** Marks an own answer that whoever is to see the mark can read, or will once it is revealed. */
  async mark({ id, toBoth, ...which }: MarkOwnAnswer, actor: PartnerActor): Promise<void> {
    await this.mustAdd({ toBoth }, actor);
    const answer = await this.answers.find(actor.coupleId, { ...which, partnerId: actor.id });
    const reaches = toBoth ? reachesOther(answer.visibility) : answer.visibility !== 'private';
    if (!reaches) throw new Refused('show-first');
    await this.book.add(actor.coupleId, { id, toBoth, answer }, actor);
  }

  tick(pointId: string, request: TickPoint, { coupleId }: PartnerActor): Promise<void> {
    return this.book.tick({ coupleId, pointId }, request);
  }

  takeBack(pointId: string, { coupleId }: PartnerActor): Promise<void> {
    return this.book.takeBack({ coupleId, pointId });
  }

  /** Everything this partner reads here, for what they take along. */
  async record(actor: PartnerActor): Promise<OwnData['toDiscuss']> {
    const read = await this.book.of(actor.coupleId, actor);
    return read.map(({ by, isOwn, toBoth, text, marked, addedAt, discussedAt }) => ({
      ...{ by, isOwn, toBoth, text: text ?? marked?.question ?? '', addedAt, discussedAt },
    }));
  }

  private async mustAdd({ toBoth }: { toBoth: boolean }, actor: PartnerActor): Promise<void> {
    if (toBoth) await this.standing.mustShare(actor.coupleId);
    else await this.standing.mustGoOn(actor.coupleId);
    await this.agreements.requireSigned(actor);
  }
}

function pointOf({ row: _, marked, ...point }: Read, { id }: PartnerActor): OwnPoint {
  if (!marked) return { ...point, answer: null };
  const { assignmentId, promptKey, title, question, partnerId } = marked;
  const isOwn = partnerId === id;
  const value = isOwn ? marked.value : null;
  return { ...point, answer: { assignmentId, promptKey, title, question, value, isOwn } };
}
