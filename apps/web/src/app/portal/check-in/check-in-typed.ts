import { Word } from '@closeknit/contracts/check-ins';
import type { Sign } from '@closeknit/contracts/exercises';
import * as z from 'zod/mini';

const chosen = z
  .nullable(z.number())
  .check(z.refine((score) => score !== null, { error: 'missing' }));

/** A check-in while it is being filled: every slider still asks to be moved. */
export const CheckInTyped = z.object({
  scores: z.object({
    talk: chosen,
    affection: chosen,
    partnership: chosen,
    openness: chosen,
    togetherness: chosen,
  } satisfies Record<Sign, unknown>),
  nearness: chosen,
  good: Word,
  wish: Word,
});
export type CheckInTyped = z.infer<typeof CheckInTyped>;

export const blankCheckIn: CheckInTyped = {
  scores: { talk: null, affection: null, partnership: null, openness: null, togetherness: null },
  nearness: null,
  good: { text: '', visibility: 'therapist' },
  wish: { text: '', visibility: 'therapist' },
};
