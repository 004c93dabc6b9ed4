import { Injectable } from '@nestjs/common';
import type {
  AddPoint,
  Discussion,
  MarkAnswer,
  Point,
  TickPoint,
} from '@closeknit/contracts/discussing';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { may } from '@closeknit/domain/access/permissions';
import { type CoupleState, isOver, isSharing } from '@closeknit/domain/couples/life';
import { UsesService, type Uses } from '../agreements/uses.service.ts';
import { CareService } from '../couples/care.service.ts';
import { StandingService } from '../couples/standing.service.ts';
import { AnswersAtHand } from '../exercises/review/answers-at-hand.service.ts';
import { found } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { DiscussionBook, type Read } from './discussion-book.service.ts';

interface WhichPoint {
  readonly coupleId: string;
  readonly pointId: string;
}

/** What is to be talked about with a couple, for those in care of them; their therapist writes. */
@Injectable()
export class CoupleDiscussionService {
  constructor(
    private readonly db: PracticeDb,
    private readonly book: DiscussionBook,
    private readonly care: CareService,
    private readonly standing: StandingService,
    private readonly answers: AnswersAtHand,
    private readonly uses: UsesService,
  ) {}

  async of(coupleId: string, actor: MemberActor): Promise<Discussion> {
    const care = await this.care.require(actor, 'assignments:read', coupleId);
    const { state, partners } = await this.couple(coupleId);
    const uses = await this.uses.inCouple(coupleId);
    const read = await this.book.of(coupleId, actor);
    const names = new Map(partners.map(({ id, firstName }) => [id, firstName]));
    return {
      mayWrite: may(actor, 'discussion:write', care),
      closed: isOver(state) ? 'over' : null,
      sharing: isSharing(state),
      points: read.map((point) => pointOf(point, { uses, names })),
    };
  }

  async add(coupleId: string, request: AddPoint, actor: MemberActor): Promise<void> {
    await this.care.require(actor, 'discussion:write', coupleId);
    if (request.toBoth) await this.standing.mustShare(coupleId);
    else await this.standing.mustGoOn(coupleId);
    await this.book.add(coupleId, request, actor);
  }

  async mark(coupleId: string, { id, ...which }: MarkAnswer, actor: MemberActor): Promise<void> {
    await this.care.require(actor, 'discussion:write', coupleId);
    await this.standing.mustGoOn(coupleId);
    const answer = await this.answers.find(coupleId, which);
    await this.book.add(coupleId, { id, toBoth: false, answer }, actor);
  }

  async tick(which: WhichPoint, request: TickPoint, actor: MemberActor): Promise<void> {
    await this.care.require(actor, 'discussion:write', which.coupleId);
    await this.book.tick(which, request);
  }

  async takeBack(which: WhichPoint, actor: MemberActor): Promise<void> {
    await this.care.require(actor, 'discussion:write', which.coupleId);
    await this.book.takeBack(which);
  }

  private async couple(coupleId: string) {
    const sql = `select state, (select json_agg(json_build_object('id', id, 'firstName', first_name))
      from partner where couple_id = couple.id) as partners from couple where id = $1`;
    return found(
      await this.db.one<{ state: CoupleState; partners: { id: string; firstName: string }[] }>(
        sql,
        [coupleId],
      ),
    );
  }
}

function pointOf(
  { row, marked, ...point }: Read,
  { uses, names }: { readonly uses: Uses; readonly names: ReadonlyMap<string, string> },
): Point {
  const firstName = names.get(marked?.partnerId ?? '') ?? '';
  return {
    ...point,
    partnerId: row.byPartnerId,
    answer: marked && answerOf(marked, firstName),
    use: marked ? marked.use : useOfLine(row, uses),
  };
}

function answerOf(marked: NonNullable<Read['marked']>, firstName: string): Point['answer'] {
  const { assignmentId, promptKey, title, question, value, partnerId } = marked;
  return { assignmentId, promptKey, title, question, value, partnerId, firstName };
}

// What both partners see, both know; what one added alone is kept as they were told it would be.
function useOfLine({ byPartnerId, agreementId, toBoth }: Read['row'], uses: Uses): Point['use'] {
  if (byPartnerId === null) return null;
  const visibility = toBoth ? 'shared' : 'therapist';
  return uses({ agreementId, partnerId: byPartnerId, visibility });
}
