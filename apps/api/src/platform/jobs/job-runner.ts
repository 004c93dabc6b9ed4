import { Injectable } from '@nestjs/common';
import type { SystemActor } from '@closeknit/domain/access/actor';
import { PinoLogger } from 'nestjs-pino';
import { Clock } from '../clock.ts';
import type { Letter } from '../mail/letter.ts';
import { Post } from '../mail/post.ts';
import { PracticeDb } from '../tenancy/practice-db.ts';
import { Claims, type Ending } from './claims.ts';
import type { ClaimedJob, Verdict } from './job.ts';
import { JobHandlers } from './job-handlers.ts';

export interface TakenJob {
  readonly practiceId: string;
  readonly id: string;
}

interface Claimed {
  readonly job: ClaimedJob;
  readonly letter: Letter | null;
}

/** Runs one job: claim and decide in one transaction, post outside of any, settle in another. */
@Injectable()
export class JobRunner {
  constructor(
    private readonly db: PracticeDb,
    private readonly claims: Claims,
    private readonly handlers: JobHandlers,
    private readonly post: Post,
    private readonly clock: Clock,
    private readonly log: PinoLogger,
  ) {}

  async run({ practiceId, id }: TakenJob): Promise<void> {
    const actor: SystemActor = { kind: 'system', practiceId };
    const claimed = await this.db.enter(actor, () => this.claim(id));
    if (!claimed?.letter) return;

    const { job, letter } = claimed;
    const ending = await this.post.deliver(letter, job);
    await this.db.enter(actor, () => this.claims.settle(job, ending, this.clock.shift()));
  }

  private async claim(id: string): Promise<Claimed | null> {
    const shift = this.clock.shift();
    const claim = await this.claims.claim(id, shift);
    if (!claim) return null;

    const { job, late } = claim;
    const verdict = late ? null : await this.verdictOn(job);
    if (verdict && 'post' in verdict) return { job, letter: verdict.post };
    await this.claims.settle(job, late ? tooLate : endingOf(verdict), shift);
    return { job, letter: null };
  }

  // A savepoint, so that a handler's failing query does not take the claim down with it.
  private async verdictOn(job: ClaimedJob): Promise<Verdict | null> {
    const handler = this.handlers.of(job.name);
    if (!handler) return null;
    try {
      return await this.db.within(() => handler(job));
    } catch (fault) {
      const name = fault instanceof Error ? fault.name : typeof fault;
      this.log.error({ job: job.name, id: job.id, fault: name }, 'job failed');
      return null;
    }
  }
}

const tooLate: Ending = { state: 'expired', reason: 'too-late' };

function endingOf(verdict: Exclude<Verdict, { post: Letter }> | null): Ending {
  if (!verdict) return { state: 'due', reason: 'fault' };
  if ('skip' in verdict) return { state: 'skipped', reason: verdict.skip };
  return { state: 'done', reason: null };
}
