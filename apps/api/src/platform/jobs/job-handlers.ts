import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { ClaimedJob, Job, JobHandler, Verdict } from './job.ts';

/** Every job that exists, and who does it. The program does not start with one missing or two. */
@Injectable()
export class JobHandlers implements OnApplicationBootstrap {
  private readonly defined = new Set<string>();
  private readonly handlers = new Map<string, (job: ClaimedJob) => Promise<Verdict>>();

  /** Says that a subject plans this job. */
  expect(...jobs: readonly Job<unknown>[]): void {
    for (const { name } of jobs) this.defined.add(name);
  }

  handle<Payload>(job: Job<Payload>, handler: JobHandler<Payload>): void {
    if (this.handlers.has(job.name)) throw new Error(`Two handlers for the job ${job.name}`);
    this.handlers.set(job.name, (claimed) => handler(job.payload.parse(claimed.payload), claimed));
  }

  of(name: string): ((job: ClaimedJob) => Promise<Verdict>) | undefined {
    return this.handlers.get(name);
  }

  onApplicationBootstrap(): void {
    for (const name of this.defined) {
      if (!this.handlers.has(name)) throw new Error(`No handler for the job ${name}`);
    }
  }
}
