import { Injectable } from '@nestjs/common';
import type { HandOver } from '@closeknit/contracts/members';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { may } from '@closeknit/domain/access/permissions';
import { clashesOf } from '@closeknit/domain/practices/staff';
import type { Interval } from '@closeknit/domain/scheduling/intervals';
import { Audit } from '../../platform/audit/audit.ts';
import { Clock } from '../../platform/clock.ts';
import { violates } from '../../platform/database/faults.ts';
import { found, Refused, type RefusedField } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { StaffService } from '../members/staff.service.ts';

/** A couple on its way to another therapist, and the field that says to whom. */
export interface Handing {
  readonly coupleId: string;
  readonly therapistId: string;
  readonly pointer: string;
}

/**
 * Gives couples into another therapist's care. Their coming sessions go along, and so do the mails
 * about them, which name nobody; what has been stays with whoever held it.
 */
@Injectable()
export class HandingOverService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly staff: StaffService,
    private readonly audit: Audit,
  ) {}

  /**
   * One couple, by its therapist or an owner. To anybody else it is not there. Whoever takes
   * a colleague's couple over themselves would read it from then on: they say why first.
   */
  async handOver(coupleId: string, { therapistId }: HandOver, actor: MemberActor): Promise<void> {
    const hasSaidWhy = await this.db.one(
      'select from couples_under_glass() opened where opened = $1',
      [coupleId],
    );
    await this.db.asPractice(async () => {
      await this.staff.alone();
      const couple = await this.db.one<{ therapist_id: string }>(
        'select therapist_id from couple where id = $1 for update',
        [coupleId],
      );
      const subject = { coupleId, therapistId: found(couple).therapist_id };
      if (!may(actor, 'couples:hand-over', subject)) throw new Refused('not-found');
      const takesOver = therapistId === actor.id && subject.therapistId !== actor.id;
      if (takesOver && !hasSaidWhy) throw new Refused('say-why-first', '/therapistId');
      await this.give([{ coupleId, therapistId, pointer: '/therapistId' }], actor);
    });
  }

  /** All of these or none. Refuses, with the times, what would book a therapist twice. */
  async give(handings: readonly Handing[], by: MemberActor): Promise<void> {
    const clashing: RefusedField[] = [];
    for (const handing of handings) {
      await this.staff.mustTreat(handing.therapistId, handing.pointer);
      const clashes = await this.clashes(handing);
      const times = clashes.map(({ from }) => new Date(from).toISOString());
      if (times.length > 0) clashing.push({ pointer: handing.pointer, times });
    }
    if (clashing.length > 0) throw new Refused('double-booked', clashing);
    for (const handing of handings) {
      await this.orDoubleBooked(handing);
      const { coupleId, therapistId } = handing;
      this.audit.note(by, 'couples:hand-over', { coupleId, subjects: [coupleId, therapistId] });
    }
  }

  private async clashes({ coupleId, therapistId }: Handing): Promise<Interval[]> {
    const now = this.clock.instant();
    const moving = await this.intervals(
      'couple_id = $1 and therapist_id <> $2 and lower(during) > $3',
      [coupleId, therapistId, now],
    );
    const busy = await this.intervals('therapist_id = $1 and upper(during) > $2', [
      therapistId,
      now,
    ]);
    return clashesOf(moving, busy);
  }

  private async intervals(which: string, facts: readonly unknown[]): Promise<Interval[]> {
    const rows = await this.db.query<{ starts: Date; ends: Date }>(
      `select lower(during) as starts, upper(during) as ends from appointment
       where state = 'booked' and ${which}`,
      facts,
    );
    return rows.map(({ starts, ends }) => ({ from: starts.getTime(), to: ends.getTime() }));
  }

  // A session booked in this very moment is seen by the constraint only.
  private async orDoubleBooked({ coupleId, therapistId, pointer }: Handing): Promise<void> {
    try {
      await this.db.within(async () => {
        await this.db.query('update couple set therapist_id = $2 where id = $1', [
          coupleId,
          therapistId,
        ]);
        await this.db.query(
          `update appointment set therapist_id = $2
           where couple_id = $1 and state = 'booked' and lower(during) > $3`,
          [coupleId, therapistId, this.clock.instant()],
        );
      });
    } catch (fault) {
      if (violates(fault, 'therapist_free')) throw new Refused('double-booked', pointer);
      throw fault;
    }
  }
}
