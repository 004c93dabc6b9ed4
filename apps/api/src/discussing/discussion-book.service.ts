import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AddPoint, OwnPoint, TickPoint } from '@closeknit/contracts/discussing';
import type { MemberActor, PartnerActor } from '@closeknit/domain/access/actor';
import { type AnswerAtHand, AnswersAtHand } from '../exercises/review/answers-at-hand.service.ts';
import { Clock } from '../platform/clock.ts';
import { Safe } from '../platform/encryption/safe.ts';
import { found } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { DiscussionPointRow } from './discussion-point.entity.ts';

type Adder = MemberActor | PartnerActor;

interface Marked {
  readonly id: string;
  readonly partnerId: string;
}

/** A line, or the answer that is marked. */
type Adding = Pick<AddPoint, 'id' | 'toBoth'> &
  ({ readonly text: string } | { readonly answer: Marked });

export interface Read extends Omit<OwnPoint, 'answer'> {
  readonly row: DiscussionPointRow;
  readonly marked: AnswerAtHand | null;
}

/** What is to be talked about with a couple, as far as the one who asks may read it. */
@Injectable()
export class DiscussionBook {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly safe: Safe,
    private readonly answers: AnswersAtHand,
  ) {}

  /** In the order it was added: the row policies leave out what is not for this reader. */
  async of(coupleId: string, reader: Adder): Promise<Read[]> {
    const order = { addedAt: 'ASC', id: 'ASC' } as const;
    const rows = await this.db.of(DiscussionPointRow).find({ where: { coupleId }, order });
    if (rows.length === 0) return [];
    const names = await this.namesIn(coupleId);
    const isAnyMarked = rows.some(({ answerId }) => answerId !== null);
    const answers: ReadonlyMap<string, AnswerAtHand> = isAnyMarked
      ? await this.answers.ofCouple(coupleId)
      : new Map();
    return Promise.all(
      rows.map(async (row) => ({
        row,
        id: row.id,
        by: names.get(adderOf(row)) ?? '',
        isOwn: adderOf(row) === reader.id,
        toBoth: row.toBoth,
        text: await this.textOf(row),
        marked: answers.get(row.answerId ?? '') ?? null,
        addedAt: row.addedAt.toISOString(),
        discussedAt: row.discussedAt?.toISOString() ?? null,
      })),
    );
  }

  /** Keeps a point once, however often its page sends it. */
  async add(coupleId: string, { id: sentAs, toBoth, ...what }: Adding, by: Adder): Promise<void> {
    const id = randomUUID();
    const place = { table: 'discussion_point', column: 'sealed_text', row: id } as const;
    const sealed = 'text' in what ? await this.safe.seal(by.practiceId, what.text, place) : null;
    const answer = 'answer' in what ? what.answer : null;
    const whose = by.kind === 'partner' ? [by.id, null] : [null, by.id];
    await this.db.query(
      `insert into discussion_point (id, couple_id, by_partner_id, by_member_id, to_both,
                                     answer_of, answer_id, sealed_text, sent_as, added_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
      [
        ...[id, coupleId, ...whose, toBoth, answer?.partnerId ?? null, answer?.id ?? null],
        ...[sealed, sentAs, this.clock.instant()],
      ],
    );
  }

  async tick(
    { coupleId, pointId }: { coupleId: string; pointId: string },
    { discussed }: TickPoint,
  ): Promise<void> {
    // What is out of reach of the one who ticks is left alone by the row policies.
    const ticked = await this.db.one(
      `update discussion_point set discussed_at = case when $3 then coalesce(discussed_at, $4) end
       where id = $1 and couple_id = $2 returning id`,
      [pointId, coupleId, discussed, this.clock.instant()],
    );
    found(ticked);
  }

  /** Only who added it takes it back. */
  async takeBack({ coupleId, pointId }: { coupleId: string; pointId: string }): Promise<void> {
    const gone = await this.db.one(
      'delete from discussion_point where id = $1 and couple_id = $2 returning id',
      [pointId, coupleId],
    );
    found(gone);
  }

  private async namesIn(coupleId: string): Promise<Map<string, string>> {
    const rows = await this.db.query<{ id: string; name: string }>(
      `select id, first_name as name from partner where couple_id = $1
       union all select id, name from member where id in (
         select by_member_id from discussion_point where couple_id = $1)`,
      [coupleId],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  private async textOf({ practiceId, id, sealedText }: DiscussionPointRow) {
    if (!sealedText) return null;
    const place = { table: 'discussion_point', column: 'sealed_text', row: id } as const;
    return this.safe.open<string>(practiceId, sealedText, place);
  }
}

const adderOf = ({ byPartnerId, byMemberId }: DiscussionPointRow) =>
  byPartnerId ?? byMemberId ?? '';
