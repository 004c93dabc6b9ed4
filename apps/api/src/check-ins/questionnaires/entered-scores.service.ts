import { Injectable } from '@nestjs/common';
import type { Measurements, RecordScore } from '@closeknit/contracts/questionnaires';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { rangeOf } from '@closeknit/domain/check-ins/instruments/instrument';
import { canBe } from '@closeknit/domain/check-ins/past-scores';
import { firstLikelyDay } from '@closeknit/domain/scheduling/likely-days';
import { CareService } from '../../couples/care.service.ts';
import { StandingService } from '../../couples/standing.service.ts';
import { Clock } from '../../platform/clock.ts';
import { InvalidInput } from '../../platform/http/invalid-input.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { InstrumentShelf } from '../instruments/instrument-shelf.service.ts';
import { memberDay } from './member-day.ts';
import { MeasurementBook, scoredOr } from './measurement-book.service.ts';

/** Scores of a couple as their therapist reads them, and those typed from paper. */
@Injectable()
export class EnteredScores {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly care: CareService,
    private readonly standing: StandingService,
    private readonly book: MeasurementBook,
    private readonly shelf: InstrumentShelf,
  ) {}

  async of(coupleId: string, actor: MemberActor): Promise<Measurements> {
    await this.care.require(actor, 'trends:read', coupleId);
    const members = await this.db.query<{ id: string; name: string }>(
      'select id, name from member',
    );
    const names = new Map(members.map(({ id, name }) => [id, name]));
    const rows = await this.book.ofCouple(coupleId);
    const catalogue = await this.shelf.catalogue();
    const measurements = rows.map(async (row) => ({
      ...{
        id: row.id,
        ...catalogue.nameOf(row),
        partnerId: row.partnerId,
        day: row.day,
        total: row.total,
      },
      answers: await this.book.answersOf(row),
      origin: row.origin,
      recordedBy: names.get(row.recordedBy ?? '') ?? null,
    }));
    return { measurements: await Promise.all(measurements) };
  }

  async record(coupleId: string, request: RecordScore, actor: MemberActor): Promise<void> {
    await this.mayRecord(coupleId, actor);
    const { partnerId, day } = request;
    const instrument = (await this.shelf.catalogue()).the(request);
    const today = await memberDay(this.db, this.clock);
    if (day > today) throw new Refused('in-future', '/day');
    if (day < firstLikelyDay(today)) throw new Refused('too-long-ago', '/day');
    const { total, answers } = request.answers
      ? scoredOr(instrument, request.answers)
      : { total: request.total as number, answers: null };
    if (!canBe(instrument, total)) {
      const { min, max } = rangeOf(instrument);
      const message = total < min || total > max ? 'out-of-range' : 'no-such-total';
      throw new InvalidInput([{ message, path: ['total'] }]);
    }
    const partner = await this.db.one('select from partner where id = $1 and couple_id = $2', [
      partnerId,
      coupleId,
    ]);
    found(partner);
    const { practiceId, id: recordedBy } = actor;
    const whose = { practiceId, coupleId, partnerId, recordedBy };
    const isKept = await this.book.keep({ ...whose, instrument, day, total, answers });
    if (!isKept) throw new Refused('already-scored', '/day');
  }

  /** What was entered wrongly goes; what a partner answered in the portal stays. */
  async takeOut(coupleId: string, measurementId: string, actor: MemberActor): Promise<void> {
    await this.mayRecord(coupleId, actor);
    const gone = await this.db.one(
      `delete from measurement where couple_id = $1 and id = $2 and origin <> 'portal' returning id`,
      [coupleId, measurementId],
    );
    found(gone);
  }

  /** Whether something can still be entered for this couple, by this member. */
  async mayRecord(coupleId: string, actor: MemberActor): Promise<void> {
    await this.care.require(actor, 'check-ins:record', coupleId);
    await this.standing.mustGoOn(coupleId);
  }
}
