import { Injectable } from '@nestjs/common';
import type { CourseFacts, CourseItem, Rest } from '@closeknit/domain/programmes/course';
import type { DeliveryRule } from '@closeknit/domain/exercises/programme';
import type { Relief } from '@closeknit/domain/exercises/relief';
import { endOf, type PartOfItem } from '@closeknit/domain/programmes/ended';
import { dayIn } from '@closeknit/domain/programmes/mornings';
import { Clock } from '../../platform/clock.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import type { CourseRow } from './course.entity.ts';

interface ItemRow {
  id: string;
  rule: DeliveryRule;
  skipped: boolean;
  delivered_at: Date | null;
  withdrawn_at: Date | null;
  assignment_id: string | null;
}

interface PartRow {
  root: string;
  partnerId: string;
  given_at: Date;
  done_at: Date | null;
  relief: Relief | null;
  relieved_at: Date | null;
  withdrawn_at: Date | null;
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
              assignment.withdrawn_at, item.assignment_id
       from course_item item left join assignment on assignment.id = item.assignment_id
       where item.course_id = $1 order by item.position`,
      [courseId],
    );
    const parts = await this.parts(courseId);
    return rows.map(({ id, rule, skipped, delivered_at, withdrawn_at, assignment_id }) => ({
      ...{ id, rule, skipped },
      deliveredAt: delivered_at?.getTime() ?? null,
      endedAt: withdrawn_at?.getTime() ?? endOf(parts.filter(({ root }) => root === assignment_id)),
    }));
  }

  /** The parts in what has come, and in whatever was given to one in its place. */
  private async parts(courseId: string): Promise<(PartOfItem & { root: string })[]> {
    const rows = await this.db.query<PartRow>(
      `with recursive given as (
         select assignment_id as root, assignment_id as id from course_item
         where course_id = $1 and assignment_id is not null
         union all select root, instead.id from given
         join assignment instead on instead.in_place_of = given.id)
       select root, part.partner_id as "partnerId", part.done_at, part.relief, part.relieved_at,
              assignment.given_at, assignment.withdrawn_at
       from given join assignment using (id)
       join assignment_part part on part.assignment_id = assignment.id`,
      [courseId],
    );
    return rows.map(({ root, partnerId, relief, given_at, ...times }) => ({
      ...{ root, partnerId, relief, givenAt: given_at.getTime() },
      doneAt: times.done_at?.getTime() ?? null,
      relievedAt: times.relieved_at?.getTime() ?? null,
      withdrawnAt: times.withdrawn_at?.getTime() ?? null,
    }));
  }

  private async sessions(coupleId: string, since: Date): Promise<CourseFacts['sessions']> {
    const rows = await this.db.query<{ starts: Date; ends: Date }>(
      `select lower(during) as starts, upper(during) as ends from appointment
       where couple_id = $1 and state = 'booked' and alone_with is null and lower(during) >= $2
       order by 1`,
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
