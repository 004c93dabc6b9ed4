import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FillCheckIn, OwnCheckIns, SignScores } from '@closeknit/contracts/check-ins';
import type { PartnerActor } from '@closeknit/domain/access/actor';
import {
  isStillOpen,
  SIGNS,
  totalOf,
  weekOf,
  weeksUpTo,
} from '@closeknit/domain/check-ins/closeness';
import { lineOf } from '@closeknit/domain/check-ins/trend';
import { OwnDocumentsService } from '../agreements/own-documents.service.ts';
import { StandingService } from '../couples/standing.service.ts';
import { Clock } from '../platform/clock.ts';
import { Safe } from '../platform/encryption/safe.ts';
import { found, Refused } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { CheckInNoteRow } from './check-in-note.entity.ts';
import { CheckInRow } from './check-in.entity.ts';

const WEEKS_SHOWN = 13;

/** One partner's own check-ins. */
@Injectable()
export class CheckInsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly safe: Safe,
    private readonly standing: StandingService,
    private readonly agreements: OwnDocumentsService,
  ) {}

  /** Keeps the answers to this week or, on a late Monday, the one before. Once each. */
  async fill(request: FillCheckIn, actor: PartnerActor): Promise<void> {
    await this.standing.mustGoOn(actor.coupleId);
    await this.mustBeOpen(request.week, actor);
    const text = request.note.trim();
    // Scores say nothing that could be brought into a session; a sentence does.
    if (text) await this.agreements.requireSigned(actor, '/note');
    const checkInId = await this.insert(request, actor);
    if (!checkInId) throw new Refused('already-filled', '/week');
    if (text) await this.insertNote({ checkInId, text, request, actor });
  }

  /**
   * "I answered as the wrong person": scores and sentence are gone, and the week can be told anew.
   * Done whether or not anything was filled in.
   */
  async clear(week: string, actor: PartnerActor): Promise<void> {
    await this.standing.mustGoOn(actor.coupleId);
    await this.mustBeOpen(week, actor);
    await this.db.of(CheckInRow).delete({ partnerId: actor.id, week });
  }

  async own(actor: PartnerActor): Promise<OwnCheckIns> {
    const thisWeek = await this.weekOf(actor);
    const weeks = weeksUpTo(thisWeek, WEEKS_SHOWN);
    const rows = await this.db.of(CheckInRow).findBy({ partnerId: actor.id });
    const notes = await this.notesOf(
      await this.db.of(CheckInNoteRow).findBy({ partnerId: actor.id }),
    );
    const idOf = new Map(rows.map(({ week, id }) => [week, id]));
    const line = lineOf(rows.map(scored), weeks);
    const isOver = await this.standing.isOver(actor.coupleId);
    return {
      due: idOf.has(thisWeek) || isOver ? null : thisWeek,
      weeks: line.map((point) => ({
        ...point,
        note: notes.get(idOf.get(point.week) ?? '') ?? '',
        mayClear: !isOver && idOf.has(point.week) && isStillOpen(point.week, thisWeek),
      })),
    };
  }

  /** The Monday of the week this partner can answer, or null once it is answered. */
  async due(actor: PartnerActor): Promise<string | null> {
    if (await this.standing.isOver(actor.coupleId)) return null;
    const week = await this.weekOf(actor);
    const filled = await this.db.of(CheckInRow).existsBy({ partnerId: actor.id, week });
    return filled ? null : week;
  }

  /** Opens sentences, by the id of their check-in. */
  async notesOf(rows: readonly CheckInNoteRow[]): Promise<Map<string, string>> {
    const opened = rows.map(async (row) => {
      const text = await this.safe.open<string>(row.practiceId, row.sealedText, placeOf(row.id));
      return [row.checkInId, text] as const;
    });
    return new Map(await Promise.all(opened));
  }

  private async mustBeOpen(week: string, actor: PartnerActor): Promise<void> {
    if (!isStillOpen(week, await this.weekOf(actor))) throw new Refused('not-this-week', '/week');
  }

  private async insert(
    { week, scores }: FillCheckIn,
    { coupleId, id: partnerId }: PartnerActor,
  ): Promise<string | undefined> {
    const inOrder = SIGNS.map((sign) => scores[sign]);
    const row = await this.db.one<{ id: string }>(
      `insert into check_in (couple_id, partner_id, week, scores, total, filled_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (practice_id, partner_id, week) do nothing returning id`,
      [coupleId, partnerId, week, inOrder, totalOf(scores), this.clock.instant()],
    );
    return row?.id;
  }

  private async insertNote(writing: {
    checkInId: string;
    text: string;
    request: FillCheckIn;
    actor: PartnerActor;
  }): Promise<void> {
    const { checkInId, text, request, actor } = writing;
    const id = randomUUID();
    await this.db.of(CheckInNoteRow).insert({
      id,
      coupleId: actor.coupleId,
      partnerId: actor.id,
      checkInId,
      visibility: request.noteVisibility,
      sealedText: await this.safe.seal(actor.practiceId, text, placeOf(id)),
    });
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
export function scored({ week, total, scores }: CheckInRow) {
  const bySign = Object.fromEntries(SIGNS.map((sign, at) => [sign, scores[at] ?? 0]));
  return { week, total, scores: bySign as SignScores };
}

function placeOf(row: string) {
  return { table: 'check_in_note', column: 'sealed_text', row } as const;
}
