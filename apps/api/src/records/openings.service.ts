import { Injectable } from '@nestjs/common';
import type { RecordOpenings } from '@closeknit/contracts/audit';
import type { MemberActor, PartnerActor } from '@closeknit/domain/access/actor';
import { RECORD_READINGS } from '@closeknit/domain/audit/actions';
import { type Opening, openingsByDay } from '@closeknit/domain/audit/openings';
import { CareService } from '../couples/care.service.ts';
import { found } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';

const READINGS_LOOKED_AT = 500;

// A therapist opens messages and scores when there are some: told to whoever has given none, it
// would say that the other has.
const READ_AS_WRITTEN = `entry.action in ('messages:read', 'scores:read') and entry.role in ('owner', 'therapist')
  and entry.glass_id is null`;

interface Row extends Omit<Opening, 'at'> {
  at: Date;
}

/** Who opened a couple's record, for its therapist and for each partner. */
@Injectable()
export class OpeningsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly care: CareService,
  ) {}

  async ofCouple(coupleId: string, actor: MemberActor): Promise<RecordOpenings> {
    await this.care.require(actor, 'openings:read', coupleId);
    const reader = await this.db.one<{ zone: string }>('select zone from member where id = $1', [
      actor.id,
    ]);
    return this.openings(coupleId, { zone: found(reader).zone, without: 'false' });
  }

  /** A partner sees who opened what is theirs. What concerns the other alone is not read at all. */
  async ofPartner({ id, coupleId }: PartnerActor): Promise<RecordOpenings> {
    const reader = await this.db.one<{ zone: string }>(
      `select coalesce(contact.zone, practice.zone) as zone
       from partner_contact contact cross join practice where contact.partner_id = $1`,
      [id],
    );
    return this.openings(coupleId, { zone: found(reader).zone, without: READ_AS_WRITTEN });
  }

  private async openings(
    coupleId: string,
    { zone, without }: { zone: string; without: string },
  ): Promise<RecordOpenings> {
    const rows = await this.db.query<Row>(
      `select entry.at, entry.actor_id as "actorId", member.name, entry.role, entry.action,
              entry.actor_id = couple.therapist_id as "isTherapist",
              entry.glass_id is not null as "isUnderGlass"
       from audit_entry entry join member on member.id = entry.actor_id
       join couple on couple.id = entry.couple_id
       where entry.couple_id = $1 and entry.actor_kind = 'member' and entry.action = any($2)
         and not (${without})
       order by entry.seq desc limit ${READINGS_LOOKED_AT}`,
      [coupleId, RECORD_READINGS],
    );
    const readings = rows.map((row) => ({ ...row, at: row.at.toISOString() }));
    return { zone, openings: openingsByDay(readings, zone) as RecordOpenings['openings'] };
  }
}
