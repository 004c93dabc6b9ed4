import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import type { DemoPartner, DemoTherapist } from '@closeknit/fixtures/people';
import type { DemoCouple, DemoStory as Story } from '@closeknit/fixtures/story';
import { Safe } from '../platform/encryption/safe.ts';
import { Accounts } from '../platform/sign-in/accounts.ts';
import { Seats } from '../platform/sign-in/sessions/seats.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { minuteOf } from '@closeknit/domain/scheduling/hours';
import { beginWithAgreement } from './demo-agreement.ts';
import { DemoCourse } from './demo-course.ts';
import { tellMessages } from './demo-messages.ts';
import { tellTalk } from './demo-talk.ts';
import { enterScores } from './demo-scores.ts';
import { noteTheBeginning } from './demo-note.ts';

/** Writes the demo practice: its people first, then each couple's course. */
export class DemoStory {
  private readonly db: PracticeDb;
  private readonly practiceId = randomUUID();
  private readonly system = { kind: 'system', practiceId: this.practiceId } as const;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly password: string,
  ) {
    this.db = app.get(PracticeDb);
  }

  /** Tells the whole story. The caller makes sure it is told once. */
  async tell(story: Story): Promise<void> {
    await this.found(story);
    const members = new Map<string, string>();
    for (const therapist of story.therapists) {
      members.set(therapist.email, await this.join(therapist));
    }
    for (const couple of story.couples) {
      await this.begin(couple, members.get(couple.therapistEmail) as string);
    }
  }

  private async found({ practice: { name, zone } }: Story): Promise<void> {
    await this.db.enter(this.system, async () => {
      await this.db.query('insert into practice (name, zone) values ($1, $2)', [name, zone]);
      await this.app.get(Safe).makeKeys(this.practiceId);
    });
  }

  private async join({ name, email, zone, role, hours }: DemoTherapist): Promise<string> {
    const userId = await this.app.get(Accounts).open({ name, email, password: this.password });
    const memberId = randomUUID();
    await this.db.enter(this.system, async () => {
      await this.db.query(
        'insert into member (id, user_id, name, email, zone) values ($1, $2, $3, $4, $5)',
        [memberId, userId, name, email, zone],
      );
      await this.app.get(Seats).seatMember(userId, memberId, role);
      for (const { weekday, from, to } of hours) {
        await this.db.query(
          `insert into open_block (member_id, weekday, from_minute, to_minute)
           values ($1, $2, $3, $4)`,
          [memberId, weekday, minuteOf(from), minuteOf(to)],
        );
      }
    });
    return memberId;
  }

  private async begin(couple: DemoCouple, therapistId: string): Promise<void> {
    const coupleId = randomUUID();
    const partnerIds = { first: randomUUID(), second: randomUUID() };
    await this.db.enter(this.system, () =>
      this.db.query(
        'insert into couple (id, therapist_id, family_name, since) values ($1, $2, $3, $4)',
        [coupleId, therapistId, couple.familyName, couple.since],
      ),
    );
    for (const partner of couple.partners) {
      await this.welcome(partner, couple.since, { coupleId, partnerId: partnerIds[partner.place] });
    }
    const who = { practiceId: this.practiceId, therapistId, coupleId, partnerIds };
    await beginWithAgreement(this.db, who, couple);
    const safe = this.app.get(Safe);
    await noteTheBeginning({ db: this.db, safe }, who, couple);
    await tellMessages({ db: this.db, safe }, who, couple);
    const course = new DemoCourse(this.db, safe, who);
    await course.tell(couple);
    await enterScores(this.db, who, couple.scores);
    await tellTalk({ db: this.db, safe }, who, couple);
  }

  private async welcome(
    { firstName, email, zone, place }: DemoPartner,
    since: string,
    { coupleId, partnerId }: { coupleId: string; partnerId: string },
  ): Promise<void> {
    const account = { name: firstName, email, password: this.password };
    const userId = await this.app.get(Accounts).open(account);
    await this.db.enter(this.system, async () => {
      await this.db.query(
        `insert into partner (id, couple_id, place, first_name, joined_at)
         values ($1, $2, $3, $4, $5)`,
        [partnerId, coupleId, place, firstName, since],
      );
      await this.db.query(
        'insert into partner_contact (couple_id, partner_id, email, zone) values ($1, $2, $3, $4)',
        [coupleId, partnerId, email, zone],
      );
      await this.app.get(Seats).seatPartner(userId, partnerId, coupleId);
    });
  }
}
