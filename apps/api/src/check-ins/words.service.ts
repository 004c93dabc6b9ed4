import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  FillCheckIn,
  OwnCheckIns,
  WordKind,
  WordsForYou,
  WordVisibility,
} from '@closeknit/contracts/check-ins';
import { refusalToShow } from '@closeknit/domain/access/privacy';
import type { PartnerActor } from '@closeknit/domain/access/actor';
import { WORD_KINDS } from '@closeknit/domain/check-ins/closeness';
import { MoreThanOrEqual, Not } from 'typeorm';
import { OwnDocumentsService } from '../agreements/own-documents.service.ts';
import { StandingService } from '../couples/standing.service.ts';
import { Clock } from '../platform/clock.ts';
import { violates } from '../platform/database/faults.ts';
import { Safe } from '../platform/encryption/safe.ts';
import { found, Refused } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { CheckInNoteRow } from './check-in-note.entity.ts';

type OwnWord = OwnCheckIns['weeks'][number]['words'][number];

/** The sentences beside check-ins: one good thing and one wish, each with readers of its own. */
@Injectable()
export class WordsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly safe: Safe,
    private readonly standing: StandingService,
    private readonly agreements: OwnDocumentsService,
  ) {}

  /** Refuses sentences that may not be kept as they are meant, before anything is. */
  async mustFit(request: FillCheckIn, actor: PartnerActor): Promise<void> {
    for (const kind of saidIn(request)) {
      // Scores say nothing that could be brought into a session; a sentence does.
      await this.agreements.requireSigned(actor, `/${kind}/text`);
      if (request[kind].visibility === 'shared') await this.standing.mustShare(actor.coupleId);
    }
  }

  async keep(request: FillCheckIn, checkInId: string, actor: PartnerActor): Promise<void> {
    for (const kind of saidIn(request)) {
      const { text, visibility } = request[kind];
      const id = randomUUID();
      const { coupleId, id: partnerId, practiceId } = actor;
      const sealedText = await this.safe.seal(practiceId, text.trim(), placeOf(id));
      const facts = { coupleId, partnerId, checkInId, week: request.week, kind, visibility };
      await this.db.of(CheckInNoteRow).insert({ id, ...facts, sealedText });
    }
  }

  /** Chooses other readers for own words. What the other has opened is not taken back. */
  async showTo(id: string, visibility: WordVisibility, actor: PartnerActor): Promise<void> {
    await this.standing.mustGoOn(actor.coupleId);
    const row = found(await this.db.of(CheckInNoteRow).findOneBy({ id, partnerId: actor.id }));
    const refusal = refusalToShow({ ...row, opened: row.openedAt !== null }, visibility);
    if (refusal) throw new Refused(refusal, '/visibility');
    if (visibility === 'shared') await this.standing.mustShare(actor.coupleId);
    try {
      await this.db.of(CheckInNoteRow).update({ id }, { visibility });
    } catch (fault) {
      // The other may have opened it since it was read: then the database itself refuses.
      if (violates(fault, 'answer_opened')) throw new Refused('already-opened', '/visibility');
      throw fault;
    }
  }

  /** What the other has shared since a Monday. To have it is to have opened it. */
  async forYou(since: string, actor: PartnerActor): Promise<WordsForYou> {
    await this.db.query('select note_words_opened($1, $2)', [since, this.clock.instant()]);
    const rows = await this.db.of(CheckInNoteRow).find({
      where: { partnerId: Not(actor.id), visibility: 'shared', week: MoreThanOrEqual(since) },
      order: { week: 'DESC', kind: 'ASC' },
    });
    const opened = rows.map(async (row) => {
      const { id, week, kind } = row;
      return { id, week, kind, text: await this.textOf(row) };
    });
    return { words: await Promise.all(opened) };
  }

  /** Own words by week. */
  async ofOwn(partnerId: string): Promise<Map<string, OwnWord[]>> {
    const order = { week: 'ASC', kind: 'ASC' } as const;
    const rows = await this.db.of(CheckInNoteRow).find({ where: { partnerId }, order });
    const opened = rows.map(async (row) => {
      const { id, kind, visibility, openedAt } = row;
      const mayNarrow = openedAt === null && visibility !== 'private';
      return { week: row.week, id, kind, visibility, mayNarrow, text: await this.textOf(row) };
    });
    return Map.groupBy(await Promise.all(opened), ({ week }) => week);
  }

  async clear(week: string, { id: partnerId, coupleId }: PartnerActor): Promise<void> {
    const own = { partnerId, week };
    // Once the two no longer share, what one has been shown is not taken from them.
    const isShared = await this.db.of(CheckInNoteRow).existsBy({ ...own, visibility: 'shared' });
    if (isShared) await this.standing.mustShare(coupleId);
    await this.db.of(CheckInNoteRow).delete(own);
  }

  textOf({ practiceId, sealedText, id }: CheckInNoteRow): Promise<string> {
    return this.safe.open<string>(practiceId, sealedText, placeOf(id));
  }
}

const saidIn = (request: FillCheckIn): Exclude<WordKind, 'sentence'>[] =>
  WORD_KINDS.filter((kind) => request[kind].text.trim() !== '');

const placeOf = (row: string) => ({ table: 'check_in_note', column: 'sealed_text', row }) as const;
