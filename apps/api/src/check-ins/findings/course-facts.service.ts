import { Injectable } from '@nestjs/common';
import type { Place } from '@closeknit/contracts/couples';
import type { MemberActor } from '@closeknit/domain/access/actor';
import type { Plan } from '@closeknit/domain/check-ins/plan';
import type { CoupleState } from '@closeknit/domain/couples/life';
import type { FindingKind } from '@closeknit/domain/trends/findings';
import { CARE, type CareRow, OPEN_GLASS } from '../../couples/care.service.ts';
import { BOTH_PARTNERS, COUPLE_NAME } from '../../couples/couple-name.ts';
import { Clock } from '../../platform/clock.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';

export interface MarkFacts {
  readonly partnerId: string | null;
  readonly key: string;
  readonly version: number;
  readonly kind: FindingKind;
  readonly since: string;
  readonly acknowledged: boolean;
  readonly snoozedUntil: string | null;
}

export interface PlanFacts extends Plan {
  readonly partnerId: string | null;
  readonly key: string;
  readonly version: number;
}

export interface ResultFacts {
  readonly coupleId: string;
  readonly partnerId: string;
  readonly key: string;
  readonly version: number;
  readonly day: string;
  readonly score: number;
}

/** What the rules need to know of one couple, apart from the scores. */
export interface CoupleFacts {
  readonly id: string;
  readonly name: string;
  readonly state: CoupleState;
  readonly care: CareRow;
  /** Today where the therapist is. */
  readonly today: string;
  /** The day from which on the work has gone on without a rest. */
  readonly since: string;
  readonly partners: readonly {
    readonly partnerId: string;
    readonly place: Place;
    readonly firstName: string;
  }[];
  readonly sessions: readonly string[];
  readonly plans: readonly PlanFacts[];
  readonly marks: readonly MarkFacts[];
}

/** The facts behind findings, of one couple or of all in sight: two queries, however many there are. */
@Injectable()
export class CourseFacts {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
  ) {}

  couples(actor: MemberActor, coupleId: string | null = null): Promise<CoupleFacts[]> {
    return this.db.query<CoupleFacts>(
      `select couple.id, ${COUPLE_NAME} as name, couple.state, ${CARE} as care,
         ($1::timestamptz at time zone member.zone)::date::text as today,
         (coalesce(state_since, couple.since) at time zone member.zone)::date::text as since,
         json_build_array(${partnerAs('first')}, ${partnerAs('second')}) as partners,
         array(select distinct (upper(during) at time zone member.zone)::date::text
           from appointment where appointment.couple_id = couple.id and appointment.state = 'booked'
             and alone_with is null and upper(during) <= $1 order by 1) as sessions,
         (select coalesce(json_agg(json_build_object('partnerId', partner_id,
             'key', instrument_key, 'version', instrument_version, 'rhythm', rhythm,
             'everyWeeks', every_weeks, 'beginsOn', begins_on)), '[]')
          from check_in_plan plan where plan.couple_id = couple.id and plan.ended_at is null
            and plan.created_at >= (select max(began_at) from episode
              where episode.couple_id = couple.id)) as plans,
         (select coalesce(json_agg(json_build_object('partnerId', partner_id,
             'key', instrument_key, 'version', instrument_version, 'kind', kind, 'since', mark.since,
             'acknowledged', acknowledged_at is not null, 'snoozedUntil', snoozed_until)), '[]')
          from finding_mark mark where mark.couple_id = couple.id) as marks
       from couple ${BOTH_PARTNERS} join member on member.id = couple.therapist_id ${OPEN_GLASS}
       where $3::uuid is null or couple.id = $3
       order by member.id <> $2, couple.family_name, first.first_name, couple.id`,
      [this.clock.instant(), actor.id, coupleId],
    );
  }

  /**
   * Scores by the day they were given. A check-in told late counts on the last day of its week, so
   * that two that were told on one day stay apart.
   */
  results(coupleId: string | null = null): Promise<ResultFacts[]> {
    return this.db.query<ResultFacts>(
      `select couple_id as "coupleId", partner_id as "partnerId", instrument_key as key,
              instrument_version as version, day::text, total as score
       from measurement where $1::uuid is null or couple_id = $1
       union all
       select check_in.couple_id, partner_id, 'closeness', 1, least(week + 6,
                greatest(week, (filled_at at time zone member.zone)::date))::text, total
       from check_in join couple on couple.id = check_in.couple_id
       join member on member.id = couple.therapist_id
       where $1::uuid is null or check_in.couple_id = $1
       order by 5`,
      [coupleId],
    );
  }
}

const partnerAs = (place: Place) => `json_build_object('partnerId', ${place}.id,
  'place', ${place}.place, 'firstName', ${place}.first_name)`;
