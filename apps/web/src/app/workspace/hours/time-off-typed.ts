import { LocalDate, WallTime } from '@closeknit/contracts/times';
import { refusalOfTimeOff } from '@closeknit/domain/scheduling/time-off';
import * as z from 'zod/mini';

/** Time off as it is typed: whole days, or a part of one. */
export const TimeOffTyped = z
  .object({
    firstDay: z.string().check(z.minLength(1, 'missing')),
    lastDay: z.string(),
    whole: z.enum(['days', 'part']),
    from: WallTime,
    to: WallTime,
  })
  .check(
    z.refine(({ whole, lastDay }) => whole === 'part' || lastDay !== '', {
      path: ['lastDay'],
      error: 'missing',
    }),
    z.refine(isInOrder('days'), { path: ['lastDay'], error: 'hours-backwards' }),
    z.refine(isInOrder('part'), { path: ['to'], error: 'hours-backwards' }),
  );
export type TimeOffTyped = z.infer<typeof TimeOffTyped>;

function isInOrder(of: 'days' | 'part') {
  return (typed: Omit<TimeOffTyped, 'whole'> & { whole: string }): boolean => {
    const { whole, firstDay, from, to } = typed;
    const lastDay = whole === 'part' ? firstDay : typed.lastDay;
    if (whole !== of || ![firstDay, lastDay].every((day) => LocalDate.safeParse(day).success))
      return true;
    const part = whole === 'part' ? { from, to } : null;
    return refusalOfTimeOff({ firstDay, lastDay, part }) !== 'hours-backwards';
  };
}
