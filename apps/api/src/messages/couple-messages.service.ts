import { Injectable } from '@nestjs/common';
import type {
  AllowMessages,
  CoupleMessages,
  CoupleThread,
  MarkRead,
  SendMessage,
  SentMessage,
  UnreadByCouple,
} from '@closeknit/contracts/messages';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { may } from '@closeknit/domain/access/permissions';
import { UsesService, type Uses } from '../agreements/uses.service.ts';
import { CareService } from '../couples/care.service.ts';
import { found } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { closedFor, MayWrite } from './may-write.service.ts';
import { MessageBook, type Read, type Which } from './message-book.service.ts';

/** A couple's threads as those in care of them read them; their therapist alone writes. */
@Injectable()
export class CoupleMessagesService {
  constructor(
    private readonly db: PracticeDb,
    private readonly book: MessageBook,
    private readonly mayWrite: MayWrite,
    private readonly care: CareService,
    private readonly uses: UsesService,
  ) {}

  async of(coupleId: string, actor: MemberActor): Promise<CoupleMessages> {
    const care = await this.care.require(actor, 'messages:read', coupleId);
    const read = await this.book.of(coupleId, actor);
    const permitted = await this.mayWrite.in(coupleId);
    const uses = await this.uses.inCouple(coupleId);
    const partners = await this.db.query<{ id: string; firstName: string }>(
      'select id, first_name as "firstName" from partner where couple_id = $1 order by place',
      [coupleId],
    );
    const both = { id: null, firstName: null };
    return {
      mayWrite: may(actor, 'messages:write', care),
      on: permitted.couple,
      practiceOn: permitted.practice,
      threads: [...partners, both].map(({ id, firstName }) => ({
        with: id,
        firstName,
        closed: closedFor(permitted, id === null),
        messages: read
          .filter(({ row }) => row.partnerId === id)
          .map((message) => withUse(message, uses)),
      })),
    };
  }

  async send(coupleId: string, request: SendMessage, actor: MemberActor): Promise<SentMessage> {
    await this.care.require(actor, 'messages:write', coupleId);
    const which = await this.thread(coupleId, request.to);
    await this.mayWrite.require(which);
    return this.book.send(which, request, actor);
  }

  /** Only the therapist's own reading is kept: for whoever looks after them, nothing is unread. */
  async markRead(coupleId: string, { to, upTo }: MarkRead, actor: MemberActor): Promise<void> {
    await this.care.require(actor, 'messages:write', coupleId);
    await this.book.markRead(await this.thread(coupleId, to), upTo, actor);
  }

  /** Stops or begins writing with this couple. What was written stays to be read. */
  async allow(coupleId: string, { on }: AllowMessages, actor: MemberActor): Promise<void> {
    await this.care.require(actor, 'messages:write', coupleId);
    await this.db.query('update couple set messages_on = $2 where id = $1', [coupleId, on]);
  }

  /** Couples of this therapist of whom something waits to be read. */
  async unread({ id }: MemberActor): Promise<UnreadByCouple> {
    const couples = await this.db.query<UnreadByCouple['couples'][number]>(
      `select message.couple_id as "coupleId", count(*)::int as unread,
              (select json_agg(first_name order by place) from partner
               where partner.couple_id = message.couple_id) as "firstNames"
       from message join couple on couple.id = message.couple_id and couple.therapist_id = $1
       where by_member_id is distinct from $1 and not exists (
         select from message_seen seen where seen.message_id = message.id and reader_id = $1)
       group by message.couple_id order by max(sent_at) desc`,
      [id],
    );
    return { couples };
  }

  private async thread(coupleId: string, partnerId: string | null): Promise<Which> {
    if (partnerId === null) return { coupleId, partnerId };
    const sql = 'select id from partner where id = $1 and couple_id = $2';
    const { id } = found(await this.db.one<{ id: string }>(sql, [partnerId, coupleId]));
    return { coupleId, partnerId: id };
  }
}

function withUse({ row, ...message }: Read, uses: Uses): CoupleThread['messages'][number] {
  const { byPartnerId, partnerId, agreementId } = row;
  if (byPartnerId === null || partnerId === null) return { ...message, use: null };
  const written = { agreementId, partnerId: byPartnerId, visibility: 'therapist' } as const;
  return { ...message, use: uses(written) };
}
