import { Injectable } from '@nestjs/common';
import type { Reminder, Reminders, ReminderState } from '@closeknit/contracts/reminders';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { CareService } from '../couples/care.service.ts';
import { BOTH_PARTNERS, COUPLE_NAME } from '../couples/couple-name.ts';
import { found } from '../platform/http/refused.ts';
import type { PlannedJobRow } from '../platform/jobs/planned-job.entity.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';

interface Row {
  id: string;
  kind: Reminder['kind'];
  couple_id: string;
  couple_name: string;
  first_name: string;
  due_at: Date;
  state: PlannedJobRow['state'];
  settled_at: Date | null;
  reason: string | null;
  attempts: number;
}

const states: Record<PlannedJobRow['state'], ReminderState> = {
  due: 'planned',
  queued: 'planned',
  running: 'sending',
  done: 'sent',
  skipped: 'skipped',
  cancelled: 'cancelled',
  refused: 'refused',
  expired: 'expired',
};

// What somebody is asked is not for whoever runs the practice to read from their mails.
const TOLD = `(job.name <> 'questionnaires.mail' or couple.therapist_id = $2)`;

// That somebody wants no mail is for their therapist to know, not for whoever runs the practice.
const REASON = `case when job.reason <> 'do-not-contact' or couple.therapist_id = $2
  then job.reason end`;

/** What is planned to be mailed to a therapist's couples, and what became of the rest. */
@Injectable()
export class RemindersService {
  constructor(
    private readonly db: PracticeDb,
    private readonly care: CareService,
  ) {}

  async read(coupleId: string | undefined, actor: MemberActor): Promise<Reminders> {
    const member = await this.db.one<{ zone: string }>('select zone from member where id = $1', [
      actor.id,
    ]);
    if (coupleId) await this.care.require(actor, 'reminders:read', coupleId);
    const whose = [coupleId ?? null, actor.id];
    const planned = await this.rows(whose, 'settled_at is null', 'due_at');
    const settled = await this.rows(whose, 'settled_at is not null', 'settled_at desc');
    return {
      zone: found(member).zone,
      planned: planned.map(toReminder),
      settled: settled.map(toReminder),
    };
  }

  // Of one couple, or of all the reader's own.
  private rows(whose: readonly unknown[], which: string, order: string): Promise<Row[]> {
    return this.db.query<Row>(
      `select job.id, job.payload ->> 'kind' as kind, job.couple_id, ${COUPLE_NAME} as couple_name,
              partner.first_name, job.due_at, job.state, job.settled_at,
              ${REASON} as reason, job.attempts
       from planned_job job join couple on couple.id = job.couple_id ${BOTH_PARTNERS}
       join partner on partner.id = (job.payload ->> 'partnerId')::uuid
       where job.${which} and ${TOLD} and (job.couple_id = $1 or ($1 is null and couple.therapist_id = $2))
       order by job.${order}, job.id limit 200`,
      whose,
    );
  }
}

function toReminder(row: Row): Reminder {
  return {
    id: row.id,
    kind: row.kind,
    coupleId: row.couple_id,
    coupleName: row.couple_name,
    to: row.first_name,
    dueAt: row.due_at.toISOString(),
    state: states[row.state],
    settledAt: row.settled_at?.toISOString() ?? null,
    reason: row.reason,
    attempts: row.attempts,
  };
}
