import { Injectable } from '@nestjs/common';
import type { CheckInPlans, PlanCheckIns } from '@closeknit/contracts/questionnaires';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { type Due, isOpen } from '@closeknit/domain/check-ins/plan';
import { lastLikelyDay } from '@closeknit/domain/scheduling/likely-days';
import { CareService } from '../../couples/care.service.ts';
import { StandingService } from '../../couples/standing.service.ts';
import { Clock } from '../../platform/clock.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { type AskedPartner, AsksService, type PlanRow } from './asks.service.ts';
import type { Catalogue } from '../instruments/catalogue.ts';
import { InstrumentShelf } from '../instruments/instrument-shelf.service.ts';
import { QuestionnaireReminders } from './questionnaire-reminders.service.ts';
import { memberDay } from './member-day.ts';

/** Which questionnaires a couple is asked. */
@Injectable()
export class PlansService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly care: CareService,
    private readonly standing: StandingService,
    private readonly asks: AsksService,
    private readonly shelf: InstrumentShelf,
    private readonly reminders: QuestionnaireReminders,
  ) {}

  async of(coupleId: string, actor: MemberActor): Promise<CheckInPlans> {
    await this.care.require(actor, 'trends:read', coupleId);
    const partners = await this.asks.partners(coupleId);
    const plans = await this.asks.plans(coupleId);
    const catalogue = await this.shelf.catalogue();
    return { plans: plans.map((plan) => this.viewOf(plan, partners, catalogue)) };
  }

  async add(coupleId: string, request: PlanCheckIns, actor: MemberActor): Promise<CheckInPlans> {
    await this.care.require(actor, 'check-ins:plan', coupleId);
    await this.standing.mustGoOn(coupleId);
    await this.mustBeInUse(request);
    await this.mustBeginSoon(request.beginsOn);
    await this.mustBeNew(coupleId, request);
    const { partnerId, instrumentKey, instrumentVersion, rhythm, everyWeeks, beginsOn } = request;
    const made = await this.db.one(
      `insert into check_in_plan (couple_id, partner_id, instrument_key, instrument_version,
         rhythm, every_weeks, begins_on, reminds, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning id`,
      [
        ...[coupleId, partnerId, instrumentKey, instrumentVersion, rhythm, everyWeeks, beginsOn],
        ...[request.reminds, actor.id, this.clock.instant()],
      ],
    );
    if (!made) throw new Refused('already-planned', '/instrumentKey');
    await this.reminders.planAnew(coupleId, partnerId);
    return this.of(coupleId, actor);
  }

  /** Asks no more; what was answered stays. Ended already, it stays as it is. */
  async end(coupleId: string, planId: string, actor: MemberActor): Promise<void> {
    await this.care.require(actor, 'check-ins:plan', coupleId);
    const ended = await this.db.one(
      `update check_in_plan set ended_at = coalesce(ended_at, $3)
       where couple_id = $1 and id = $2 returning id`,
      [coupleId, planId, this.clock.instant()],
    );
    found(ended);
    await this.reminders.planAnew(coupleId);
  }

  /** Not in the past, and not with a slip in the year. */
  private async mustBeginSoon(day: string): Promise<void> {
    const today = await memberDay(this.db, this.clock);
    if (day < today) throw new Refused('due-in-past', '/beginsOn');
    if (day > lastLikelyDay(today)) throw new Refused('too-far', '/beginsOn');
  }

  /** What is out of use, or has a newer version, is not asked anew. */
  private async mustBeInUse(request: PlanCheckIns): Promise<void> {
    const catalogue = await this.shelf.catalogue();
    if (!catalogue.inUse.includes(catalogue.the(request)))
      throw new Refused('not-in-use', '/instrumentKey');
  }

  // One plan for both and one for one of them would ask that one twice.
  private async mustBeNew(coupleId: string, request: PlanCheckIns): Promise<void> {
    const partners = await this.asks.partners(coupleId);
    const { partnerId, instrumentKey } = request;
    if (partnerId) found(partners.find((partner) => partner.partnerId === partnerId));
    const isAsked = (await this.asks.plans(coupleId)).some(
      (plan) =>
        plan.endedAt === null &&
        plan.isOfThisEpisode &&
        plan.instrumentKey === instrumentKey &&
        (plan.partnerId === null || partnerId === null || plan.partnerId === partnerId),
    );
    if (isAsked) throw new Refused('already-planned', '/instrumentKey');
    await this.endOlder(coupleId, instrumentKey);
  }

  /** What an earlier episode left running asks nothing, and must not stand in the way. */
  private async endOlder(coupleId: string, instrumentKey: string): Promise<void> {
    await this.db.query(
      `update check_in_plan set ended_at = $3 where couple_id = $1 and instrument_key = $2
         and ended_at is null and created_at < (select max(began_at) from episode
           where episode.couple_id = check_in_plan.couple_id)`,
      [coupleId, instrumentKey, this.clock.instant()],
    );
  }

  private viewOf(
    plan: PlanRow,
    partners: readonly AskedPartner[],
    catalogue: Catalogue,
  ): CheckInPlans['plans'][number] {
    const { id, partnerId, rhythm, everyWeeks, beginsOn, reminds, createdBy, endedAt } = plan;
    const asked = partners.filter((one) => partnerId === null || one.partnerId === partnerId);
    return {
      ...{
        id,
        ...catalogue.nameOf(plan),
        partnerId,
        rhythm,
        everyWeeks,
        beginsOn,
        reminds,
        createdBy,
      },
      endedAt: endedAt?.toISOString() ?? null,
      asks: asked.map((partner) => ({
        partnerId: partner.partnerId,
        firstName: partner.firstName,
        due: dueView(this.asks.dueOf(plan, partner), this.clock.now()),
      })),
    };
  }
}

function dueView(due: Due | null, now: number) {
  if (!due) return null;
  const said = (instant: number) => new Date(instant).toISOString();
  return {
    day: due.day,
    opensAt: said(due.opensAt),
    closesAt: due.closesAt === null ? null : said(due.closesAt),
    isOpen: isOpen(due, now),
  };
}
