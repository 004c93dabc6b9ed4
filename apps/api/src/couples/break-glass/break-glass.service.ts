import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { BreakGlass, BreakGlasses, OpenRecord } from '@closeknit/contracts/access';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { Audit } from '../../platform/audit/audit.ts';
import { Clock } from '../../platform/clock.ts';
import { Safe } from '../../platform/encryption/safe.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { CareService } from '../care.service.ts';
import { BOTH_PARTNERS, COUPLE_NAME } from '../couple-name.ts';
import { CoupleRow } from '../couple.entity.ts';

const MINUTE = 60_000;
const OPEN_FOR = 60 * MINUTE;

interface Row extends Omit<BreakGlass, 'reason' | 'openedAt' | 'until' | 'endedAt' | 'isOpen'> {
  practice_id: string;
  sealed_reason: Buffer;
  opened_at: Date;
  until: Date;
  ended_at: Date | null;
}

const GLASS = `
  select glass.practice_id, glass.id, glass.couple_id as "coupleId", ${COUPLE_NAME} as "coupleName",
         member.id as "memberId", member.name, seat.role, glass.sealed_reason, glass.opened_at,
         glass.until, glass.ended_at
  from break_glass glass join couple on couple.id = glass.couple_id ${BOTH_PARTNERS}
  join member on member.id = glass.member_id
  left join auth.seat on seat.actor_id = member.id`;

/** Opening a record out of one's care: with a reason, for an hour, in the open. */
@Injectable()
export class BreakGlassService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly safe: Safe,
    private readonly care: CareService,
    private readonly audit: Audit,
  ) {}

  /** Opens the couple's record to this member for an hour. A couple that is not there is not told apart. */
  async open(coupleId: string, { reason }: OpenRecord, actor: MemberActor): Promise<BreakGlass> {
    const id = randomUUID();
    const place = { table: 'break_glass', column: 'sealed_reason', row: id } as const;
    const sealed = await this.safe.seal(actor.practiceId, reason, place);
    const openedAt = this.clock.instant();
    const until = new Date(openedAt.getTime() + OPEN_FOR);
    const inserted = await this.ifThere(() =>
      this.db.query(
        `insert into break_glass (id, couple_id, member_id, sealed_reason, opened_at, until)
         values ($1, $2, $3, $4, $5, $6)`,
        [id, coupleId, actor.id, sealed, openedAt, until],
      ),
    );
    found(inserted);
    this.audit.under(id, coupleId);
    const own = { id: coupleId, therapistId: actor.id };
    if (await this.db.of(CoupleRow).existsBy(own)) throw new Refused('own-couple');
    return found((await this.glasses(`${GLASS} where glass.id = $1`, [id])).at(0));
  }

  /** Closes what this member has opened of the couple; what has closed by itself stays so. */
  async end(coupleId: string, actor: MemberActor): Promise<void> {
    const opened = await this.db.query<{ id: string }>(
      `update break_glass set ended_at = coalesce(ended_at, least(until, $1))
       where couple_id = $2 and member_id = $3 returning id`,
      [this.clock.instant(), coupleId, actor.id],
    );
    this.audit.under(found(opened.at(-1)).id, coupleId);
  }

  /** Everybody who has opened this couple's record, for its therapist and the owner. */
  async ofCouple(coupleId: string, actor: MemberActor): Promise<BreakGlasses> {
    await this.care.require(actor, 'openings:read', coupleId);
    const rows = `${GLASS} where glass.couple_id = $1 order by glass.opened_at desc limit 50`;
    return { glasses: await this.glasses(rows, [coupleId]) };
  }

  /** What a therapist has not yet been told: own couples whose record somebody else has opened. */
  async unseen(actor: MemberActor): Promise<BreakGlasses> {
    const rows = `${GLASS} where couple.therapist_id = $1 and glass.member_id <> $1
      and glass.seen_at is null order by glass.opened_at desc limit 50`;
    return { glasses: await this.glasses(rows, [actor.id]) };
  }

  /** The therapist has taken note. */
  async see(glassId: string, actor: MemberActor): Promise<void> {
    const seen = await this.db.one(
      `update break_glass set seen_at = coalesce(seen_at, $1) where id = $2
         and couple_id in (select id from couple where therapist_id = $3) returning id`,
      [this.clock.instant(), glassId, actor.id],
    );
    found(seen);
  }

  // The foreign key answers for a couple of the practice that is out of sight.
  private async ifThere<T>(write: () => Promise<T>): Promise<T | null> {
    try {
      return await this.db.within(write);
    } catch (fault) {
      const { code, driverError } = fault as { code?: string; driverError?: { code?: string } };
      if ((driverError?.code ?? code) === '23503') return null;
      throw fault;
    }
  }

  private async glasses(sql: string, facts: readonly unknown[]): Promise<BreakGlass[]> {
    const now = this.clock.now();
    const rows = await this.db.query<Row>(sql, facts);
    return Promise.all(
      rows.map(async ({ sealed_reason, opened_at, until, ended_at, practice_id, ...row }) => ({
        ...row,
        reason: await this.safe.open<string>(practice_id, sealed_reason, {
          table: 'break_glass',
          column: 'sealed_reason',
          row: row.id,
        }),
        openedAt: opened_at.toISOString(),
        until: until.toISOString(),
        endedAt: ended_at?.toISOString() ?? null,
        isOpen: ended_at === null && until.getTime() > now,
      })),
    );
  }
}
