import { Inject, Injectable } from '@nestjs/common';
import { isOpen } from '@closeknit/domain/check-ins/plan';
import { Clock } from '../../platform/clock.ts';
import { CONFIG, type Config } from '../../platform/config.ts';
import type { Verdict } from '../../platform/jobs/job.ts';
import { JobHandlers } from '../../platform/jobs/job-handlers.ts';
import type { Letter } from '../../platform/mail/letter.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import {
  JOIN_SAFE_CONTACT,
  postSafely,
  type Reached,
  SAFELY,
} from '../../reach/safe-contacts.service.ts';
import { inWords } from '../../words/dates.ts';
import { sentence } from '../../words/sentence.ts';
import { QuestionnaireReminders } from './questionnaire-reminders.service.ts';
import { QuestionnaireMail } from './questionnaires.jobs.ts';

type Asked = ReturnType<typeof QuestionnaireMail.payload.parse>;

interface Row extends Reached {
  readonly isPaused: boolean;
  /** Who has not come in yet has no page to answer on. */
  readonly hasJoined: boolean;
  readonly firstName: string;
  readonly email: string;
  readonly locale: string;
  readonly colour: string | null;
  readonly practiceName: string;
}

/** Writes to a partner that questions are waiting, if they still are: not which, and not how many. */
@Injectable()
export class QuestionnaireMailer {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly reminders: QuestionnaireReminders,
    @Inject(CONFIG) private readonly config: Config,
    handlers: JobHandlers,
  ) {
    handlers.handle(QuestionnaireMail, (asked) => this.verdictOn(asked));
  }

  private async verdictOn(asked: Asked): Promise<Verdict> {
    const { coupleId, partnerId } = asked;
    // The next weeks are planned from here, whatever becomes of this one.
    await this.reminders.planAhead(coupleId, partnerId);
    const row = await this.reached(partnerId);
    if (!row) return { skip: 'gone' };
    if (!row.hasJoined) return { skip: 'not-asked' };
    if (row.isPaused) return { skip: 'paused' };
    const due = await this.reminders.dueOf(coupleId, asked);
    if (!due || !isOpen(due, this.clock.now())) return { skip: 'not-asked' };
    return postSafely(this.letter(asked, row, due), row);
  }

  private letter(
    { kind }: Asked,
    row: Row,
    due: { closesAt: number | null; zone: string },
  ): Letter {
    const { locale, firstName, practiceName, colour, email } = row;
    const say = (key: string, facts = {}) => sentence(`mail.${key}`, facts, locale);
    const { closesAt, zone } = due;
    const words = closesAt === null ? `${kind}.waits` : `${kind}.body`;
    const last = new Date((closesAt ?? 0) - 1);
    return {
      ...{ to: email, from: practiceName, colour, locale },
      subject: say(`${kind}.subject`),
      greeting: say('hello', { name: firstName }),
      paragraphs: [say(words, { day: inWords(last, 'date', { locale, zone }) })],
      action: { label: say(`${kind}.action`), url: `${this.config.publicUrl}/portal` },
      footnotes: [say('button-note'), say('questionnaire-due.note')],
    };
  }

  private reached(partnerId: string): Promise<Row | null> {
    return this.db.one<Row>(
      `select couple.state = 'paused' as "isPaused",
              partner.joined_at is not null as "hasJoined", partner.first_name as "firstName",
              contact.email, read_in(contact.locale, practice.locale) as locale, practice.colour,
              practice.name as "practiceName", ${SAFELY}
       from partner join couple on couple.id = partner.couple_id
       join partner_contact contact on contact.partner_id = partner.id
       ${JOIN_SAFE_CONTACT} cross join practice where partner.id = $1`,
      [partnerId],
    );
  }
}
