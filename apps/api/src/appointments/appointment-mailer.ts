import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../platform/config.ts';
import type { Verdict } from '../platform/jobs/job.ts';
import { JobHandlers } from '../platform/jobs/job-handlers.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { type AppointmentFacts, appointmentLetter } from './appointment-emails.ts';
import { AppointmentMail, type AppointmentMailKind } from './appointments.jobs.ts';

interface Row extends Omit<AppointmentFacts, 'kind' | 'url'> {
  state: 'booked' | 'cancelled';
  version: number;
}

/** Writes to one partner about a session, if what was planned still holds. */
@Injectable()
export class AppointmentMailer {
  constructor(
    private readonly db: PracticeDb,
    @Inject(CONFIG) private readonly config: Config,
    handlers: JobHandlers,
  ) {
    handlers.handle(AppointmentMail, (asked) => this.letter(asked));
  }

  private async letter(asked: {
    kind: AppointmentMailKind;
    appointmentId: string;
    partnerId: string;
    version: number;
  }): Promise<Verdict> {
    const row = await this.db.one<Row>(
      `select appointment.state, appointment.version, lower(appointment.during) as "startsAt",
              partner.first_name as "firstName", contact.email,
              coalesce(nullif(contact.locale, 'en'), practice.locale) as locale, practice.colour,
              coalesce(contact.zone, practice.zone) as zone, practice.name as "practiceName"
       from appointment join partner on partner.couple_id = appointment.couple_id
       join partner_contact contact on contact.partner_id = partner.id cross join practice
       where appointment.id = $1 and partner.id = $2`,
      [asked.appointmentId, asked.partnerId],
    );
    if (!row) return { skip: 'gone' };
    if (row.version !== asked.version) return { skip: 'outdated' };
    const told = row.state === 'cancelled';
    if (told !== (asked.kind === 'appointment-cancelled')) return { skip: 'cancelled' };
    const url = `${this.config.publicUrl}/portal/sessions`;
    return { post: appointmentLetter({ ...row, kind: asked.kind, url }) };
  }
}
