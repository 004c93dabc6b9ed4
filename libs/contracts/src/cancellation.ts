import * as z from 'zod/mini';

const Hours = z.int('not-fitting').check(z.gte(0, 'out-of-range'), z.lte(336, 'out-of-range'));

/** Until when couples may cancel or move, in hours before a session; `movesAllowed` null: no limit. */
export const CancellationRules = z.object({
  cancelNoticeHours: Hours,
  moveNoticeHours: Hours,
  movesAllowed: z.nullable(
    z.int('not-fitting').check(z.gte(0, 'out-of-range'), z.lte(20, 'out-of-range')),
  ),
});
export type CancellationRules = z.infer<typeof CancellationRules>;
z.globalRegistry.add(CancellationRules, { id: 'CancellationRules' });
