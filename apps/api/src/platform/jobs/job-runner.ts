import { Injectable } from '@nestjs/common';
import type { SystemActor } from '@closeknit/domain/access/actor';
import { PinoLogger } from 'nestjs-pino';
import { Clock } from '../clock.ts';
import { Post } from '../mail/post.ts';
import { PracticeDb } from '../tenancy/practice-db.ts';
import type { TakenJobs } from './bags.ts';
import { type Claim, Claims, type Ended, type Ending } from './claims.ts';
import type { ClaimedJob, TakenJob, Verdict } from './job.ts';
import { JobHandlers } from './job-handlers.ts';
import { Room } from './room.ts';
import { Settling } from './settling.ts';

/** What is done about a job outside of the transaction that claimed it. */
interface Errand {
  readonly job: ClaimedJob;
  readonly run: () => Promise<Ending>;
}

// Claimed and not yet sent: no more than the mail server takes well within a claim's two
// minutes, even when it keeps every connection waiting until it times out.
const UNDER_WAY = 50;

/** Runs jobs: claim and decide in one transaction, post or act outside of any, settle in another. */
@Injectable()
export class JobRunner {
  private readonly room = new Room(UNDER_WAY);

  constructor(
    private readonly db: PracticeDb,
    private readonly claims: Claims,
    private readonly handlers: JobHandlers,
    private readonly post: Post,
    private readonly clock: Clock,
    private readonly log: PinoLogger,
  ) {}

  /** Runs one job. */
  run({ practiceId, id }: TakenJob): Promise<void> {
    const actor: SystemActor = { kind: 'system', practiceId };
    return this.room.with(1, async () => {
      const errands = await this.db.enter(actor, () => this.claimOne(id));
      await this.send(actor, errands);
    });
  }

  /** Runs jobs of one practice that are due at the same moment. */
  async runTogether({ practiceId, ids }: TakenJobs): Promise<void> {
    const alone = await this.room.with(ids.length, () => this.tryTogether(practiceId, ids));
    for (const id of alone) await this.run({ practiceId, id });
  }

  /** Answers with those that must be tried one by one. */
  private async tryTogether(
    practiceId: string,
    ids: readonly string[],
  ): Promise<readonly string[]> {
    const actor: SystemActor = { kind: 'system', practiceId };
    // Where one took the claims of all down, which one shows when each is alone.
    const { errands, missed } = await this.db
      .enter(actor, () => this.claimTogether(ids))
      .catch(() => ({ errands: [], missed: ids }));
    await this.send(actor, errands);
    return missed;
  }

  private async claimTogether(ids: readonly string[]) {
    const claims = await this.claims.claimFree(ids, this.clock.shift());
    const verdicts = await this.verdictsOn(claims);
    const claimed = new Set(claims.map(({ job }) => job.id));
    const errands = await this.decided(claims, verdicts);
    return { errands, missed: ids.filter((id) => !claimed.has(id)) };
  }

  /** Verdicts by job, those of a kind decided together. */
  private async verdictsOn(claims: readonly Claim[]): Promise<ReadonlyMap<string, Verdict>> {
    const jobs = claims.flatMap(({ job, late }) => (late ? [] : [job]));
    const kinds = [...Map.groupBy(jobs, ({ name }) => name)];
    const verdicts = await Promise.all(
      kinds.map(async ([name, ofKind]) => {
        const decided = (await this.handlers.of(name)?.(ofKind)) ?? [];
        return decided.map((verdict, index) => [ofKind[index]?.id ?? '', verdict] as const);
      }),
    );
    return new Map(verdicts.flat());
  }

  private async claimOne(id: string): Promise<Errand[]> {
    const claim = await this.claims.claim(id, this.clock.shift());
    if (!claim) return [];
    return this.decided([claim], await this.verdictAlone(claim));
  }

  // A savepoint, so that a handler's failing query does not take the claim down with it.
  private async verdictAlone(claim: Claim): Promise<ReadonlyMap<string, Verdict>> {
    try {
      return await this.db.within(() => this.verdictsOn([claim]));
    } catch (fault) {
      const { name, id } = claim.job;
      const kind = fault instanceof Error ? fault.name : typeof fault;
      this.log.error({ job: name, id, fault: kind }, 'job failed');
      return new Map();
    }
  }

  /** Settles what is done with the claim itself, in the transaction that claimed it. */
  private async decided(
    claims: readonly Claim[],
    verdicts: ReadonlyMap<string, Verdict>,
  ): Promise<Errand[]> {
    const errands: Errand[] = [];
    const ended: Ended[] = [];
    for (const { job, late } of claims) {
      const verdict = verdicts.get(job.id);
      const run = this.errandOf(job, verdict);
      if (run) errands.push({ job, run });
      else ended.push({ job, ending: late ? tooLate : endingOf(verdict) });
    }
    await this.claims.settle(ended, this.clock.shift());
    return errands;
  }

  private errandOf(job: ClaimedJob, verdict: Verdict | undefined): Errand['run'] | undefined {
    if (verdict && 'post' in verdict) return () => this.post.deliver(verdict.post, job);
    if (verdict && 'afterwards' in verdict) return () => this.carryOut(job, verdict.afterwards);
    return undefined;
  }

  private async carryOut(job: ClaimedJob, work: () => Promise<void>): Promise<Ending> {
    try {
      await work();
      return { state: 'done', reason: null };
    } catch (fault) {
      const kind = fault instanceof Error ? fault.name : typeof fault;
      this.log.error({ job: job.name, id: job.id, fault: kind }, 'job failed');
      return { state: 'due', reason: 'fault' };
    }
  }

  private async send(actor: SystemActor, errands: readonly Errand[]): Promise<void> {
    const settling = new Settling(errands.length, (ended) =>
      this.db.enter(actor, () => this.claims.settle(ended, this.clock.shift())),
    );
    await Promise.all(
      errands.map(async ({ job, run }) => {
        const ending = await run();
        await settling.add({ job, ending });
      }),
    );
  }
}

const tooLate: Ending = { state: 'expired', reason: 'too-late' };

function endingOf(verdict: Verdict | undefined): Ending {
  if (!verdict) return { state: 'due', reason: 'fault' };
  if ('skip' in verdict) return { state: 'skipped', reason: verdict.skip };
  return { state: 'done', reason: null };
}
