import { ENDINGS } from '@closeknit/domain/outcomes/outcome';
import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { prose } from './text.ts';

/** Where a couple stands in its work. */
export const CoupleState = z.enum(['invited', 'active', 'paused', 'separating', 'closed']);
export type CoupleState = z.infer<typeof CoupleState>;

export const LifeStep = z.enum(['pause', 'resume', 'separate', 'close', 'reopen']);
export type LifeStep = z.infer<typeof LifeStep>;

/** A step, and why, for those in care of the couple only. */
export const TakeStep = z
  .object({
    step: LifeStep,
    reason: z._default(prose(1000), ''),
    /** How the work ended, where it is closed and its therapist says so. */
    ending: z._default(z.nullable(z.enum(ENDINGS, 'not-fitting')), null),
  })
  .check(
    z.refine(({ step, ending }) => ending === null || step === 'close', {
      path: ['ending'],
      error: 'not-fitting',
    }),
  );
export type TakeStep = z.infer<typeof TakeStep>;
z.globalRegistry.add(TakeStep, { id: 'TakeStep' });

const Consequence = z.enum([
  'stop-sharing',
  'share-again',
  'rest-joint-work',
  'rest-reminders',
  'remind-again',
  'cancel-sessions',
  'cancel-reminders',
  'freeze-shared',
  'unlink-contacts',
  'seal-for-good',
  'new-record',
  'new-episode',
]);

/**
 * A couple's way so far and what may come next, each step with what it would bring about.
 * `taken` is null for who is not in care of the couple.
 */
export const CoupleLife = z.object({
  state: CoupleState,
  since: z.string(),
  zone: z.string(),
  episodes: z.array(
    z.object({
      number: z.number(),
      beganAt: z.string(),
      endedAt: z.nullable(z.string()),
      endedBy: z.nullable(z.enum(['closing', 'separation'])),
    }),
  ),
  next: z.array(z.object({ step: LifeStep, to: CoupleState, brings: z.array(Consequence) })),
  comingSessions: z.array(z.object({ id: Id, startsAt: z.string() })),
  taken: z.nullable(
    z.array(
      z.object({
        id: Id,
        step: LifeStep,
        takenAt: z.string(),
        takenBy: z.string(),
        reason: z.string(),
        ending: z.nullable(z.enum(ENDINGS)),
      }),
    ),
  ),
});
export type CoupleLife = z.infer<typeof CoupleLife>;
z.globalRegistry.add(CoupleLife, { id: 'CoupleLife' });
