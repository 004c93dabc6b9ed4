import { Injectable } from '@nestjs/common';
import type { CourseFacts, CourseItem, Rest } from '@closeknit/domain/programmes/course';
import type { DeliveryRule } from '@closeknit/domain/exercises/programme';
import { dayIn } from '@closeknit/domain/programmes/mornings';
import { Clock } from '../../platform/clock.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import type { CourseRow } from './course.entity.ts';

interface ItemRow {
  id: string;
  rule: DeliveryRule;
  skipped: boolean;
  delivered_at: Date | null;
  ended_at: Date | null;
}

type Surroundings = Pick<CourseFacts, 'sessions' | 'rests' | 'zones'>;

/** What the rules need to know of a course. Reads as the practice itself, whoever asks. */
@Injectable()
export class CourseFactsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
  ) {}

  async of({ id, coupleId, begunAt }: CourseRow): Promise<CourseFacts> {
    return this.db.asPractice(async () => ({
      begunAt: begunAt.getTime(),
      items: await this.items(id),
      ...(await this.around(coupleId, begunAt)),
    }));
  }

  /** The same for a course that would begin now with items that have not come. */
  async ifBegunNow(coupleId: string, rules: readonly DeliveryRule[]): Promise<CourseFacts> {
    const items = rules.map((rule, index) => ({
      ...{ id: `${index}`, rule, skipped: false, deliveredAt: null, endedAt: null },
    }));
    const now = this.clock.instant();
    const around = await this.db.asPractice(() => this.around(coupleId, now));
    return { begunAt: now.getTime(), items, ...around };
  }

  /** The zones of both partners, and when their work rested. */
  async ofCouple(coupleId: string): Promise<Pick<CourseFacts, 'rests' | 'zones'>> {
    return this.db.asPractice(async () => ({
      rests: await this.rests(coupleId),
      zones: await this.zones(coupleId),
    }));
  }

  /** The day it is for both: it is over only when it is over for each of them. */
  async todayOf(coupleId: string): Promise<string> {
    const { zones } = await this.ofCouple(coupleId);
    return dayIn(zones, this.clock.now());
  }

  private async around(coupleId: string, since: Date): Promise<Surroundings> {
    return {
      sessions: await this.sessions(coupleId, since),
      rests: await this.rests(coupleId),
      zones: await this.zones(coupleId),
    };
  }

  private async items(courseId: string): Promise<CourseItem[]> {
    const rows = await this.db.query<ItemRow>(
      `select item.id, item.rule, item.skipped_at is not null as skipped, item.delivered_at,
              coalesce(assignment.withdrawn_at,
                (select case when bool_and(done_at is not null) then max(done_at) end
                 from assignment_part part where part.assignment_id = item.assignment_id))
                as ended_at
       from course_item item left join assignment on assignment.id = item.assignment_id
       where item.course_id = $1 order by item.position`,
      [courseId],
    );
    return rows.map(({ id, rule, skipped, delivered_at, ended_at }) => ({
      ...{ id, rule, skipped },
      deliveredAt: delivered_at?.getTime() ?? null,
      endedAt: ended_at?.getTime() ?? null,
    }));
  }

  private async sessions(coupleId: string, since: Date): Promise<CourseFacts['sessions']> {
    const rows = await this.db.query<{ starts: Date; ends: Date }>(
      `select lower(during) as starts, upper(during) as ends from appointment
       where couple_id = $1 and state = 'booked' and lower(during) >= $2 order by 1`,
      [coupleId, since],
    );
    return rows.map(({ starts, ends }) => ({ startsAt: starts.getTime(), endsAt: ends.getTime() }));
  }

  private async rests(coupleId: string): Promise<Rest[]> {
    const rows = await this.db.query<{ begins: Date; ends: Date | null }>(
      'select begins, ends from couple_rests($1)',
      [coupleId],
    );
    return rows.map(({ begins, ends }) => ({
      ...{ from: begins.getTime(), to: ends?.getTime() ?? null },
    }));
  }

  private async zones(coupleId: string): Promise<string[]> {
    const rows = await this.db.query<{ zone: string }>(
      `select coalesce(contact.zone, practice.zone) as zone
       from partner_contact contact cross join practice where contact.couple_id = $1`,
      [coupleId],
    );
    return rows.map(({ zone }) => zone);
  }
}
