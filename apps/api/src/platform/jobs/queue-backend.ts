import {
  createPostgresBackend,
  type JobsOptions,
  Queue,
  type QueueOptions,
  withBackend,
  Worker,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { Config } from '../config.ts';
import type { TakenJobs } from './bags.ts';

export interface Carried {
  readonly rows: readonly TakenJobs[];
}

export interface QueuedJob {
  readonly name: string;
  readonly data: Carried;
  readonly opts: JobsOptions;
}

export interface PlannedQueue {
  /** How many wait for a hand, apart from those whose time has not come. */
  getWaitingCount(): Promise<number>;
  addBulk(jobs: QueuedJob[]): Promise<unknown>;
  upsertJobScheduler(id: string, repeat: { every: number }, template: Tick): Promise<unknown>;
  on(event: 'error', listener: (fault: Error) => void): unknown;
  close(): Promise<void>;
}

interface Tick {
  readonly name: string;
  readonly opts: { readonly removeOnComplete: true; readonly removeOnFail: true };
}

export interface PlannedWorker {
  on(event: 'error', listener: (fault: Error) => void): unknown;
  on(event: 'failed', listener: (job: unknown, fault: Error) => void): unknown;
  close(): Promise<void>;
}

interface WorkerSettings {
  readonly concurrency: number;
  readonly work: (carried: Carried) => Promise<void>;
}

/** The one place that knows which queue carries the plan: Redis, or PostgreSQL without it. */
export interface QueueBackend {
  readonly kind: 'redis' | 'postgres';
  queue(name: string): PlannedQueue;
  worker(name: string, settings: WorkerSettings): PlannedWorker;
  close(): Promise<void>;
}

// A job whose worker is killed twice must not be lost; the row decides when it is over.
const STALLS = 1000;

const workerOptions = { maxStalledCount: STALLS, stalledInterval: 15_000, lockDuration: 30_000 };

export function queueBackend(config: Config): QueueBackend {
  return config.redisUrl ? redisBackend(config.redisUrl) : postgresBackend(config.databaseUrl);
}

function redisBackend(url: string): QueueBackend {
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  connection.on('error', () => undefined);
  // A hash tag keeps a queue's keys on one node of a Redis Cluster.
  const options: QueueOptions = { connection, prefix: '{closeknit}' };
  return {
    kind: 'redis',
    queue: (name) => new Queue<Carried>(name, options),
    worker: (name, { concurrency, work }) =>
      new Worker<Carried>(name, (job) => work(job.data), {
        ...options,
        ...workerOptions,
        concurrency,
      }),
    close: async () => connection.disconnect(),
  };
}

// Each worker keeps one connection to listen on: a pool no larger than their number
// would never run a job, and never say so.
const QUEUE_CONNECTIONS = 8;

function postgresBackend(url: string): QueueBackend {
  const bound = withBackend(createPostgresBackend);
  const connection = new pg.Pool({
    connectionString: url,
    // The plan is in its table, so a crash may take the last moments of the queue along.
    options: '-c search_path=bullmq -c synchronous_commit=off',
    max: QUEUE_CONNECTIONS,
    application_name: 'closeknit-queue',
  });
  connection.on('error', () => undefined);
  return {
    kind: 'postgres',
    queue: (name) => new bound.Queue<Carried>(name, { connection }),
    worker: (name, { concurrency, work }) =>
      new bound.Worker<Carried>(name, (job) => work(job.data), {
        connection,
        ...workerOptions,
        concurrency,
      }),
    close: () => connection.end(),
  };
}
