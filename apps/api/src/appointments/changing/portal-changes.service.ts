import { Injectable } from '@nestjs/common';
import type {
  MovePortalSession,
  Openings,
  PortalOpeningsAsked,
  SeenSession,
} from '@closeknit/contracts/appointments';
import type { PartnerActor } from '@closeknit/domain/access/actor';
import { refusalToCancel, refusalToMove } from '@closeknit/domain/scheduling/changing';
import { StandingService } from '../../couples/standing.service.ts';
import { Clock } from '../../platform/clock.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { AttendanceService } from '../attending/attendance.service.ts';
import type { ViewRow } from '../appointment-views.ts';
import { DiaryService } from '../diary.service.ts';
import { ChangeRulesService } from './change-rules.service.ts';
import { ChangesService } from './changes.service.ts';

/**
 * What partners change of their sessions by themselves, within the rules of their practice. What follows
 * is done for the practice: a partner sees no diary and no mails.
 */
@Injectable()
export class PortalChangesService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly changes: ChangesService,
    private readonly rules: ChangeRulesService,
    private readonly diary: DiaryService,
    private readonly attendance: AttendanceService,
    private readonly standing: StandingService,
  ) {}

  async cancel(id: string, { seenAt }: SeenSession, actor: PartnerActor): Promise<void> {
    const row = await this.seen(id, seenAt);
    const refusal = refusalToCancel(factsOf(row), await this.rules.read(), this.clock.now());
    if (refusal) throw new Refused(refusal);
    await this.db.asPractice(() => this.changes.cancel(row, { ...by(actor), isLate: false }));
  }

  /** Whoever moves it comes then, and has said so by moving it. */
  async move(id: string, request: MovePortalSession, actor: PartnerActor): Promise<void> {
    const row = await this.seen(id, request.seenAt);
    await this.refuseToMove(row);
    const startsAt = Date.parse(request.startsAt);
    const openings = await this.openingsFor(row, { from: request.day, days: 1 });
    if (!openings.starts.some((start) => Date.parse(start) === startsAt)) {
      throw new Refused('taken', '/startsAt');
    }
    await this.db.asPractice(() => this.changes.move(row, startsAt, by(actor)));
    await this.attendance.confirm(id, { startsAt: request.startsAt, confirmed: true }, actor);
  }

  async undo(id: string, actor: PartnerActor): Promise<void> {
    const row = await this.own(id);
    await this.db.asPractice(() => this.changes.undo(row, by(actor)));
  }

  /** Where one session could go; what else its therapist does at other times is told to nobody. */
  async openings(id: string, asked: PortalOpeningsAsked): Promise<Openings> {
    const row = await this.own(id);
    await this.refuseToMove(row);
    return this.openingsFor(row, asked);
  }

  private async openingsFor(row: ViewRow, asked: PortalOpeningsAsked): Promise<Openings> {
    const { moveNoticeHours } = await this.rules.read();
    const minutes = (row.ends.getTime() - row.starts.getTime()) / 60_000;
    const earliest = this.clock.now() + moveNoticeHours * HOUR;
    const { zone, starts } = await this.db.asPractice(() =>
      this.diary.openingsOf(row.therapist_id, { ...asked, minutes, earliest, besides: row.id }),
    );
    // Where it is already, it does not move to.
    return { zone, starts: starts.filter((start) => Date.parse(start) !== row.starts.getTime()) };
  }

  private async refuseToMove(row: ViewRow): Promise<void> {
    await this.standing.mustMeet(row.couple_id, row.alone_with);
    const refusal = refusalToMove(factsOf(row), await this.rules.read(), this.clock.now());
    if (refusal) throw new Refused(refusal);
  }

  private async seen(id: string, seenAt: string): Promise<ViewRow> {
    const row = await this.own(id);
    if (row.starts.getTime() !== Date.parse(seenAt)) throw new Refused('moved', '/startsAt');
    return row;
  }

  /** The partner's own sight decides whether it is there at all; the rest is read for the practice. */
  private async own(id: string): Promise<ViewRow> {
    found(await this.db.one('select 1 from appointment where id = $1', [id]));
    return this.db.asPractice(() => this.changes.view(id));
  }
}

const HOUR = 60 * 60 * 1000;

const by = ({ id }: PartnerActor) => ({ id, isCouple: true });

function factsOf({ starts, state, moves }: ViewRow) {
  return { startsAt: starts.getTime(), state, moves };
}
