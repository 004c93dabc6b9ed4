import { Injectable } from '@nestjs/common';
import type { PastScoresKept, PastScoresPreview } from '@closeknit/contracts/questionnaires';
import type { MemberActor } from '@closeknit/domain/access/actor';
import {
  keyOf,
  type PastFacts,
  type PastScore,
  readPastScores,
} from '@closeknit/domain/check-ins/past-scores';
import { Clock } from '../../platform/clock.ts';
import { InvalidInput } from '../../platform/http/invalid-input.ts';
import { Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { Readers } from '../../words/readers.ts';
import { sentence } from '../../words/sentence.ts';
import { InstrumentShelf } from '../instruments/instrument-shelf.service.ts';
import { EnteredScores } from './entered-scores.service.ts';
import { memberDay } from './member-day.ts';

const MOST_ROWS = 2000;

/** Scores from before, in a table: looked through first, then kept whole or not at all. */
@Injectable()
export class PastScoresService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly readers: Readers,
    private readonly entered: EnteredScores,
    private readonly shelf: InstrumentShelf,
  ) {}

  async preview(coupleId: string, text: string, actor: MemberActor): Promise<PastScoresPreview> {
    const scores = await this.read(coupleId, text, actor);
    const locale = await this.readers.ofActor();
    const said = (code: string) => sentence(`problems.${code}`, {}, locale);
    return {
      rows: scores.map(({ line, partnerId, instrument, day, total, mistakes }) => ({
        ...{ line, partnerId, day, total, name: instrument?.name ?? null },
        errors: mistakes.map(({ column, code }) => ({
          ...{ pointer: `#/${column}`, code, detail: said(code) },
        })),
      })),
      mistakes: scores.reduce((count, { mistakes }) => count + mistakes.length, 0),
    };
  }

  async keep(coupleId: string, text: string, actor: MemberActor): Promise<PastScoresKept> {
    const scores = await this.read(coupleId, text, actor);
    const issues = scores.flatMap(({ line, mistakes }) =>
      mistakes.map(({ column, code }) => ({ message: code, path: ['lines', line, column] })),
    );
    if (issues.length > 0) throw new InvalidInput(issues);
    const kept = await this.insert(coupleId, scores, actor);
    // Somebody has entered one of them in the meantime: then none is kept.
    if (kept < scores.length) throw new Refused('already-scored', '/text');
    return { kept };
  }

  private async read(coupleId: string, text: string, actor: MemberActor): Promise<PastScore[]> {
    await this.entered.mayRecord(coupleId, actor);
    const scores = readPastScores(text, await this.factsOf(coupleId));
    const code = scores.length === 0 ? 'missing' : scores.length > MOST_ROWS ? 'over-the-most' : '';
    if (code) throw new InvalidInput([{ message: code, path: ['text'] }]);
    return scores;
  }

  private async factsOf(coupleId: string): Promise<PastFacts> {
    const partners = await this.db.query<PastFacts['partners'][number]>(
      'select id, place, first_name as "firstName" from partner where couple_id = $1 order by place',
      [coupleId],
    );
    const known = await this.db.query<Parameters<typeof keyOf>[0]>(
      `select partner_id as "partnerId", instrument_key as key, instrument_version as version,
              day::text from measurement where couple_id = $1`,
      [coupleId],
    );
    const { instruments } = await this.shelf.catalogue();
    return {
      ...{ partners, instruments },
      today: await memberDay(this.db, this.clock),
      known: new Set(known.map(keyOf)),
    };
  }

  private async insert(coupleId: string, scores: readonly PastScore[], actor: MemberActor) {
    const rows = await this.db.query(
      `insert into measurement (couple_id, partner_id, instrument_key, instrument_version, day,
         total, origin, recorded_by, filled_at)
       select $1, past.*, 'import', $2, $3
       from unnest($4::uuid[], $5::text[], $6::integer[], $7::date[], $8::smallint[]) as past
       on conflict do nothing returning id`,
      [
        ...[coupleId, actor.id, this.clock.instant()],
        scores.map(({ partnerId }) => partnerId),
        scores.map(({ instrument }) => instrument?.key),
        scores.map(({ instrument }) => instrument?.version),
        scores.map(({ day }) => day),
        scores.map(({ total }) => total),
      ],
    );
    return rows.length;
  }
}
