import { Injectable } from '@nestjs/common';
import type { TakeTimeOff, TimesOff } from '@closeknit/contracts/time-off';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { minuteOf, wallTimeOf } from '@closeknit/domain/scheduling/hours';
import type { Interval } from '@closeknit/domain/scheduling/intervals';
import { stretchOff, type TimeOff } from '@closeknit/domain/scheduling/time-off';
import { MoreThanOrEqual } from 'typeorm';
import { BOTH_PARTNERS, COUPLE_NAME } from '../../couples/couple-name.ts';
import { Clock } from '../../platform/clock.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { TimeOffRow } from './time-off.entity.ts';

const MOST = 200;

/** When a therapist sees nobody, whatever the weekly hours say. Sessions that stand in it stay until they are moved. */
@Injectable()
export class TimeOffService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
  ) {}

  /** The stretches off that meet a span. */
  async within(memberId: string, zone: string, span: Interval): Promise<Interval[]> {
    const rows = await this.rowsFrom(memberId, dayBefore(span.from));
    return rows
      .map((row) => stretchOff(offOf(row), zone))
      .filter(({ from, to }) => from < span.to && to > span.from);
  }

  async own(actor: MemberActor): Promise<TimesOff> {
    const zone = await this.zoneOf(actor.id);
    const rows = await this.rowsFrom(actor.id, this.today(zone));
    const off = rows.map(async (row) => ({
      ...{ id: row.id, ...offOf(row) },
      sessions: await this.sessionsIn(actor.id, stretchOff(offOf(row), zone)),
    }));
    return { off: await Promise.all(off) };
  }

  async take(asked: TakeTimeOff, actor: MemberActor): Promise<TimesOff> {
    const { firstDay, lastDay, part } = asked;
    if (lastDay < this.today(await this.zoneOf(actor.id))) throw new Refused('past', '/lastDay');
    const already = await this.rowsFrom(actor.id, firstDay);
    if (already.length >= MOST) throw new Refused('too-many-entries');
    const minutes = {
      fromMinute: part && minuteOf(part.from),
      toMinute: part && minuteOf(part.to),
    };
    await this.db.of(TimeOffRow).insert({ memberId: actor.id, firstDay, lastDay, ...minutes });
    return this.own(actor);
  }

  async giveBack(id: string, actor: MemberActor): Promise<void> {
    const gone = await this.db.one(
      'delete from time_off where id = $1 and member_id = $2 returning id',
      [id, actor.id],
    );
    found(gone);
  }

  private rowsFrom(memberId: string, day: string): Promise<TimeOffRow[]> {
    return this.db.of(TimeOffRow).find({
      where: { memberId, lastDay: MoreThanOrEqual(day) },
      order: { firstDay: 'ASC', fromMinute: 'ASC', id: 'ASC' },
    });
  }

  private async sessionsIn(therapistId: string, { from, to }: Interval) {
    const rows = await this.db.query<{ coupleName: string; starts: Date }>(
      `select ${COUPLE_NAME} as "coupleName", lower(during) as starts
       from appointment join couple on couple.id = appointment.couple_id ${BOTH_PARTNERS}
       where appointment.therapist_id = $1 and appointment.state = 'booked'
         and during && tstzrange($2, $3) order by 2 limit 50`,
      [therapistId, new Date(from), new Date(to)],
    );
    return rows.map(({ coupleName, starts }) => ({ coupleName, startsAt: starts.toISOString() }));
  }

  private async zoneOf(memberId: string): Promise<string> {
    const sql = 'select zone from member where id = $1';
    return found(await this.db.one<{ zone: string }>(sql, [memberId])).zone;
  }

  private today(zone: string): string {
    const now = Temporal.Instant.fromEpochMilliseconds(this.clock.now());
    return now.toZonedDateTimeISO(zone).toPlainDate().toString();
  }
}

function offOf({ firstDay, lastDay, fromMinute, toMinute }: TimeOffRow): TimeOff {
  const part =
    fromMinute === null || toMinute === null
      ? null
      : { from: wallTimeOf(fromMinute), to: wallTimeOf(toMinute) };
  return { firstDay, lastDay, part };
}

/** No zone is more than a day from another. */
function dayBefore(instant: number): string {
  const at = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('UTC');
  return at.toPlainDate().subtract({ days: 1 }).toString();
}
