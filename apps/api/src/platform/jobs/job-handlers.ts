import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { ClaimedJob, Job, JobHandler, JobsHandler, Verdict } from './job.ts';

type Deciding = (jobs: readonly ClaimedJob[]) => Promise<readonly Verdict[]>;

/** Every job that exists, and who does it. The program does not start with one missing or two. */
@Injectable()
export class JobHandlers implements OnApplicationBootstrap {
  private readonly defined = new Set<string>();
  private readonly handlers = new Map<string, Deciding>();

  /** Says that a subject plans this job. */
  expect(...jobs: readonly Job<unknown>[]): void {
    for (const { name } of jobs) this.defined.add(name);
  }

  handle<Payload>(job: Job<Payload>, handler: JobHandler<Payload>): void {
    this.add(job.name, (claimed) =>
      Promise.all(claimed.map((each) => handler(job.payload.parse(each.payload), each))),
    );
  }

  handleTogether<Payload>(job: Job<Payload>, handler: JobsHandler<Payload>): void {
    this.add(job.name, (claimed) =>
      handler(claimed.map(({ payload }) => job.payload.parse(payload))),
    );
  }

  of(name: string): Deciding | undefined {
    return this.handlers.get(name);
  }

  onApplicationBootstrap(): void {
    for (const name of this.defined) {
      if (!this.handlers.has(name)) throw new Error(`No handler for the job ${name}`);
    }
  }

  private add(name: string, deciding: Deciding): void {
    if (this.handlers.has(name)) throw new Error(`Two handlers for the job ${name}`);
    this.handlers.set(name, deciding);
  }
}
