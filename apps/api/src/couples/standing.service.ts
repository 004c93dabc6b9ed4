import { Injectable } from '@nestjs/common';
import { type CoupleState, isOver, isSharing, mayMeet } from '@closeknit/domain/couples/life';
import { found, Refused } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';

/** Where a couple stands, and whether what is asked of an assignment belongs to what is running. */
interface Standing {
  readonly state: CoupleState;
  readonly isOfThisEpisode: boolean;
}

/**
 * What may still be written in a couple's record. Asking holds the state until the transaction ends:
 * a step waits for what has been let through, and refuses what comes after it. The row policies say
 * the same once more.
 */
@Injectable()
export class StandingService {
  constructor(private readonly db: PracticeDb) {}

  /** Refuses unless something new may pass between the partners. */
  async mustShare(coupleId: string): Promise<void> {
    refuseUnlessShared(await this.held(coupleId));
  }

  /**
   * Refuses unless the couple, or the one partner who is named, may still have sessions: who is seen alone
   * may be so while the joint work rests or has ended, as long as the episode goes on.
   */
  async mustMeet(coupleId: string, aloneWith: string | null): Promise<void> {
    const state = await this.held(coupleId);
    if (aloneWith === null) return refuseUnlessShared(state);
    const partner = await this.db.one<{ isGone: boolean }>(
      `select deleted_at is not null as "isGone" from partner where id = $1 and couple_id = $2`,
      [aloneWith, coupleId],
    );
    if (!partner) throw new Refused('not-found', '/aloneWith');
    if (!mayMeet(state, 'one') || partner.isGone) throw new Refused('over');
  }

  /** Whether something new may pass, for a job: nobody is there to be refused. */
  async sharesNow(coupleId: string): Promise<boolean> {
    return isSharing(await this.held(coupleId));
  }

  /** Refuses once the episode is over; what is one's own may still be written while the work rests. */
  async mustGoOn(coupleId: string): Promise<void> {
    if (isOver(await this.held(coupleId))) throw new Refused('over');
  }

  /** Where a couple stands, for a page: nothing is held. */
  async of(coupleId: string): Promise<CoupleState> {
    const row = await this.db.one<{ state: CoupleState }>(
      'select state from couple where id = $1',
      [coupleId],
    );
    return found(row).state;
  }

  /** Whether the episode is over, for a page. */
  async isOver(coupleId: string): Promise<boolean> {
    return isOver(await this.of(coupleId));
  }

  /** The same two questions of an assignment: one of an earlier episode can only be read. */
  async mustTake(assignmentId: string, { shared }: { shared: boolean }): Promise<void> {
    const { state, isOfThisEpisode } = found(
      await this.db.one<Standing>(
        `select couple_state_held(couple_id) as state, episode = (select max(number) from episode
           where episode.couple_id = assignment.couple_id) as "isOfThisEpisode"
         from assignment where id = $1`,
        [assignmentId],
      ),
    );
    if (!isOfThisEpisode || isOver(state)) throw new Refused('over');
    if (shared) refuseUnlessShared(state);
  }

  private async held(coupleId: string): Promise<CoupleState> {
    const row = await this.db.one<{ state: CoupleState | null }>(
      'select couple_state_held($1) as state',
      [coupleId],
    );
    return found(row?.state);
  }
}

function refuseUnlessShared(state: CoupleState): void {
  if (isOver(state)) throw new Refused('over');
  if (!isSharing(state)) throw new Refused('resting');
}
