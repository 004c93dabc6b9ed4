import { Injectable } from '@nestjs/common';
import type { NoteAbsence } from '@closeknit/contracts/attendance';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { CareService } from '../../couples/care.service.ts';
import { Clock } from '../../platform/clock.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';

interface Held {
  readonly coupleId: string;
  readonly starts: Date;
  readonly state: 'booked' | 'cancelled';
}

/** Who did not come to a session: noted once it has begun, for the practice alone. */
@Injectable()
export class AbsencesService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly care: CareService,
  ) {}

  async note(id: string, { partnerId, absent }: NoteAbsence, actor: MemberActor): Promise<void> {
    const { coupleId, starts, state } = await this.heldFor(partnerId, id);
    await this.care.require(actor, 'appointments:book', coupleId);
    if (state === 'cancelled') throw new Refused('cancelled');
    if (starts.getTime() > this.clock.now()) throw new Refused('not-begun');
    if (!absent) {
      const sql = 'delete from absence where appointment_id = $1 and partner_id = $2';
      await this.db.query(sql, [id, partnerId]);
      return;
    }
    await this.db.query(
      `insert into absence (couple_id, appointment_id, partner_id, noted_by, noted_at)
       values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [coupleId, id, partnerId, actor.id, this.clock.instant()],
    );
  }

  /** A session this partner was to come to. */
  private async heldFor(partnerId: string, id: string): Promise<Held> {
    return found(
      await this.db.one<Held>(
        `select appointment.couple_id as "coupleId", lower(during) as starts, appointment.state
         from appointment join partner on partner.couple_id = appointment.couple_id
           and partner.id = $2 and (alone_with is null or alone_with = partner.id)
         where appointment.id = $1`,
        [id, partnerId],
      ),
    );
  }
}
