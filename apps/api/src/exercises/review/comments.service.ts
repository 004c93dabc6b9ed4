import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Comments, OwnComments, WriteComment } from '@closeknit/contracts/comments';
import type { MemberActor, PartnerActor } from '@closeknit/domain/access/actor';
import { may } from '@closeknit/domain/access/permissions';
import { CareService } from '../../couples/care.service.ts';
import { StandingService } from '../../couples/standing.service.ts';
import { Clock } from '../../platform/clock.ts';
import { Safe } from '../../platform/encryption/safe.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { AnswerRow } from '../answer.entity.ts';
import { AssignmentPartRow } from '../assignment-part.entity.ts';
import { AssignmentRow } from '../assignment.entity.ts';
import { AnswersAtHand } from './answers-at-hand.service.ts';
import { CommentRow } from './comment.entity.ts';

interface Read {
  readonly row: CommentRow;
  readonly by: string;
  readonly text: string;
  readonly promptKey: string | null;
}

/** What a therapist writes beside what was given and answered, as each may read it. */
@Injectable()
export class CommentsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly safe: Safe,
    private readonly care: CareService,
    private readonly standing: StandingService,
    private readonly answers: AnswersAtHand,
  ) {}

  async ofCouple(coupleId: string, actor: MemberActor): Promise<Comments> {
    const care = await this.care.require(actor, 'assignments:read', coupleId);
    const read = await this.read({ coupleId });
    return {
      mayWrite: may(actor, 'comments:write', care),
      comments: read.map(({ row, by, text, promptKey }) => ({
        ...{ id: row.id, assignmentId: row.assignmentId, to: row.partnerId, by, text },
        answer: row.answerOf && promptKey ? { partnerId: row.answerOf, promptKey } : null,
        isOwn: row.byMemberId === actor.id,
        writtenAt: row.writtenAt.toISOString(),
      })),
    };
  }

  /** Keeps a comment once, however often its page sends it. */
  async write(coupleId: string, request: WriteComment, actor: MemberActor): Promise<void> {
    await this.care.require(actor, 'comments:write', coupleId);
    const { assignmentId, to, text } = request;
    found(await this.db.of(AssignmentRow).findOneBy({ id: assignmentId, coupleId }));
    await this.standing.mustTake(assignmentId, { shared: to === null });
    const answer = request.answer
      ? await this.answers.find(coupleId, { assignmentId, ...request.answer })
      : null;
    if (answer) refuseOthers(answer, to);
    if (to) found(await this.db.of(AssignmentPartRow).findOneBy({ assignmentId, partnerId: to }));

    const id = randomUUID();
    const place = { table: 'comment', column: 'sealed_text', row: id } as const;
    const sealed = await this.safe.seal(actor.practiceId, text, place);
    const whose = [id, coupleId, assignmentId, to, answer?.partnerId ?? null, answer?.id ?? null];
    await this.db.query(
      `insert into comment (id, couple_id, assignment_id, partner_id, answer_of, answer_id,
                            by_member_id, sent_as, sealed_text, written_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
      [...whose, actor.id, request.id, sealed, this.clock.instant()],
    );
  }

  /** Only who wrote it takes it back. */
  async takeBack(
    { coupleId, commentId }: { coupleId: string; commentId: string },
    actor: MemberActor,
  ): Promise<void> {
    await this.care.require(actor, 'comments:write', coupleId);
    const own = { id: commentId, coupleId, byMemberId: actor.id };
    found(await this.db.of(CommentRow).findOneBy(own));
    await this.db.of(CommentRow).delete(own);
  }

  /** Beside one exercise, for the partner who asks: the row policies leave out what is not theirs. */
  async beside(assignmentId: string, actor: PartnerActor): Promise<OwnComments> {
    const { coupleId } = actor;
    found(await this.db.of(AssignmentPartRow).findOneBy({ assignmentId, partnerId: actor.id }));
    const read = await this.read({ coupleId, assignmentId });
    return {
      comments: read.map(({ row, by, text, promptKey }) => ({
        ...{ id: row.id, by, text, promptKey, isOnOwn: row.answerOf === actor.id },
        toBoth: row.partnerId === null,
        writtenAt: row.writtenAt.toISOString(),
      })),
    };
  }

  /** Everything this partner reads here, for what they take along. */
  async record({ coupleId }: PartnerActor) {
    const read = await this.read({ coupleId });
    return read.map(({ row, by, text }) => ({
      ...{ by, text, writtenAt: row.writtenAt.toISOString() },
    }));
  }

  private async read(where: { coupleId: string; assignmentId?: string }): Promise<Read[]> {
    const order = { writtenAt: 'ASC', id: 'ASC' } as const;
    const rows = await this.db.of(CommentRow).find({ where, order });
    if (rows.length === 0) return [];
    const names = await this.db.query<{ id: string; name: string }>(
      'select id, name from member where id = any($1)',
      [rows.map(({ byMemberId }) => byMemberId)],
    );
    const asked = await this.db.query<{ id: string; promptKey: string }>(
      'select id, prompt_key as "promptKey" from answer where id = any($1)',
      [rows.flatMap(({ answerId }) => answerId ?? [])],
    );
    return Promise.all(
      rows.map(async (row) => ({
        row,
        by: names.find(({ id }) => id === row.byMemberId)?.name ?? '',
        text: await this.textOf(row),
        promptKey: asked.find(({ id }) => id === row.answerId)?.promptKey ?? null,
      })),
    );
  }

  private textOf({ practiceId, id, sealedText }: CommentRow): Promise<string> {
    const place = { table: 'comment', column: 'sealed_text', row: id } as const;
    return this.safe.open(practiceId, sealedText, place);
  }
}

// Who reads an answer may change while somebody writes beside it.
function refuseOthers({ partnerId, revealedAt }: AnswerRow, to: string | null): void {
  const isRight = to === null ? revealedAt !== null : to === partnerId;
  if (!isRight) throw new Refused('readers-changed');
}
