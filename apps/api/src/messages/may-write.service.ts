import { Injectable } from '@nestjs/common';
import type { Closed } from '@closeknit/contracts/messages';
import { type CoupleState, isOver, isSharing } from '@closeknit/domain/couples/life';
import { StandingService } from '../couples/standing.service.ts';
import { found, Refused } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import type { Which } from './message-book.service.ts';

export interface Permitted {
  readonly practice: boolean;
  readonly couple: boolean;
  readonly state: CoupleState;
}

/** Whether anything new may be written to a couple, or by them. */
@Injectable()
export class MayWrite {
  constructor(
    private readonly db: PracticeDb,
    private readonly standing: StandingService,
  ) {}

  async in(coupleId: string): Promise<Permitted> {
    return found(
      await this.db.one<Permitted>(
        `select practice.messages_on as practice, couple.messages_on as couple, state
         from couple cross join practice where couple.id = $1`,
        [coupleId],
      ),
    );
  }

  /** Refuses what the row policies would refuse too, with the reason. */
  async require({ coupleId, partnerId }: Which): Promise<void> {
    const { practice, couple } = await this.in(coupleId);
    if (!practice || !couple) throw new Refused('messages-off');
    // What goes to both passes between them; with one, a word is possible while the work rests.
    if (partnerId === null) await this.standing.mustShare(coupleId);
    else await this.standing.mustGoOn(coupleId);
  }
}

/** Why a thread takes nothing new. */
export function closedFor({ practice, couple, state }: Permitted, toBoth: boolean): Closed | null {
  if (isOver(state)) return 'over';
  if (!practice) return 'practice-off';
  if (!couple) return 'off';
  return toBoth && !isSharing(state) ? 'resting' : null;
}
