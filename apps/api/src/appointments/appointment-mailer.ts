import { Inject, Injectable } from '@nestjs/common';
import { hoursBeforeOf } from '@closeknit/domain/reminders/appointment-reminders';
import { CONFIG, type Config } from '../platform/config.ts';
import type { Verdict } from '../platform/jobs/job.ts';
import { JobHandlers } from '../platform/jobs/job-handlers.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import {
  JOIN_SAFE_CONTACT,
  postSafely,
  type Reached,
  SAFELY,
} from '../reach/safe-contacts.service.ts';
import { type AppointmentFacts, appointmentLetter } from './appointment-emails.ts';
import { AppointmentMail, type AppointmentMailKind } from './appointments.jobs.ts';

interface Asked {
  readonly kind: AppointmentMailKind;
  readonly appointmentId: string;
  readonly partnerId: string;
  readonly version: number;
}

interface Row extends Omit<AppointmentFacts, 'kind' | 'url'>, Reached {
  readonly appointmentId: string;
  readonly partnerId: string;
  readonly state: 'booked' | 'cancelled';
  readonly isPaused: boolean;
  readonly version: number;
}

const ENDINGS: ReadonlySet<AppointmentMailKind> = new Set([
  'appointment-cancelled',
  'appointment-called-off',
  'appointments-called-off',
]);

/** Writes to partners about their sessions, if what was planned still holds. */
@Injectable()
export class AppointmentMailer {
  constructor(
    private readonly db: PracticeDb,
    @Inject(CONFIG) private readonly config: Config,
    handlers: JobHandlers,
  ) {
    handlers.handleTogether(AppointmentMail, (asked) => this.verdictsOn(asked));
  }

  private async verdictsOn(asked: readonly Asked[]): Promise<Verdict[]> {
    const facts = await this.factsFor(asked);
    return asked.map((mail) => {
      const own = facts.find(
        ({ appointmentId, partnerId }) =>
          appointmentId === mail.appointmentId && partnerId === mail.partnerId,
      );
      return own ? this.verdictOn(mail, own) : { skip: 'gone' };
    });
  }

  private factsFor(asked: readonly Asked[]): Promise<Row[]> {
    return this.db.query<Row>(
      `select appointment.id as "appointmentId", partner.id as "partnerId", appointment.state,
              couple.state = 'paused' as "isPaused", appointment.version, lower(appointment.during) as "startsAt",
              partner.first_name as "firstName", contact.email,
              read_in(contact.locale, practice.locale) as locale, practice.colour,
              coalesce(contact.zone, practice.zone) as zone, practice.name as "practiceName", ${SAFELY}
       from appointment join couple on couple.id = appointment.couple_id
       join partner on partner.couple_id = couple.id
         and (alone_with is null or alone_with = partner.id)
       join partner_contact contact on contact.partner_id = partner.id
       ${JOIN_SAFE_CONTACT} cross join practice
       where appointment.id = any($1::uuid[]) and partner.id = any($2::uuid[])`,
      [asked.map(({ appointmentId }) => appointmentId), asked.map(({ partnerId }) => partnerId)],
    );
  }

  private verdictOn({ kind, version }: Asked, row: Row): Verdict {
    if (row.version !== version) return { skip: 'outdated' };
    const isCancelled = row.state === 'cancelled';
    if (isCancelled !== ENDINGS.has(kind)) return { skip: 'cancelled' };
    if (row.isPaused && hoursBeforeOf(kind) !== null) return { skip: 'paused' };
    const url = `${this.config.publicUrl}/portal/sessions`;
    return postSafely(appointmentLetter({ ...row, kind, url }), row);
  }
}
