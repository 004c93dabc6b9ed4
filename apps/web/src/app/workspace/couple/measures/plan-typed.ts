import { Rhythm } from '@closeknit/contracts/questionnaires';
import { LocalDate } from '@closeknit/contracts/times';
import * as z from 'zod/mini';

const wholeWeeks = /^([2-9]|1\d|2[0-6])$/;

/** What is asked, as it is typed: nobody chosen is both, and weeks are text in a field. */
export const PlanTyped = z
  .object({
    instrumentKey: z.string().check(z.minLength(1, 'missing')),
    partnerId: z.string(),
    rhythm: Rhythm,
    everyWeeks: z.string(),
    beginsOn: LocalDate,
    reminds: z.boolean(),
  })
  .check(
    z.refine(({ rhythm, everyWeeks }) => rhythm !== 'weeks' || wholeWeeks.test(everyWeeks.trim()), {
      path: ['everyWeeks'],
      error: 'out-of-range',
    }),
  );
export type PlanTyped = z.infer<typeof PlanTyped>;
