import { Injectable } from '@nestjs/common';
import type { Openings, OpeningsAsked } from '@closeknit/contracts/appointments';
import type { MemberActor } from '@closeknit/domain/access/actor';
import type { Diary } from '@closeknit/domain/scheduling/booking';
import type { Interval } from '@closeknit/domain/scheduling/intervals';
import { openingsFor } from '@closeknit/domain/scheduling/openings';
import { CareService } from '../couples/care.service.ts';
import { Clock } from '../platform/clock.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { TimeOffService } from './hours-off/time-off.service.ts';
import { HoursService } from './hours.service.ts';

const GRID = 30;

interface Wanted extends Omit<OpeningsAsked, 'coupleId'> {
  readonly earliest: number;
  readonly besides?: string;
}

/** What stands in a therapist's diary around a time: hours, zone and busy times. */
@Injectable()
export class DiaryService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly hours: HoursService,
    private readonly care: CareService,
    private readonly timeOff: TimeOffService,
  ) {}

  /** `besides` leaves one appointment out: the one that is about to move. */
  async around(therapistId: string, span: Interval, besides?: string): Promise<Diary> {
    const { zone, blocks } = await this.hours.read(therapistId);
    const off = await this.timeOff.within(therapistId, zone, span);
    return { zone, blocks, off, busy: await this.busy(therapistId, span, besides) };
  }

  /** Starts that could be booked: the same hours and busy times that booking checks. */
  async openings(asked: OpeningsAsked, actor: MemberActor): Promise<Openings> {
    const { coupleId, ...wanted } = asked;
    const therapistId = coupleId ? await this.therapistOf(coupleId, actor) : actor.id;
    return this.openingsOf(therapistId, { ...wanted, earliest: this.clock.now() });
  }

  /** The same of a therapist; `earliest` in epoch milliseconds, `besides` the session that is to move. */
  async openingsOf(therapistId: string, wanted: Wanted): Promise<Openings> {
    const { from, days, minutes, earliest, besides } = wanted;
    const { zone, blocks } = await this.hours.read(therapistId);
    const start = Temporal.PlainDate.from(from).toZonedDateTime(zone);
    const span = { from: start.epochMilliseconds, to: start.add({ days }).epochMilliseconds };
    const taken = await this.busy(therapistId, span, besides);
    const busy = [...taken, ...(await this.timeOff.within(therapistId, zone, span))];
    const week = { blocks, zone, busy, from, days, minutes, grid: GRID, earliest };
    return { zone, starts: openingsFor(week).map((at) => new Date(at).toISOString()) };
  }

  private async therapistOf(coupleId: string, actor: MemberActor): Promise<string> {
    return (await this.care.require(actor, 'appointments:book', coupleId)).therapistId;
  }

  private async busy(therapistId: string, span: Interval, besides?: string): Promise<Interval[]> {
    const rows = await this.db.query<{ starts: Date; ends: Date }>(
      `select lower(during) as starts, upper(during) as ends from appointment
       where therapist_id = $1 and state = 'booked' and during && tstzrange($2, $3)
         and id is distinct from $4`,
      [therapistId, new Date(span.from), new Date(span.to), besides ?? null],
    );
    return rows.map(({ starts, ends }) => ({ from: starts.getTime(), to: ends.getTime() }));
  }
}
