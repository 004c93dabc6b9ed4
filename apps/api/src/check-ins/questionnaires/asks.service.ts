import { Injectable } from '@nestjs/common';
import { type Due, type Moment, nextDue, type Plan } from '@closeknit/domain/check-ins/plan';
import type { CoupleState } from '@closeknit/domain/couples/life';
import { Clock } from '../../platform/clock.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import type { WhichInstrument } from '../instruments/catalogue.ts';

export interface PlanRow extends Plan, WhichInstrument {
  readonly id: string;
  readonly partnerId: string | null;
  readonly reminds: boolean;
  readonly createdBy: string;
  readonly endedAt: Date | null;
  /** Whether it was made in the couple's present episode: what was planned in an earlier one asks no more. */
  readonly isOfThisEpisode: boolean;
}

/** What is known of a partner who may be asked. */
export interface AskedPartner {
  readonly partnerId: string;
  readonly firstName: string;
  readonly zone: string;
  readonly state: CoupleState;
  readonly sessions: Date[];
  readonly answered: { readonly key: string; readonly version: number; readonly day: string }[];
}

/** Plans of a couple and the facts that say what they ask for now, as the one who asks sees them. */
@Injectable()
export class AsksService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
  ) {}

  /** Running plans first, then the latest. */
  plans(coupleId: string): Promise<PlanRow[]> {
    return this.db.query<PlanRow>(
      `select plan.id, partner_id as "partnerId", instrument_key as "instrumentKey",
              instrument_version as "instrumentVersion", rhythm, every_weeks as "everyWeeks",
              begins_on::text as "beginsOn", reminds, member.name as "createdBy", plan.ended_at as "endedAt",
              plan.created_at >= (select max(began_at) from episode
                where episode.couple_id = plan.couple_id) as "isOfThisEpisode"
       from check_in_plan plan join member on member.id = plan.created_by
       where plan.couple_id = $1
       order by plan.ended_at desc nulls first, plan.created_at desc, plan.id`,
      [coupleId],
    );
  }

  /** Both partners in their order, or the one who is named. */
  partners(coupleId: string, partnerId: string | null = null): Promise<AskedPartner[]> {
    return this.db.query<AskedPartner>(
      `select partner.id as "partnerId", first_name as "firstName", couple.state,
              coalesce(contact.zone, practice.zone) as zone,
              array(select lower(during) from appointment
                where appointment.couple_id = couple.id and state = 'booked' and alone_with is null
                  and lower(during) > $3
                order by 1 limit 4) as sessions,
              (select coalesce(json_agg(json_build_object('key', instrument_key,
                 'version', instrument_version, 'day', day)), '[]')
               from measurement where measurement.partner_id = partner.id) as answered
       from partner join couple on couple.id = partner.couple_id
       left join partner_contact contact on contact.partner_id = partner.id
       cross join practice
       where partner.couple_id = $1 and ($2::uuid is null or partner.id = $2) order by place`,
      [coupleId, partnerId, this.clock.instant()],
    );
  }

  /** What this plan asks of this partner now or next; null where it asks for nothing. */
  dueOf(plan: PlanRow, partner: AskedPartner): Due | null {
    const runs = plan.endedAt === null && plan.isOfThisEpisode;
    const asks = plan.partnerId === null || plan.partnerId === partner.partnerId;
    return runs && asks ? nextDue(plan, this.momentOf(plan, partner)) : null;
  }

  /** The same, as if it had not been answered yet. */
  unansweredDueOf(plan: PlanRow, partner: AskedPartner): Due | null {
    return this.dueOf(plan, { ...partner, answered: [] });
  }

  private momentOf(plan: PlanRow, { zone, state, sessions, answered }: AskedPartner): Moment {
    const { instrumentKey, instrumentVersion } = plan;
    const own = answered.filter(
      ({ key, version }) => key === instrumentKey && version === instrumentVersion,
    );
    return {
      ...{ now: this.clock.now(), zone, state },
      sessions: sessions.map((session) => session.getTime()),
      answered: own.map(({ day }) => day),
    };
  }
}
