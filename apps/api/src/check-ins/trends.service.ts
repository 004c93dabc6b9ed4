import { Injectable } from '@nestjs/common';
import type { Trend } from '@closeknit/contracts/check-ins';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { weekOf, weeksUpTo } from '@closeknit/domain/check-ins/closeness';
import { lineOf } from '@closeknit/domain/check-ins/trend';
import { MoreThanOrEqual } from 'typeorm';
import { UsesService } from '../agreements/uses.service.ts';
import { CareService } from '../couples/care.service.ts';
import { Clock } from '../platform/clock.ts';
import { found } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { CheckInNoteRow } from './check-in-note.entity.ts';
import { CheckInRow } from './check-in.entity.ts';
import { CheckInsService, scored } from './check-ins.service.ts';

type PartnerInTrend = Omit<Trend['lines'][number], 'points'> & { therapistZone: string };

/** Both partners' lines over the same weeks, for their therapist. */
@Injectable()
export class TrendsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly checkIns: CheckInsService,
    private readonly care: CareService,
    private readonly uses: UsesService,
  ) {}

  async trend(coupleId: string, count: number, actor: MemberActor): Promise<Trend> {
    await this.care.require(actor, 'trends:read', coupleId);
    const partners = await this.partners(coupleId);
    const { therapistZone } = found(partners[0]);
    const weeks = weeksUpTo(weekOf(this.clock.now(), therapistZone), count);
    const since = weeks[0] as string;
    const rows = await this.db.of(CheckInRow).findBy({ coupleId, week: MoreThanOrEqual(since) });
    const noteRows = await this.db.of(CheckInNoteRow).findBy({ coupleId });
    const notes = await this.checkIns.notesOf(noteRows);
    const useOf = await this.uses.inCouple(coupleId);
    const uses = new Map(noteRows.map((row) => [row.checkInId, useOf(row)]));
    const lines = partners.map(({ partnerId, place, firstName }) => {
      const own = rows.filter((row) => row.partnerId === partnerId);
      const idOf = new Map(own.map(({ week, id }) => [week, id]));
      const inWeek = (week: string) => idOf.get(week) ?? '';
      const points = lineOf(own.map(scored), weeks);
      const noted = points.map((point) => ({
        ...point,
        note: notes.get(inWeek(point.week)) ?? null,
        noteUse: uses.get(inWeek(point.week)) ?? null,
      }));
      return { partnerId, place, firstName, points: noted };
    });
    return { weeks, lines, sessions: await this.sessions(coupleId, since) };
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

  private partners(coupleId: string): Promise<PartnerInTrend[]> {
    return this.db.query<PartnerInTrend>(
      `select partner.id as "partnerId", place, first_name as "firstName",
              member.zone as "therapistZone"
       from partner join couple on couple.id = partner.couple_id
       join member on member.id = couple.therapist_id
       where partner.couple_id = $1 order by place`,
      [coupleId],
    );
  }

  private async sessions(coupleId: string, since: string): Promise<string[]> {
    const rows = await this.db.query<{ starts_at: Date }>(
      `select lower(during) as starts_at from appointment
       where couple_id = $1 and state = 'booked' and lower(during) >= $2::date
         and lower(during) < $3 order by 1`,
      [coupleId, since, this.clock.instant()],
    );
    return rows.map(({ starts_at }) => starts_at.toISOString());
  }
}
