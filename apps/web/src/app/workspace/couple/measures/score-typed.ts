import { LocalDate } from '@closeknit/contracts/times';
import * as z from 'zod/mini';

const required = z.string().check(z.minLength(1, 'required'));

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
    z.refine(({ way, total }) => way === 'answers' || total !== '', {
      path: ['total'],
      error: 'required',
    }),
    z.refine(({ way, total }) => way === 'answers' || /^\d{0,3}$/.test(total), {
      path: ['total'],
      error: 'not-fitting',
    }),
  );
export type ScoreTyped = z.infer<typeof ScoreTyped>;
