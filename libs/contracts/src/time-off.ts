import { refusalOfTimeOff } from '@closeknit/domain/scheduling/time-off';
import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { LocalDate, WallTime } from './times.ts';

const off = {
  firstDay: LocalDate,
  /** The last day off, not the first one back. */
  lastDay: LocalDate,
  /** Of one day a part; null for whole days. */
  part: z.nullable(z.object({ from: WallTime, to: WallTime })),
};

/** Days a therapist takes off: from the first to the last, on their own clock. */
export const TakeTimeOff = z.object(off).check(
  z.superRefine((asked, context) => {
    const code = refusalOfTimeOff(asked);
    if (code)
      context.issues.push({ code: 'custom', message: code, input: asked, path: ['lastDay'] });
  }),
);
export type TakeTimeOff = z.infer<typeof TakeTimeOff>;
z.globalRegistry.add(TakeTimeOff, { id: 'TakeTimeOff' });

/** What is off and not yet over, the next first, with the sessions that stand in it all the same. */
export const TimesOff = z.object({
  off: z.array(
    z.object({
      id: Id,
      firstDay: z.string(),
      lastDay: z.string(),
      part: z.nullable(z.object({ from: z.string(), to: z.string() })),
      sessions: z.array(z.object({ coupleName: z.string(), startsAt: z.string() })),
    }),
  ),
});
export type TimesOff = z.infer<typeof TimesOff>;
z.globalRegistry.add(TimesOff, { id: 'TimesOff' });
