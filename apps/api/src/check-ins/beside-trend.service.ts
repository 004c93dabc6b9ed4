import { Injectable } from '@nestjs/common';
import type { Trend } from '@closeknit/contracts/check-ins';
import { goesOn } from '@closeknit/domain/couples/life';
import { Clock } from '../platform/clock.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';

interface Happened {
  readonly at: Date;
}

const told = <Row extends Happened>(rows: readonly Row[]) =>
  rows.map((row) => ({ ...row, at: row.at.toISOString() }));

/** What happened beside the lines, for who has been let in to read them. */
@Injectable()
export class BesideTrendService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
  ) {}

  /** From a Monday on. */
  async since(
    coupleId: string,
    monday: string,
  ): Promise<Pick<Trend, 'sessions' | 'done' | 'steps' | 'beganResting'>> {
    const sessions = told(await this.sessions(coupleId, monday));
    return {
      sessions: sessions.map(({ at }) => at),
      done: told(await this.done(coupleId, monday)),
      steps: told(await this.steps(coupleId, monday)),
      beganResting: await this.wasResting(coupleId, monday),
    };
  }

  private sessions(coupleId: string, monday: string): Promise<Happened[]> {
    return this.db.query(
      `select lower(during) as at from appointment
       where couple_id = $1 and state = 'booked' and alone_with is null
         and lower(during) >= $2::date
         and lower(during) < $3 order by 1`,
      [coupleId, monday, this.clock.instant()],
    );
  }

  private done(
    coupleId: string,
    monday: string,
  ): Promise<(Happened & Pick<Trend['done'][number], 'place' | 'title'>)[]> {
    return this.db.query(
      `select part.done_at as at, partner.place, assignment.exercise->>'title' as title
       from assignment_part part join assignment on assignment.id = part.assignment_id
       join partner on partner.id = part.partner_id
       where part.couple_id = $1 and part.done_at >= $2::date order by 1, part.id`,
      [coupleId, monday],
    );
  }

  private async wasResting(coupleId: string, monday: string): Promise<boolean> {
    const last = await this.db.one<Pick<Trend['steps'][number], 'step'>>(
      `select step from couple_step where couple_id = $1 and taken_at < $2::date
       order by taken_at desc, id desc limit 1`,
      [coupleId, monday],
    );
    return last !== null && !goesOn(last.step);
  }

  private steps(
    coupleId: string,
    monday: string,
  ): Promise<(Happened & Pick<Trend['steps'][number], 'step'>)[]> {
    return this.db.query(
      `select taken_at as at, step from couple_step
       where couple_id = $1 and taken_at >= $2::date order by 1, id`,
      [coupleId, monday],
    );
  }
}
