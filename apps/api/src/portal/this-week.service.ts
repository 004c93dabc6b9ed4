import { Injectable } from '@nestjs/common';
import type { ThisWeek } from '@closeknit/contracts/portal';
import type { PartnerActor } from '@closeknit/domain/access/actor';
import { CalendarService } from '../appointments/calendar.service.ts';
import { CheckInsService } from '../check-ins/check-ins.service.ts';
import { HomeworkService } from '../exercises/homework.service.ts';
import { OffersService } from '../exercises/offers/offers.service.ts';
import { Clock } from '../platform/clock.ts';
import { found } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { ToSignService } from './to-sign.service.ts';

const AT_MOST = 3;

/** The portal's first page: the next few small things, and no more than a tired person can take. */
@Injectable()
export class ThisWeekService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly homework: HomeworkService,
    private readonly checkIns: CheckInsService,
    private readonly calendar: CalendarService,
    private readonly offers: OffersService,
    private readonly toSign: ToSignService,
  ) {}

  async of(actor: PartnerActor): Promise<ThisWeek> {
    const today = await this.todayOf(actor);
    const { exercises, leftOut, doneLately } = await this.homework.of(actor, today);
    const checkInDue = await this.checkIns.due(actor);
    const { agreementToSign, waiting } = await this.toSign.of(actor);
    const wordsFrom = await this.offers.writtenAt();
    const others = [agreementToSign, checkInDue, ...wordsFrom].filter((thing) => thing !== null);
    const shown = exercises.slice(0, Math.max(0, AT_MOST - others.length));
    return {
      today,
      exercises: shown,
      checkInDue,
      agreementToSign,
      later: exercises.length - shown.length,
      nextSession: await this.calendar.next(actor),
      wordsFrom,
      waiting,
      leftOut,
      doneLately,
    };
  }

  private async todayOf(actor: PartnerActor): Promise<string> {
    const row = await this.db.one<{ zone: string }>(
      `select coalesce(contact.zone, practice.zone) as zone
       from partner_contact contact cross join practice where contact.partner_id = $1`,
      [actor.id],
    );
    const now = Temporal.Instant.fromEpochMilliseconds(this.clock.now());
    return now.toZonedDateTimeISO(found(row).zone).toPlainDate().toString();
  }
}
