import { Injectable } from '@nestjs/common';
import type { ChangeReach, CoupleReach, OwnReach } from '@closeknit/contracts/reach';
import type { MemberActor, PartnerActor } from '@closeknit/domain/access/actor';
import { AppointmentMailsService } from '../appointments/appointment-mails.service.ts';
import { QuestionnaireReminders } from '../check-ins/questionnaires/questionnaire-reminders.service.ts';
import { CareService } from '../couples/care.service.ts';
import { Clock } from '../platform/clock.ts';
import { found } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';

/** What somebody has said of how to be reached, or else that anything goes. */
const FACTS = `coalesce(safe.no_mail, false) as "noMail", coalesce(safe.neutral, false) as neutral,
  coalesce(safe.sender_name, '') as "senderName", coalesce(safe.readers, 'unsaid') as readers,
  coalesce(safe.days, '{1,2,3,4,5,6,7}') as days, coalesce(safe.mail_from, '00:00') as from,
  coalesce(safe.mail_to, '24:00') as to, coalesce(contact.zone, practice.zone) as zone`;

const CONTACTS = `from partner join partner_contact contact on contact.partner_id = partner.id
  left join safe_contact safe on safe.partner_id = partner.id cross join practice`;

/** How partners want to be reached by mail: each says so alone. */
@Injectable()
export class ReachService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly care: CareService,
    private readonly mails: AppointmentMailsService,
    private readonly questionnaires: QuestionnaireReminders,
  ) {}

  async own(actor: PartnerActor): Promise<OwnReach> {
    const row = await this.db.one<OwnReach>(
      `select ${FACTS}, contact.email as "signInEmail", safe.email,
              case when safe.pending_until > $2 then safe.pending_email end as "pendingEmail"
       ${CONTACTS} where partner.id = $1`,
      [actor.id, this.clock.instant()],
    );
    return found(row);
  }

  /** Holds at once, for what is planned already, too. */
  async change(request: ChangeReach, actor: PartnerActor): Promise<void> {
    const { noMail, neutral, senderName, readers, days, from, to } = request;
    await this.db.query(
      `insert into safe_contact
         (couple_id, partner_id, no_mail, neutral, sender_name, readers, days, mail_from, mail_to)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (practice_id, partner_id) do update set
         (no_mail, neutral, sender_name, readers, days, mail_from, mail_to) =
         (excluded.no_mail, excluded.neutral, excluded.sender_name, excluded.readers,
          excluded.days, excluded.mail_from, excluded.mail_to)`,
      [
        ...[actor.coupleId, actor.id, noMail, neutral, senderName.trim(), readers],
        ...[[...new Set(days)].toSorted((one, other) => one - other), from, to],
      ],
    );
    await (noMail ? this.takeBack(actor) : this.planAnew(actor));
  }

  async ofCouple(coupleId: string, actor: MemberActor): Promise<CoupleReach> {
    await this.care.require(actor, 'contacts:read', coupleId);
    const partners = await this.db.query<CoupleReach['partners'][number]>(
      `select partner.id, partner.first_name as "firstName", ${FACTS},
              coalesce(safe.email, contact.email) as email
       ${CONTACTS} where partner.couple_id = $1 order by partner.place`,
      [coupleId],
    );
    return { partners };
  }

  private async takeBack({ id }: PartnerActor): Promise<void> {
    await this.db.asPractice(() =>
      this.db.query(
        `update planned_job set state = 'cancelled', reason = 'do-not-contact', settled_at = $2
         where payload ->> 'partnerId' = $1
           and name in ('appointments.mail', 'questionnaires.mail') and state in ('due', 'queued')`,
        [id, this.clock.instant()],
      ),
    );
  }

  // What was taken back lies ahead again, at the hours that hold now.
  private async planAnew({ id, coupleId }: PartnerActor): Promise<void> {
    await this.db.asPractice(async () => {
      await this.db.query(
        `delete from planned_job where payload ->> 'partnerId' = $1 and name = 'appointments.mail'
           and payload ->> 'kind' ~ '^appointment-[0-9]+h$' and attempts = 0
           and (state = 'due' or (state = 'cancelled' and reason = 'do-not-contact'))`,
        [id],
      );
      await this.db.query(
        `delete from planned_job where payload ->> 'partnerId' = $1
           and name = 'questionnaires.mail' and reason = 'do-not-contact' and attempts = 0`,
        [id],
      );
      await this.mails.remindOf(coupleId);
    });
    await this.questionnaires.planAnew(coupleId, id);
  }
}
