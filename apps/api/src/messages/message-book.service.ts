import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OwnMessage, SentMessage } from '@closeknit/contracts/messages';
import type { MemberActor, PartnerActor } from '@closeknit/domain/access/actor';
import { Clock } from '../platform/clock.ts';
import { Safe } from '../platform/encryption/safe.ts';
import { found } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { MessageRow } from './message.entity.ts';

type Writer = MemberActor | PartnerActor;

/** A thread: with one partner, or with both where `partnerId` is null. */
export interface Which {
  readonly coupleId: string;
  readonly partnerId: string | null;
}

interface Sending {
  readonly id: string;
  readonly text: string;
}

export interface Read extends OwnMessage {
  readonly row: MessageRow;
}

/** What stands in the threads of a couple, as far as the one who asks may read them. */
@Injectable()
export class MessageBook {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly safe: Safe,
  ) {}

  /** All a reader may read, in the order it was written: the row policies leave out the rest. */
  async of(coupleId: string, reader: Writer): Promise<Read[]> {
    const order = { sentAt: 'ASC', id: 'ASC' } as const;
    const rows = await this.db.of(MessageRow).find({ where: { coupleId }, order });
    const names = await this.namesIn(coupleId);
    const seen = await this.seenBy(coupleId, reader);
    return Promise.all(
      rows.map(async (row) => ({
        row,
        id: row.sentAs,
        by: names.get(writerOf(row)) ?? '',
        isOwn: writerOf(row) === reader.id,
        isNew: writerOf(row) !== reader.id && !seen.has(row.id),
        text: await this.textOf(row),
        sentAt: row.sentAt.toISOString(),
      })),
    );
  }

  /** Keeps a message once, however often its page sends it. */
  async send(which: Which, { id: sentAs, text }: Sending, by: Writer): Promise<SentMessage> {
    const id = randomUUID();
    const place = { table: 'message', column: 'sealed_text', row: id } as const;
    const sealed = await this.safe.seal(by.practiceId, text, place);
    const [byPartner, byMember] = by.kind === 'partner' ? [by.id, null] : [null, by.id];
    const whose = [id, which.coupleId, which.partnerId, byPartner, byMember, sentAs];
    await this.db.query(
      `insert into message (id, couple_id, partner_id, by_partner_id, by_member_id, sent_as,
                            sealed_text, sent_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      [...whose, sealed, this.clock.instant()],
    );
    const kept = await this.db
      .of(MessageRow)
      .findOneBy({ sentAs, ...(byPartner ? { byPartnerId: byPartner } : { byMemberId: by.id }) });
    return { id: sentAs, sentAt: found(kept).sentAt.toISOString() };
  }

  /** Its reader has had a thread on screen up to this message. */
  async markRead({ coupleId, partnerId }: Which, upTo: string, reader: Writer): Promise<void> {
    await this.db.query(
      `insert into message_seen (couple_id, message_id, reader_id)
       select couple_id, id, $3 from message
       where couple_id = $1 and partner_id is not distinct from $2
         and coalesce(by_partner_id, by_member_id) <> $3
         and (sent_at, id) <= (select sent_at, id from message last
           where last.couple_id = $1 and last.partner_id is not distinct from $2
             and last.sent_as = $4 order by sent_at desc, id desc limit 1)
       on conflict (practice_id, message_id, reader_id) do nothing`,
      [coupleId, partnerId, reader.id, upTo],
    );
  }

  private async namesIn(coupleId: string): Promise<Map<string, string>> {
    const rows = await this.db.query<{ id: string; name: string }>(
      `select id, first_name as name from partner where couple_id = $1
       union all select id, name from member where id in (
         select by_member_id from message where couple_id = $1)`,
      [coupleId],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  private async seenBy(coupleId: string, { id }: Writer): Promise<Set<string>> {
    const rows = await this.db.query<{ id: string }>(
      'select message_id as id from message_seen where couple_id = $1 and reader_id = $2',
      [coupleId, id],
    );
    return new Set(rows.map((row) => row.id));
  }

  private textOf({ practiceId, id, sealedText }: MessageRow): Promise<string> {
    const place = { table: 'message', column: 'sealed_text', row: id } as const;
    return this.safe.open(practiceId, sealedText, place);
  }
}

const writerOf = ({ byPartnerId, byMemberId }: MessageRow) => byPartnerId ?? byMemberId ?? '';
