import { Injectable } from '@nestjs/common';
import type { OwnResults } from '@closeknit/contracts/questionnaires';
import type { PartnerActor } from '@closeknit/domain/access/actor';
import { lineKey, rangeOf } from '@closeknit/domain/check-ins/instruments/instrument';
import { StandingService } from '../../couples/standing.service.ts';
import { Clock } from '../../platform/clock.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { InstrumentShelf } from '../instruments/instrument-shelf.service.ts';
import { QuestionnaireReminders } from './questionnaire-reminders.service.ts';
import { MeasurementBook } from './measurement-book.service.ts';
import { MeasurementRow } from './measurement.entity.ts';

/** How long a mistake of person can be taken out; later it is for the therapist to weigh. */
const MAY_CLEAR_FOR = 24 * 60 * 60 * 1000;

/** A partner's own totals, and the way back for whoever answered as somebody else. */
@Injectable()
export class OwnResultsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly standing: StandingService,
    private readonly book: MeasurementBook,
    private readonly shelf: InstrumentShelf,
    private readonly reminders: QuestionnaireReminders,
  ) {}

  async of(actor: PartnerActor): Promise<OwnResults> {
    const rows = await this.book.ofPartner(actor.id);
    const catalogue = await this.shelf.catalogue();
    const goesOn = !(await this.standing.isOver(actor.coupleId));
    const lines = Map.groupBy(rows, ({ instrumentKey: key, instrumentVersion: version }) =>
      lineKey({ key, version }),
    );
    return {
      lines: [...lines.values()].flatMap((line): OwnResults['lines'] => {
        const instrument = line[0] && catalogue.find(line[0]);
        if (!instrument) return [];
        const { key, version, name, better } = instrument;
        const points = line.map((row) => {
          const { id, day, total, origin } = row;
          return { ...{ id, day, total, origin }, mayClear: goesOn && this.isFresh(row) };
        });
        return [{ key, version, name, better, range: rangeOf(instrument), points }];
      }),
    };
  }

  /**
   * "I answered as the wrong person": the score and its answers are gone, and the questionnaire is asked
   * again while its time lasts. That an answer asked for help stays where it was left: who gave it is not known.
   */
  async clear(id: string, actor: PartnerActor): Promise<void> {
    await this.standing.mustGoOn(actor.coupleId);
    const own = { id, partnerId: actor.id };
    const row = found(await this.db.of(MeasurementRow).findOneBy(own));
    if (!this.isFresh(row)) throw new Refused('too-late-to-clear');
    await this.db.of(MeasurementRow).delete(own);
    await this.reminders.planAnew(actor.coupleId, actor.id);
  }

  private isFresh({ origin, filledAt }: MeasurementRow): boolean {
    return origin === 'portal' && this.clock.now() - filledAt.getTime() < MAY_CLEAR_FOR;
  }
}
