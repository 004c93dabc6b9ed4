import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Instrument } from '@closeknit/domain/check-ins/instruments/instrument';
import type { ItemAnswers } from '@closeknit/domain/check-ins/instruments/score';
import { type Measured, measured } from '@closeknit/domain/check-ins/measured';
import { Clock } from '../../platform/clock.ts';
import { Safe } from '../../platform/encryption/safe.ts';
import { InvalidInput } from '../../platform/http/invalid-input.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { MeasurementRow } from './measurement.entity.ts';

interface NewMeasurement {
  readonly practiceId: string;
  readonly coupleId: string;
  readonly partnerId: string;
  readonly instrument: Instrument;
  readonly day: string;
  readonly total: number;
  readonly answers: ItemAnswers | null;
  /** The member who types it from paper; null where the partner answers. */
  readonly recordedBy: string | null;
}

/** Scores as they are kept, answers sealed; once for each partner, questionnaire and day. */
@Injectable()
export class MeasurementBook {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly safe: Safe,
  ) {}

  /** Whether it was kept: there may be one of that day already. */
  async keep(one: NewMeasurement): Promise<boolean> {
    const id = randomUUID();
    const { answers, instrument, recordedBy } = one;
    const sealed = answers && (await this.safe.seal(one.practiceId, answers, placeOf(id)));
    const row = await this.db.one(
      `insert into measurement (id, couple_id, partner_id, instrument_key, instrument_version, day,
         total, sealed_answers, origin, recorded_by, filled_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       on conflict (practice_id, partner_id, instrument_key, instrument_version, day) do nothing
       returning id`,
      [
        ...[id, one.coupleId, one.partnerId, instrument.key, instrument.version, one.day],
        ...[one.total, sealed, recordedBy ? 'paper' : 'portal', recordedBy, this.clock.instant()],
      ],
    );
    return row !== null;
  }

  async answersOf(row: MeasurementRow): Promise<ItemAnswers | null> {
    if (!row.sealedAnswers) return null;
    return this.safe.open<ItemAnswers>(row.practiceId, row.sealedAnswers, placeOf(row.id));
  }

  ofCouple(coupleId: string): Promise<MeasurementRow[]> {
    const order = { day: 'DESC', partnerId: 'ASC', instrumentKey: 'ASC' } as const;
    return this.db.of(MeasurementRow).find({ where: { coupleId }, order });
  }

  ofPartner(partnerId: string): Promise<MeasurementRow[]> {
    const order = { day: 'ASC', instrumentKey: 'ASC', instrumentVersion: 'ASC' } as const;
    return this.db.of(MeasurementRow).find({ where: { partnerId }, order });
  }
}

/** What the answers come to; each item that stands in the way is named. */
export function scoredOr(
  instrument: Instrument,
  answers: ItemAnswers,
): Exclude<Measured, { mistakes: unknown }> {
  const result = measured(instrument, answers);
  if (!('mistakes' in result)) return result;
  const issues = result.mistakes.map(({ item, code }) => ({
    message: code,
    path: ['answers', item],
  }));
  throw new InvalidInput(issues);
}

function placeOf(row: string) {
  return { table: 'measurement', column: 'sealed_answers', row } as const;
}
