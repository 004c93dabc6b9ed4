import { randomUUID } from 'node:crypto';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { CONFIG, type Config } from '../config.ts';
import { type Bag, inBags } from './bags.ts';
import { Dispatcher } from './dispatcher.ts';
import { JobRunner } from './job-runner.ts';
import {
  type Carried,
  type PlannedQueue,
  type PlannedWorker,
  queueBackend,
  type QueueBackend,
  type QueuedJob,
} from './queue-backend.ts';

const TICK = 1000;
// Rows are queued a little before they are due and wait in the queue, so that a
// reminder leaves on the dot and not on the next tick.
const AHEAD = 1500;
// Bags at work at once. How many of their rows are, is the runner's matter.
const HANDS = 10;
// Bags that may wait for a hand. The rest stays in the plan, where it can still be taken back.
const FULL = 30;
const CLOSE_WITHIN = 8000;

/** The queue's side of the program: hands due rows to BullMQ, and runs what comes back. */
@Injectable()
export class JobProcess implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private backend: QueueBackend | undefined;
  private readonly queues: PlannedQueue[] = [];
  private readonly workers: PlannedWorker[] = [];

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly dispatcher: Dispatcher,
    private readonly runner: JobRunner,
    private readonly log: PinoLogger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.worker) await this.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    const closing = (async () => {
      await Promise.all(this.workers.map((worker) => worker.close()));
      await Promise.all(this.queues.map((queue) => queue.close()));
      await this.backend?.close();
    })();
    // Closing a worker has no time-out of its own; an unfinished job's lease runs out by itself.
    await Promise.race([closing, new Promise((done) => setTimeout(done, CLOSE_WITHIN).unref())]);
  }

  private async start(): Promise<void> {
    this.backend = queueBackend(this.config);
    const planned = this.queueNamed('planned');
    const ticks = this.queueNamed('ticks');
    this.work('planned', HANDS, (bag) => this.empty(bag));
    this.work('ticks', 1, () => this.dispatch(planned));
    await ticks.upsertJobScheduler(
      'dispatch',
      { every: TICK },
      { name: 'dispatch', opts: { removeOnComplete: true, removeOnFail: true } },
    );
  }

  private async dispatch(planned: PlannedQueue): Promise<void> {
    while ((await planned.getWaitingCount()) < FULL) {
      const since = performance.now();
      const due = await this.dispatcher.take(AHEAD);
      const elapsed = performance.now() - since;
      await planned.addBulk(inBags(due).map((bag) => queued(bag, elapsed)));
      if (due.length < Dispatcher.AT_ONCE) return;
    }
  }

  private async empty({ rows }: Carried): Promise<void> {
    const outcomes = await Promise.allSettled(rows.map((jobs) => this.runner.runTogether(jobs)));
    const fault = outcomes.find((outcome) => outcome.status === 'rejected');
    if (fault) throw fault.reason;
  }

  private queueNamed(name: string): PlannedQueue {
    const queue = (this.backend as QueueBackend).queue(name);
    queue.on('error', (fault) => this.complain(name, fault));
    this.queues.push(queue);
    return queue;
  }

  private work(name: string, concurrency: number, work: (bag: Carried) => Promise<void>): void {
    const worker = (this.backend as QueueBackend).worker(name, { concurrency, work });
    worker.on('error', (fault) => this.complain(name, fault));
    worker.on('failed', (_job, fault) => this.complain(name, fault));
    this.workers.push(worker);
  }

  private complain(queue: string, fault: Error): void {
    this.log.warn({ queue, fault: fault.name, code: (fault as { code?: string }).code }, 'queue');
  }
}

/** One attempt: retries are rows. What was queued twice finds its rows claimed. */
function queued({ rows, wait }: Bag, elapsed: number): QueuedJob {
  return {
    name: 'bag',
    data: { rows },
    opts: {
      jobId: randomUUID(),
      delay: Math.max(0, Math.round(wait - elapsed)),
      removeOnComplete: true,
      removeOnFail: true,
      attempts: 1,
    },
  };
}
