import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { prose } from './text.ts';

/** What one partner takes less of this week; null is the whole exercise again. */
export const Relief = z.enum(['halved', 'shorter', 'skipped']);
export type Relief = z.infer<typeof Relief>;

/** The word goes to the therapist alone. */
export const ChooseRelief = z.object({ relief: z.nullable(Relief), word: prose(1000) });
export type ChooseRelief = z.infer<typeof ChooseRelief>;
z.globalRegistry.add(ChooseRelief, { id: 'ChooseRelief' });

export const RecentReliefs = z.object({
  reliefs: z.array(
    z.object({
      assignmentId: Id,
      coupleId: Id,
      firstName: z.string(),
      title: z.string(),
      relief: Relief,
      at: z.string(),
    }),
  ),
});
export type RecentReliefs = z.infer<typeof RecentReliefs>;
z.globalRegistry.add(RecentReliefs, { id: 'RecentReliefs' });
