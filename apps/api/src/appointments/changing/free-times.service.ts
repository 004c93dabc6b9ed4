import { Injectable } from '@nestjs/common';
import { decideBooking } from '@closeknit/domain/scheduling/booking';
import type { Interval } from '@closeknit/domain/scheduling/intervals';
import { Clock } from '../../platform/clock.ts';
import { violates } from '../../platform/database/faults.ts';
import { Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { DiaryService } from '../diary.service.ts';

const DAY = 24 * 60 * 60 * 1000;
// A slip of the year is more likely than a session so far ahead.
const HORIZON = 2 * 366 * DAY;

interface Wanted {
  /** Epoch milliseconds. */
  readonly startsAt: number;
  readonly minutes: number;
  /** The session that is about to move. */
  readonly besides?: string;
}

/** Whether a time can be had in a therapist's diary, and what to say when another had it first. */
@Injectable()
export class FreeTimes {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly diary: DiaryService,
  ) {}

  async take(wanted: Wanted, therapistId: string): Promise<[from: Date, to: Date]> {
    if (wanted.startsAt > this.clock.now() + HORIZON) throw new Refused('too-far', '/startsAt');
    const span: Interval = { from: wanted.startsAt - DAY, to: wanted.startsAt + DAY };
    const diary = await this.diary.around(therapistId, span, wanted.besides);
    const booking = decideBooking(wanted, diary, this.clock.now());
    if (!booking.booked) throw new Refused(booking.refused, '/startsAt');
    return [new Date(booking.during.from), new Date(booking.during.to)];
  }

  /** Two people who book at once both see the time free; the constraint lets in one. */
  async orTaken<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await this.db.within(write);
    } catch (fault) {
      if (violates(fault, 'therapist_free', 'couple_free')) throw new Refused('taken', '/startsAt');
      throw fault;
    }
  }
}
