import { Injectable } from '@nestjs/common';
import type { Trend, TrendRange } from '@closeknit/contracts/check-ins';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { weekOf, weeksFrom, weeksUpTo } from '@closeknit/domain/check-ins/closeness';
import { lineOf } from '@closeknit/domain/check-ins/trend';
import { MoreThanOrEqual } from 'typeorm';
import { UsesService } from '../agreements/uses.service.ts';
import { CareService } from '../couples/care.service.ts';
import { Clock } from '../platform/clock.ts';
import { found } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { BesideTrendService } from './beside-trend.service.ts';
import { CheckInNoteRow } from './check-in-note.entity.ts';
import { CheckInRow } from './check-in.entity.ts';
import { scored } from './check-ins.service.ts';
import { LifeEventsService } from './life-events.service.ts';
import { WordsService } from './words.service.ts';

type PartnerInTrend = Omit<Trend['lines'][number], 'points'> & { therapistZone: string };

/** Both partners' lines over the same weeks, for their therapist. */
@Injectable()
export class TrendsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly words: WordsService,
    private readonly care: CareService,
    private readonly uses: UsesService,
    private readonly beside: BesideTrendService,
    private readonly events: LifeEventsService,
  ) {}

  async trend(coupleId: string, range: TrendRange['weeks'], actor: MemberActor): Promise<Trend> {
    await this.care.require(actor, 'trends:read', coupleId);
    const partners = await this.partners(coupleId);
    const thisWeek = weekOf(this.clock.now(), found(partners[0]).therapistZone);
    const count = range === 'all' ? await this.weeksSinceFirst(coupleId, thisWeek) : range;
    const weeks = weeksUpTo(thisWeek, count);
    const since = weeks[0] as string;
    const rows = await this.db.of(CheckInRow).findBy({ coupleId, week: MoreThanOrEqual(since) });
    const words = await this.wordsSince(coupleId, since);
    const lines = partners.map(({ partnerId, place, firstName, baseline }) => {
      const own = rows.filter((row) => row.partnerId === partnerId);
      const points = lineOf(own.map(scored), weeks).map((point) => ({
        ...point,
        words: words.get(`${partnerId} ${point.week}`) ?? [],
      }));
      return { partnerId, place, firstName, baseline, points };
    });
    const events = await this.events.since(coupleId, since);
    return { weeks, lines, events, ...(await this.beside.since(coupleId, since)) };
  }

  /** Both partners' signs over the last weeks, oldest first; who asks has been let in. */
  async signsOf(coupleId: string, count: number) {
    const partners = await this.partners(coupleId);
    const weeks = weeksUpTo(weekOf(this.clock.now(), found(partners[0]).therapistZone), count);
    const since = weeks[0] as string;
    const rows = await this.db.of(CheckInRow).findBy({ coupleId, week: MoreThanOrEqual(since) });
    return partners.map(({ partnerId, firstName }) => {
      const own = rows.filter((row) => row.partnerId === partnerId).map(scored);
      const scores = weeks.map((week) => own.find((each) => each.week === week)?.scores ?? null);
      return { partnerId, firstName, scores };
    });
  }

  /** What each wrote beside a week, as far as the reader may read it, and how it may be used. */
  private async wordsSince(coupleId: string, since: string) {
    const where = { coupleId, week: MoreThanOrEqual(since) };
    const rows = await this.db.of(CheckInNoteRow).find({ where, order: { kind: 'ASC' } });
    const useOf = await this.uses.inCouple(coupleId);
    const opened = rows.map(async (row) => ({
      of: `${row.partnerId} ${row.week}`,
      ...{ kind: row.kind, use: useOf(row), text: await this.words.textOf(row) },
    }));
    return Map.groupBy(await Promise.all(opened), ({ of }) => of);
  }

  private partners(coupleId: string): Promise<PartnerInTrend[]> {
    return this.db.query<PartnerInTrend>(
      `select partner.id as "partnerId", place, first_name as "firstName",
              member.zone as "therapistZone",
              (select total from check_in where check_in.partner_id = partner.id
               order by week limit 1) as baseline
       from partner join couple on couple.id = partner.couple_id
       join member on member.id = couple.therapist_id
       where partner.couple_id = $1 order by place`,
      [coupleId],
    );
  }

  private async weeksSinceFirst(coupleId: string, thisWeek: string): Promise<number> {
    const answered = await this.db.one<{ first: string | null }>(
      'select min(week)::text as first from check_in where couple_id = $1',
      [coupleId],
    );
    return weeksFrom(answered?.first ?? thisWeek, thisWeek);
  }
}
