import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.ts';
import { type Plan, PlannedJobs } from '../platform/jobs/planned-jobs.service.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { AppointmentMailsService } from './appointment-mails.service.ts';
import { AppointmentMail } from './appointments.jobs.ts';

interface CalledOff {
  readonly id: string;
  readonly version: number;
  readonly starts: Date;
  /** The one partner who knows of it; null where both do. */
  readonly aloneWith: string | null;
}

/** What happens to the sessions of a couple, and the mails about them, when its life takes a turn. */
@Injectable()
export class JointSessionsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly jobs: PlannedJobs,
    private readonly mails: AppointmentMailsService,
  ) {}

  /** Cancels every coming session with its mails, and tells each partner once, in neutral words. */
  async callOff(coupleId: string): Promise<void> {
    await this.keepFromUndoing(coupleId);
    const sessions = await this.db.query<CalledOff>(
      `with called_off as (
         update appointment set state = 'cancelled', version = version + 1, changed_at = $2,
                undo_until = null
         where couple_id = $1 and state = 'booked' and lower(during) > $2
         returning id, version, lower(during) as starts, alone_with as "aloneWith")
       select * from called_off order by starts`,
      [coupleId, this.clock.instant()],
    );
    for (const { id } of sessions) await this.jobs.cancelAll(`appointment:${id}:`, 'cancelled');
    if (sessions.length > 0) await this.tellEach(coupleId, sessions);
  }

  /** Takes back the reminders that have not gone out; the sessions themselves stay as they are. */
  async rest(coupleId: string): Promise<void> {
    await this.db.query(
      `update planned_job set state = 'cancelled', reason = 'paused', settled_at = $2
       where couple_id = $1 and ${REMINDER} and state in ('due', 'queued')`,
      [coupleId, this.clock.instant()],
    );
  }

  /** Plans anew what had rested, as far as its time has not passed. */
  async remindAgain(coupleId: string): Promise<void> {
    await this.db.query(
      `delete from planned_job where couple_id = $1 and ${REMINDER}
         and state in ('cancelled', 'skipped') and reason = 'paused'`,
      [coupleId],
    );
    await this.mails.remindOf(coupleId);
  }

  // What somebody called off a moment ago would come back to a couple who has no sessions any more.
  private async keepFromUndoing(coupleId: string): Promise<void> {
    await this.db.query(
      `update appointment set undo_until = null
       where couple_id = $1 and state = 'cancelled' and undo_until is not null`,
      [coupleId],
    );
  }

  private async tellEach(coupleId: string, sessions: readonly CalledOff[]): Promise<void> {
    const partners = await this.db.query<{ id: string }>(
      'select id from partner where couple_id = $1 order by place',
      [coupleId],
    );
    await this.jobs.planAll(
      partners.flatMap(({ id }) => {
        const known = sessions.filter(({ aloneWith }) => (aloneWith ?? id) === id);
        return this.mailAbout(known, { coupleId, partnerId: id });
      }),
    );
  }

  /** One mail about all the sessions a partner knew of; none where there were none. */
  private mailAbout(
    [next, ...later]: readonly CalledOff[],
    { coupleId, partnerId }: { coupleId: string; partnerId: string },
  ): Plan[] {
    if (!next) return [];
    const kind = later.length > 0 ? 'appointments-called-off' : 'appointment-called-off';
    const { id: appointmentId, version } = next;
    const plan = {
      job: AppointmentMail,
      payload: { kind, appointmentId, partnerId, version },
      key: `appointment:${appointmentId}:${version}:${kind}:${partnerId}`,
      deadline: (later.at(-1) ?? next).starts.getTime(),
    };
    return [{ ...plan, coupleId, dueAt: this.clock.now() }];
  }
}

const REMINDER = `name = '${AppointmentMail.name}' and payload ->> 'kind' ~ '^appointment-[0-9]+h$'`;
