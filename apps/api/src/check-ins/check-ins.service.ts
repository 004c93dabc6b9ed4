import { Injectable } from '@nestjs/common';
import type {
  FillCheckIn,
  OwnCheckIns,
  SignScores,
  WordsForYou,
} from '@closeknit/contracts/check-ins';
import type { PartnerActor } from '@closeknit/domain/access/actor';
import {
  isStillOpen,
  SIGNS,
  totalOf,
  weekOf,
  weeksUpTo,
} from '@closeknit/domain/check-ins/closeness';
import { lineOf } from '@closeknit/domain/check-ins/trend';
import { StandingService } from '../couples/standing.service.ts';
import { Clock } from '../platform/clock.ts';
import { found, Refused } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { CheckInRow } from './check-in.entity.ts';
import { ShownLinesService } from './shown-lines.service.ts';
import { WordsService } from './words.service.ts';

const WEEKS_SHOWN = 13;

/** One partner's own check-ins. */
@Injectable()
export class CheckInsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly standing: StandingService,
    private readonly words: WordsService,
    private readonly lines: ShownLinesService,
  ) {}

  /** Keeps the answers to this week or, on a late Monday, the one before. Once each. */
  async fill(request: FillCheckIn, actor: PartnerActor): Promise<void> {
    await this.standing.mustGoOn(actor.coupleId);
    await this.mustBeOpen(request.week, actor);
    await this.words.mustFit(request, actor);
    const checkInId = await this.insert(request, actor);
    if (!checkInId) throw new Refused('already-filled', '/week');
    await this.words.keep(request, checkInId, actor);
  }

  /**
   * "I answered as the wrong person": scores and sentences are gone, and the week can be told anew.
   * Done whether or not anything was filled in.
   */
  async clear(week: string, actor: PartnerActor): Promise<void> {
    await this.standing.mustGoOn(actor.coupleId);
    await this.mustBeOpen(week, actor);
    await this.words.clear(week, actor);
    await this.db.of(CheckInRow).delete({ partnerId: actor.id, week });
  }

  async own(actor: PartnerActor): Promise<OwnCheckIns> {
    const thisWeek = await this.weekOf(actor);
    const weeks = weeksUpTo(thisWeek, WEEKS_SHOWN);
    const rows = await this.db.of(CheckInRow).findBy({ partnerId: actor.id });
    const words = await this.words.ofOwn(actor.id);
    const filled = new Set(rows.map(({ week }) => week));
    const line = lineOf(rows.map(scored), weeks);
    const isOver = await this.standing.isOver(actor.coupleId);
    const theirs = await this.lines.ofTheOther(weeks[0] ?? thisWeek);
    const shownSince = await this.lines.since(actor);
    return {
      due: filled.has(thisWeek) || isOver ? null : thisWeek,
      weeks: line.map((point) => ({
        ...point,
        words: words.get(point.week) ?? [],
        mayClear: !isOver && filled.has(point.week) && isStillOpen(point.week, thisWeek),
        theirs: theirs.get(point.week) ?? null,
      })),
      lineShownSince: shownSince?.toISOString() ?? null,
    };
  }

  /** What the other partner has shared beside their check-ins, over so many weeks up to this one. */
  async wordsForYou(weeks: number, actor: PartnerActor): Promise<WordsForYou> {
    const [since = ''] = weeksUpTo(await this.weekOf(actor), weeks);
    return this.words.forYou(since, actor);
  }

  /** The Monday of the week this partner can answer, or null once it is answered. */
  async due(actor: PartnerActor): Promise<string | null> {
    if (await this.standing.isOver(actor.coupleId)) return null;
    const week = await this.weekOf(actor);
    const filled = await this.db.of(CheckInRow).existsBy({ partnerId: actor.id, week });
    return filled ? null : week;
  }

  private async mustBeOpen(week: string, actor: PartnerActor): Promise<void> {
    if (!isStillOpen(week, await this.weekOf(actor))) throw new Refused('not-this-week', '/week');
  }

  private async insert(
    { week, scores, nearness }: FillCheckIn,
    { coupleId, id: partnerId }: PartnerActor,
  ): Promise<string | undefined> {
    const inOrder = SIGNS.map((sign) => scores[sign]);
    const row = await this.db.one<{ id: string }>(
      `insert into check_in (couple_id, partner_id, week, scores, total, nearness, filled_at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (practice_id, partner_id, week) do nothing returning id`,
      [coupleId, partnerId, week, inOrder, totalOf(scores), nearness, this.clock.instant()],
    );
    return row?.id;
  }

  private async weekOf(actor: PartnerActor): Promise<string> {
    const row = await this.db.one<{ zone: string }>(
      `select coalesce(contact.zone, practice.zone) as zone
       from partner_contact contact cross join practice where contact.partner_id = $1`,
      [actor.id],
    );
    return weekOf(this.clock.now(), found(row).zone);
  }
}

/** A stored check-in as the rules know it: scores by sign. */
export function scored({ week, total, nearness, scores }: CheckInRow) {
  const bySign = Object.fromEntries(SIGNS.map((sign, at) => [sign, scores[at] ?? 0]));
  return { week, total, nearness, scores: bySign as SignScores };
}
