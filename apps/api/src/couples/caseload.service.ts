import { Injectable } from '@nestjs/common';
import type { Caseload, CoupleInBrief, Joining, Place } from '@closeknit/contracts/couples';
import type { CoupleState } from '@closeknit/contracts/life';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { may } from '@closeknit/domain/access/permissions';
import { weeksUpTo, weekOf } from '@closeknit/domain/check-ins/closeness';
import { Clock } from '../platform/clock.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { CARE, type CareRow, OPEN_GLASS, toCare } from './care.service.ts';
import { BOTH_PARTNERS, COUPLE_NAME } from './couple-name.ts';

const WEEKS = 9;
const HOUR = 60 * 60 * 1000;

interface CoupleRow {
  id: string;
  name: string;
  state: CoupleState;
  zone: string;
  care: CareRow;
  partners: { id: string; place: Place; firstName: string; joining: Joining }[];
  next_session_at: Date | null;
  overdue: { title: string; dueOn: string; firstNames: string[] }[];
}

interface TotalRow {
  couple_id: string;
  place: Place;
  week: string;
  total: number;
}

/** SQL for where a `partner` stands on the way in, at the instant `$1`. */
export const JOINING = `
  case when partner.joined_at is not null then 'joined'
       when exists (select from invitation where invitation.partner_id = partner.id
                    and invitation.expires_at > $1) then 'invited'
       else 'expired' end`;

/** All couples in sight, own ones first, with what a first look needs, in two queries. */
@Injectable()
export class CaseloadService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
  ) {}

  async caseload(actor: MemberActor): Promise<Caseload> {
    const now = this.clock.instant();
    const couples = await this.couples(actor, now);
    const weeks = weeksUpTo(weekOf(now.getTime(), couples[0]?.zone ?? 'UTC'), WEEKS);
    const totals = await this.totals(weeks[0] as string);
    return { couples: couples.map((couple) => inBrief(couple, actor, { totals, weeks })) };
  }

  private couples(actor: MemberActor, now: Date): Promise<CoupleRow[]> {
    return this.db.query<CoupleRow>(
      `select couple.id, ${COUPLE_NAME} as name, couple.state, member.zone, ${CARE} as care,
         (select json_agg(json_build_object('id', partner.id, 'place', partner.place,
                   'firstName', partner.first_name, 'joining', ${JOINING}) order by partner.place)
          from partner where partner.couple_id = couple.id) as partners,
         (select min(lower(during)) from appointment
          where appointment.couple_id = couple.id and state = 'booked' and upper(during) > $1)
           as next_session_at,
         (select coalesce(json_agg(json_build_object('title', exercise->>'title', 'dueOn', due_on,
                   'firstNames', open.names) order by due_on, assignment.id), '[]')
          from assignment cross join lateral (
            select json_agg(partner.first_name order by partner.place) as names
            from assignment_part part join partner on partner.id = part.partner_id
            where part.assignment_id = assignment.id and part.done_at is null
              and coalesce(part.relief, 'halved') = 'halved') as open
          where assignment.couple_id = couple.id and withdrawn_at is null
            and couple.state in ('invited', 'active')
            and due_on < $3 and open.names is not null) as overdue
       from couple ${BOTH_PARTNERS} join member on member.id = couple.therapist_id ${OPEN_GLASS}
       order by member.id <> $2, couple.family_name, first.first_name, couple.id`,
      // An exercise is overdue when its day is over everywhere on earth.
      [now, actor.id, new Date(now.getTime() - 12 * HOUR).toISOString().slice(0, 10)],
    );
  }

  // The row policies leave out every couple whose lines are not this member's to read.
  private totals(since: string): Promise<TotalRow[]> {
    return this.db.query<TotalRow>(
      `select check_in.couple_id, partner.place, check_in.week::text, check_in.total
       from check_in join partner on partner.id = check_in.partner_id where check_in.week >= $1`,
      [since],
    );
  }
}

interface Lines {
  readonly totals: readonly TotalRow[];
  readonly weeks: readonly string[];
}

function inBrief(couple: CoupleRow, actor: MemberActor, lines: Lines): CoupleInBrief {
  const care = toCare(couple.care);
  // Broken glass opens the couple's own pages, not the overview.
  const isClinical = may(actor, 'trends:read', { ...care, glassOpen: false });
  return {
    id: couple.id,
    name: couple.name,
    state: couple.state,
    care,
    partners: couple.partners,
    nextSessionAt: couple.next_session_at?.toISOString() ?? null,
    overdue: isClinical ? couple.overdue : null,
    ...(isClinical ? inLines(couple, lines) : { lines: null, lastCheckInWeek: null }),
  };
}

function inLines(couple: CoupleRow, { totals, weeks }: Lines) {
  const own = totals.filter(({ couple_id }) => couple_id === couple.id);
  const lineOf = (place: Place) =>
    weeks.map((week) => own.find((row) => row.place === place && row.week === week)?.total ?? null);
  const filled = own.map(({ week }) => week).toSorted();
  return {
    lines: { first: lineOf('first'), second: lineOf('second') },
    lastCheckInWeek: filled.at(-1) ?? null,
  };
}
