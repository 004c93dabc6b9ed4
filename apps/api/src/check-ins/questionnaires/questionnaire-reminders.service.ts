import { Injectable } from '@nestjs/common';
import { type Due, duesAhead, type Plan } from '@closeknit/domain/check-ins/plan';
import type { CoupleState } from '@closeknit/domain/couples/life';
import { questionnaireReminders } from '@closeknit/domain/reminders/questionnaire-reminders';
import { Clock } from '../../platform/clock.ts';
import { type Plan as PlannedMail, PlannedJobs } from '../../platform/jobs/planned-jobs.service.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { SafeContacts } from '../../reach/safe-contacts.service.ts';
import { QuestionnaireMail } from './questionnaires.jobs.ts';

/** One partner, and one plan that reminds them. */
interface Reminded extends Plan {
  readonly planId: string;
  readonly partnerId: string;
  readonly state: CoupleState;
  readonly zone: string;
  readonly sessions: Date[];
  readonly answered: string[];
}

/** Plans the mails about questionnaires anew after whatever may have changed what is asked, or of whom. */
@Injectable()
export class QuestionnaireReminders {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly jobs: PlannedJobs,
    private readonly contacts: SafeContacts,
  ) {}

  /** Of one partner alone, where only that one's may have changed: the other's stay as they are. */
  async planAnew(coupleId: string, partnerId: string | null = null): Promise<void> {
    await this.db.asPractice(async () => {
      await this.db.query(
        `delete from planned_job where name = $1 and couple_id = $2 and state = 'due'
           and attempts = 0 and ($3::uuid is null or payload ->> 'partnerId' = $3::text)`,
        [QuestionnaireMail.name, coupleId, partnerId],
      );
      await this.planAhead(coupleId, partnerId);
    });
  }

  /** Plans what is not planned yet, and takes nothing back. What has gone out once is not planned again. */
  async planAhead(coupleId: string, partnerId: string | null = null): Promise<void> {
    const reminded = (await this.remindedOf(coupleId)).filter(
      (one) => partnerId === null || one.partnerId === partnerId,
    );
    const hours = await this.contacts.hoursOf(reminded.map((one) => one.partnerId));
    const mails = reminded.flatMap((one) =>
      this.duesOf(one).flatMap((due): PlannedMail[] => {
        const facts = { due, zone: one.zone, mailHours: hours.get(one.partnerId) };
        return questionnaireReminders(facts, this.clock.now()).map(({ kind, ...times }) => ({
          ...{ job: QuestionnaireMail, coupleId, ...times },
          payload: { kind, coupleId, planId: one.planId, partnerId: one.partnerId, dueOn: due.day },
          key: ['questionnaire', one.planId, one.partnerId, due.day, kind].join(':'),
        }));
      }),
    );
    await this.jobs.planAll(mails);
  }

  /** What this plan asks of this partner at a day, unless it is answered or asked no more. */
  async dueOf(
    coupleId: string,
    asked: { readonly planId: string; readonly partnerId: string; readonly dueOn: string },
  ): Promise<(Due & { readonly zone: string }) | null> {
    const one = (await this.remindedOf(coupleId)).find(
      ({ planId, partnerId }) => planId === asked.planId && partnerId === asked.partnerId,
    );
    const due = one && this.duesOf(one).find(({ day }) => day === asked.dueOn);
    return due ? { ...due, zone: one.zone } : null;
  }

  private duesOf({ sessions, answered, zone, state, ...plan }: Reminded): Due[] {
    const booked = sessions.map((session) => session.getTime());
    return duesAhead(plan, { now: this.clock.now(), zone, state, sessions: booked, answered });
  }

  private remindedOf(coupleId: string): Promise<Reminded[]> {
    return this.db.query<Reminded>(
      `select plan_id as "planId", partner_id as "partnerId", rhythm, every_weeks as "everyWeeks",
              begins_on::text as "beginsOn", state, zone, sessions,
              answered::text[] as answered from partners_reminded($1)`,
      [coupleId],
    );
  }
}
