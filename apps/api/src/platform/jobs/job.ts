import type * as z from 'zod/mini';
import type { Letter } from '../mail/letter.ts';

/** A kind of work that happens later: a stable name and what its payload holds (ids only). */
export interface Job<Payload> {
  readonly name: string;
  readonly payload: z.ZodMiniType<Payload>;
}

export function defineJob<Payload>(job: Job<Payload>): Job<Payload> {
  return job;
}

/**
 * What is to be done about a job whose time has come: post this letter, nothing (it is
 * done already), or nothing for a reason that people are shown.
 */
export type Verdict =
  | { readonly post: Letter }
  /** Done outside of the transaction, as often as it takes: it may be done twice. */
  | { readonly afterwards: () => Promise<void> }
  | { readonly done: true }
  | { readonly skip: SkipReason };

export type SkipReason =
  | 'outdated'
  | 'not-asked'
  | 'cancelled'
  | 'paused'
  | 'joined'
  | 'gone'
  | 'no-address'
  | 'do-not-contact';

/**
 * Reads the facts anew and decides. It runs inside the transaction that claims the job,
 * so it must not send, call or wait for anything outside the database. Jobs of one practice
 * are decided side by side in that transaction, so it reads, and writes only what no other
 * of them reads.
 */
export type JobHandler<Payload> = (payload: Payload, job: ClaimedJob) => Promise<Verdict>;

/** The same for jobs that read their facts together: one verdict for each payload, in their order. */
export type JobsHandler<Payload> = (payloads: readonly Payload[]) => Promise<readonly Verdict[]>;

/** A row that has been handed to the queue. */
export interface TakenJob {
  readonly practiceId: string;
  readonly id: string;
}

export interface ClaimedJob {
  readonly id: string;
  readonly practiceId: string;
  readonly name: string;
  readonly payload: unknown;
  readonly key: string;
  readonly attempts: number;
  readonly dueAt: Date;
  readonly deadline: Date;
  /** An earlier attempt began and never ended: what it sent, if anything, is not known. */
  readonly perhapsAgain: boolean;
}
