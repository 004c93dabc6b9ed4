import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { CONFIG, type Config } from '../config.ts';
import { Dispatcher, type DueJob } from './dispatcher.ts';
import { JobRunner, type TakenJob } from './job-runner.ts';
import {
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
    this.work('planned', 20, (job) => this.runner.run(job));
    this.work('ticks', 1, () => this.dispatch(planned));
    await ticks.upsertJobScheduler(
      'dispatch',
      { every: TICK },
      { name: 'dispatch', opts: { removeOnComplete: true, removeOnFail: true } },
    );
  }

  private async dispatch(planned: PlannedQueue): Promise<void> {
    for (;;) {
      const due = await this.dispatcher.take(AHEAD);
      await planned.addBulk(due.map(queued));
      if (due.length < Dispatcher.AT_ONCE) return;
    }
  }

  private queueNamed(name: string): PlannedQueue {
    const queue = (this.backend as QueueBackend).queue(name);
    queue.on('error', (fault) => this.complain(name, fault));
    this.queues.push(queue);
    return queue;
  }

  private work(name: string, concurrency: number, work: (job: TakenJob) => Promise<void>): void {
    const worker = (this.backend as QueueBackend).worker(name, { concurrency, work });
    worker.on('error', (fault) => this.complain(name, fault));
    worker.on('failed', (_job, fault) => this.complain(name, fault));
    this.workers.push(worker);
  }

  private complain(queue: string, fault: Error): void {
    this.log.warn({ queue, fault: fault.name, code: (fault as { code?: string }).code }, 'queue');
  }
}

/** Ids only: the queue's storage is nobody's diary. One attempt: retries are rows. */
function queued({ practiceId, id, name, attempts, wait }: DueJob): QueuedJob {
  return {
    name,
    data: { practiceId, id },
    opts: {
      jobId: `${id}.${attempts}`,
      delay: wait,
      removeOnComplete: true,
      removeOnFail: true,
      attempts: 1,
    },
  };
}
