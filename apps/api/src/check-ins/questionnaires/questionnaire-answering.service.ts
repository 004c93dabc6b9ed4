import { Injectable } from '@nestjs/common';
import type {
  AnswerQuestionnaire,
  QuestionnaireAnswered,
} from '@closeknit/contracts/questionnaires';
import type { PartnerActor } from '@closeknit/domain/access/actor';
import { isOpen } from '@closeknit/domain/check-ins/plan';
import { dateIn } from '@closeknit/domain/scheduling/wall-clock';
import { StandingService } from '../../couples/standing.service.ts';
import { Clock } from '../../platform/clock.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { InstrumentShelf } from '../instruments/instrument-shelf.service.ts';
import { type AskedPartner, AsksService, type PlanRow } from './asks.service.ts';
import { HelpSigns } from './help-signs.service.ts';
import { MeasurementBook, scoredOr } from './measurement-book.service.ts';
import { QuestionnaireReminders } from './questionnaire-reminders.service.ts';

/** Takes what one partner answers: their own line, and nothing made of it. */
@Injectable()
export class QuestionnaireAnswering {
  constructor(
    private readonly clock: Clock,
    private readonly standing: StandingService,
    private readonly asks: AsksService,
    private readonly book: MeasurementBook,
    private readonly signs: HelpSigns,
    private readonly shelf: InstrumentShelf,
    private readonly reminders: QuestionnaireReminders,
  ) {}

  /**
   * Keeps the answers, once each time they are asked for. Sent a second time, as a browser does that
   * heard no answer, the same answers are told the same: help must not be lost on the way.
   */
  async answer(
    planId: string,
    { dueOn, answers }: AnswerQuestionnaire,
    actor: PartnerActor,
  ): Promise<QuestionnaireAnswered> {
    await this.standing.mustShare(actor.coupleId);
    const plan = found((await this.asks.plans(actor.coupleId)).find(({ id }) => id === planId));
    const self = await this.self(actor);
    const instrument = (await this.shelf.catalogue()).the(plan);
    const scored = scoredOr(instrument, answers);
    const help = () => (scored.needsHelp ? this.signs.help() : Promise.resolve(null));
    this.mustBeAsked(plan, self, dueOn);
    if (this.asks.dueOf(plan, self)?.day !== dueOn) {
      if (await this.isLast(plan, scored.answers, actor)) return { help: await help() };
      throw new Refused('already-scored', '/dueOn');
    }
    const { practiceId, coupleId, id: partnerId } = actor;
    const isKept = await this.book.keep({
      ...{ practiceId, coupleId, partnerId, recordedBy: null },
      ...{ instrument, total: scored.total, answers: scored.answers },
      day: dateIn(self.zone, this.clock.now()),
    });
    if (!isKept) throw new Refused('already-scored', '/dueOn');
    if (scored.needsHelp) await this.signs.leave(actor);
    await this.reminders.planAnew(coupleId, partnerId);
    return { help: await help() };
  }

  private mustBeAsked(plan: PlanRow, self: AskedPartner, dueOn: string): void {
    const asked = this.asks.unansweredDueOf(plan, self);
    const isAsked = asked?.day === dueOn && isOpen(asked, this.clock.now());
    if (!isAsked) throw new Refused('not-due', '/dueOn');
  }

  private async isLast(plan: PlanRow, answers: object, actor: PartnerActor): Promise<boolean> {
    const rows = await this.book.ofPartner(actor.id);
    const last = rows.findLast(
      (row) =>
        row.instrumentKey === plan.instrumentKey &&
        row.instrumentVersion === plan.instrumentVersion,
    );
    const kept = last ? await this.book.answersOf(last) : null;
    return JSON.stringify(kept) === JSON.stringify(answers);
  }

  private async self({ coupleId, id }: PartnerActor): Promise<AskedPartner> {
    return found((await this.asks.partners(coupleId, id))[0]);
  }
}
