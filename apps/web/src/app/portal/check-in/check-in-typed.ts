import { Word } from '@closeknit/contracts/check-ins';
import type { Sign } from '@closeknit/contracts/exercises';
import * as z from 'zod/mini';

// As many signs as a contract of words keeps; said with the number, since there is no other way to know it.
const sentence = z.extend(Word, {
  text: z.string().check(z.maxLength(500, 'over-500')),
});
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
  good: sentence,
  wish: sentence,
});
export type CheckInTyped = z.infer<typeof CheckInTyped>;

export const blankCheckIn: CheckInTyped = {
  scores: { talk: null, affection: null, partnership: null, openness: null, togetherness: null },
  nearness: null,
  good: { text: '', visibility: 'therapist' },
  wish: { text: '', visibility: 'therapist' },
};
