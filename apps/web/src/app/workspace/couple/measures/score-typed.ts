import { LocalDate } from '@closeknit/contracts/times';
import * as z from 'zod/mini';

const required = z.string().check(z.minLength(1, 'required'));

/** A total from paper, as it is typed. */
export const ScoreTyped = z.object({
  instrumentKey: required,
  partnerId: required,
  day: LocalDate,
  total: z.string().check(z.minLength(1, 'required'), z.regex(/^\d{0,3}$/, 'not-fitting')),
});
export type ScoreTyped = z.infer<typeof ScoreTyped>;
