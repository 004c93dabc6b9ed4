import { LocalDate } from '@closeknit/contracts/times';
import * as z from 'zod/mini';

const required = z.string().check(z.minLength(1, 'missing'));

/** What is known from paper: the total alone, or each answer. */
export const Way = z.enum(['total', 'answers']);

/** A score from paper, as it is typed; a total only where no answers make one. */
export const ScoreTyped = z
  .object({
    instrumentKey: required,
    partnerId: required,
    day: LocalDate,
    way: Way,
    total: z.string(),
  })
  .check(
    z.refine(({ way, total }) => way === 'answers' || total.trim() !== '', {
      path: ['total'],
      error: 'missing',
    }),
    z.refine(({ way, total }) => way === 'answers' || /^\s*\d{0,3}\s*$/.test(total), {
      path: ['total'],
      error: 'whole-number',
    }),
  );
export type ScoreTyped = z.infer<typeof ScoreTyped>;
