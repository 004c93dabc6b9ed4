import { Injectable } from '@nestjs/common';
import type { OwnQuestionnaires } from '@closeknit/contracts/questionnaires';
import type { PartnerActor } from '@closeknit/domain/access/actor';
import { isOpen } from '@closeknit/domain/check-ins/plan';
import { helpAt } from '@closeknit/domain/check-ins/instruments/score';
import { languageOf } from '@closeknit/domain/words/language';
import { Clock } from '../../platform/clock.ts';
import { found } from '../../platform/http/refused.ts';
import { Readers } from '../../words/readers.ts';
import { type AskedPartner, AsksService } from './asks.service.ts';
import { InstrumentShelf } from '../instruments/instrument-shelf.service.ts';
import { wordsOf } from './instrument-views.ts';

/** What one partner is asked now. */
@Injectable()
export class OwnQuestionnairesService {
  constructor(
    private readonly clock: Clock,
    private readonly readers: Readers,
    private readonly asks: AsksService,
    private readonly shelf: InstrumentShelf,
  ) {}

  async due(actor: PartnerActor): Promise<OwnQuestionnaires> {
    const self = await this.self(actor);
    const plans = await this.asks.plans(actor.coupleId);
    const language = languageOf(await this.readers.ofActor());
    const catalogue = await this.shelf.catalogue();
    const due = plans.flatMap((plan): OwnQuestionnaires['due'] => {
      const asked = this.asks.dueOf(plan, self);
      const instrument = catalogue.find(plan);
      if (!asked || !instrument || !isOpen(asked, this.clock.now())) return [];
      const { key, version, name, mayLeaveOut, licence } = instrument;
      const closesAt = asked.closesAt === null ? null : new Date(asked.closesAt).toISOString();
      const which = { planId: plan.id, dueOn: asked.day, closesAt, key, version, name };
      const help = helpAt(instrument);
      const about = { ...which, mayLeaveOut, licence, helpAt: help };
      return [{ ...about, ...wordsOf(instrument, language) }];
    });
    return { due };
  }

  private async self({ coupleId, id }: PartnerActor): Promise<AskedPartner> {
    return found((await this.asks.partners(coupleId, id))[0]);
  }
}
