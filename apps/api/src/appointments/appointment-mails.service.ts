import { Injectable } from '@nestjs/common';
import {
  hoursBeforeOf,
  type Occasion,
  remindersFor,
} from '@closeknit/domain/reminders/appointment-reminders';
import { QuestionnaireReminders } from '../check-ins/questionnaires/questionnaire-reminders.service.ts';
import { Clock } from '../platform/clock.ts';
import { type Plan, PlannedJobs } from '../platform/jobs/planned-jobs.service.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { SafeContacts } from '../reach/safe-contacts.service.ts';
import type { ViewRow } from './appointment-views.ts';
import { AppointmentMail } from './appointments.jobs.ts';

type Facts = Pick<ViewRow, 'id' | 'couple_id' | 'starts' | 'version'>;

interface Reached extends Facts {
  partner_ids: string[];
}

/** Rewrites the mails of an appointment whenever it changes. */
@Injectable()
export class AppointmentMailsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly jobs: PlannedJobs,
    private readonly contacts: SafeContacts,
    private readonly questionnaires: QuestionnaireReminders,
  ) {}

  async plan(appointment: Facts, occasion: Occasion): Promise<void> {
    const { id } = appointment;
    const news = await this.newsOf(id, occasion);
    if (occasion !== 'booked') await this.jobs.cancelAll(`appointment:${id}:`, occasion);

    const reached = await this.reached('appointment.id = $1', id);
    if (news) await this.jobs.planAll(await this.plansFor(reached, news));
    // Some questionnaires are asked before each session.
    await this.questionnaires.planAnew(appointment.couple_id);
  }

  /** After a change was undone: what it had planned is taken back, and what it had taken back is planned again. */
  async planBack({ id, version, couple_id: coupleId }: Facts): Promise<void> {
    await this.jobs.cancelAll(`appointment:${id}:`, 'moved');
    // The change was one version, its undoing another.
    const [before, now] = [version - 2, version].map((each) => `appointment:${id}:${each}:`);
    await this.db.query(
      `insert into planned_job (name, key, payload, couple_id, due_at, deadline)
       select name, $2 || substr(key, length($1) + 1), payload || jsonb_build_object('version', $3::integer),
              couple_id, due_at, deadline
       from planned_job where starts_with(key, $1) and state = 'cancelled'
         and reason in ('moved', 'cancelled')
       on conflict (practice_id, key) do nothing`,
      [before, now, version],
    );
    await this.questionnaires.planAnew(coupleId);
  }

  /**
   * After the practice has changed which reminders it wants: those that have not come due are
   * planned anew for every coming session. What has gone out, or is being tried again, stays.
   */
  planRemindersAnew(): Promise<void> {
    return this.db.asPractice(async () => {
      const now = this.clock.instant();
      await this.db.query(
        `delete from planned_job where name = $1 and state = 'due' and attempts = 0
           and due_at > $2 and payload ->> 'kind' ~ '^appointment-[0-9]+h$'`,
        [AppointmentMail.name, now],
      );
      const which = `appointment.state = 'booked' and lower(appointment.during) > $1
        and appointment.couple_id in (select id from couple where state <> 'paused')`;
      await this.planReminders(await this.reached(which, now));
    });
  }

  /** Plans the reminders of a couple's coming sessions that are not planned yet. */
  async remindOf(coupleId: string): Promise<void> {
    const which = `appointment.state = 'booked' and appointment.couple_id = $1`;
    await this.planReminders(await this.reached(which, coupleId));
  }

  /** What those who come hear of: a session they know nothing of is new to them, or never was. */
  private async newsOf(id: string, occasion: Occasion): Promise<Occasion | null> {
    if (occasion === 'booked' || (await this.isKnown(id))) return occasion;
    return occasion === 'moved' ? 'booked' : null;
  }

  /** Whether a mail about it has gone out, or was tried. */
  private async isKnown(id: string): Promise<boolean> {
    const row = await this.db.one<{ known: boolean }>(
      `select exists (select from planned_job where starts_with(key, $1)
         and state not in ('due', 'queued', 'cancelled')) as known`,
      [`appointment:${id}:`],
    );
    return row?.known ?? false;
  }

  private async planReminders(appointments: readonly Reached[]): Promise<void> {
    const plans = await this.plansFor(appointments, 'booked');
    await this.jobs.planAll(plans.filter(({ kind }) => hoursBeforeOf(kind) !== null));
  }

  private reached(which: string, fact: string | Date): Promise<Reached[]> {
    return this.db.query<Reached>(
      `select appointment.id, appointment.couple_id, lower(appointment.during) as starts,
              appointment.version, json_agg(partner.id order by partner.place) as partner_ids
       from appointment join partner on partner.couple_id = appointment.couple_id
         and (alone_with is null or alone_with = partner.id)
       where ${which} group by appointment.practice_id, appointment.id`,
      [fact],
    );
  }

  private async plansFor(
    appointments: readonly Reached[],
    occasion: Occasion,
  ): Promise<(Plan & { kind: string })[]> {
    const rules = await this.db.one<{ hours: number[] }>(
      'select reminder_hours as hours from practice',
    );
    const hoursBefore = rules?.hours ?? [];
    const mailHours = await this.contacts.hoursOf(
      appointments.flatMap(({ partner_ids: ids }) => ids),
    );
    return appointments.flatMap(({ id, couple_id: coupleId, starts, version, partner_ids }) => {
      const facts = {
        startsAt: starts.getTime(),
        partnerIds: partner_ids,
        ...{ occasion, hoursBefore, mailHours },
      };
      return remindersFor(facts, this.clock.now()).planned.map((mail) => ({
        kind: mail.kind,
        job: AppointmentMail,
        payload: { kind: mail.kind, appointmentId: id, partnerId: mail.partnerId, version },
        key: `appointment:${id}:${version}:${mail.kind}:${mail.partnerId}`,
        coupleId,
        dueAt: mail.dueAt,
        deadline: mail.deadline,
      }));
    });
  }
}
