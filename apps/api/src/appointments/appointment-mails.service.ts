import { Injectable } from '@nestjs/common';
import { remindersFor } from '@closeknit/domain/reminders/appointment-reminders';
import { Clock } from '../platform/clock.ts';
import { PlannedJobs } from '../platform/jobs/planned-jobs.service.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import type { ViewRow } from './appointment-views.ts';
import { AppointmentMail } from './appointments.jobs.ts';

type Facts = Pick<ViewRow, 'id' | 'couple_id' | 'starts' | 'version'>;

/** Rewrites the mails of an appointment whenever it changes. */
@Injectable()
export class AppointmentMailsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly jobs: PlannedJobs,
  ) {}

  async plan(appointment: Facts, occasion: 'booked' | 'moved' | 'cancelled'): Promise<void> {
    const { id, couple_id: coupleId, starts, version } = appointment;
    if (occasion !== 'booked') await this.jobs.cancelAll(`appointment:${id}:`, occasion);

    const partners = await this.db.query<{ id: string }>(
      'select id from partner where couple_id = $1 order by place',
      [coupleId],
    );
    const facts = {
      startsAt: starts.getTime(),
      partnerIds: partners.map((partner) => partner.id),
      occasion,
    };
    const { planned } = remindersFor(facts, this.clock.now());
    await this.jobs.planAll(
      planned.map(({ kind, partnerId, dueAt, deadline }) => ({
        job: AppointmentMail,
        payload: { kind, appointmentId: id, partnerId, version },
        key: `appointment:${id}:${version}:${kind}:${partnerId}`,
        coupleId,
        dueAt,
        deadline,
      })),
    );
  }
}
