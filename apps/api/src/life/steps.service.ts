import { Injectable } from '@nestjs/common';
import type { CoupleLife, TakeStep } from '@closeknit/contracts/life';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { type CoupleState, decideStep } from '@closeknit/domain/couples/life';
import { CareService } from '../couples/care.service.ts';
import { Audit } from '../platform/audit/audit.ts';
import { Clock } from '../platform/clock.ts';
import { found, Refused } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { ConsequencesService } from './consequences.service.ts';
import { LifeService, standingOf, takerOf } from './life.service.ts';

interface Step {
  readonly coupleId: string;
  readonly from: CoupleState;
  readonly to: CoupleState;
}

/** Leads a couple from one state to the next, with all it brings about, in one transaction. */
@Injectable()
export class StepsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly care: CareService,
    private readonly audit: Audit,
    private readonly life: LifeService,
    private readonly consequences: ConsequencesService,
  ) {}

  async take(coupleId: string, request: TakeStep, actor: MemberActor): Promise<CoupleLife> {
    const { step } = request;
    const care = await this.care.require(actor, 'couples:change', coupleId);
    // Waits for whatever a partner is writing; what comes later finds the new state.
    found(await this.db.one('select id from couple where id = $1 for update', [coupleId]));
    const standing = standingOf(await this.life.standing(coupleId));
    const from = standing.state;
    const taken = decideStep(step, standing, takerOf(care, actor));
    if ('refused' in taken) throw new Refused(taken.refused);

    await this.life.note(coupleId, request, actor);
    await this.move({ coupleId, from, to: taken.to });
    for (const consequence of taken.brings) await this.consequences.bring(consequence, coupleId);
    this.audit.note(actor, `couples:${step}`, { coupleId, subjects: [coupleId] });
    return this.life.of(coupleId, actor);
  }

  private async move({ coupleId, from, to }: Step): Promise<void> {
    const now = this.clock.instant();
    await this.db.query('update couple set state = $2, state_since = $3 where id = $1', [
      coupleId,
      to,
      now,
    ]);
    if (to !== 'closed') return;
    await this.db.query(
      `update episode set ended_at = $2, ended_by = $3 where couple_id = $1 and ended_at is null`,
      [coupleId, now, from === 'separating' ? 'separation' : 'closing'],
    );
  }
}
