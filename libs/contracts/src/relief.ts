import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { line, prose } from './text.ts';

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

/** What one partner could be given in place of what is too much for them. */
export const ShorterInstead = z.object({
  exercises: z.array(z.object({ exerciseKey: z.string(), title: z.string(), minutes: z.number() })),
});
export type ShorterInstead = z.infer<typeof ShorterInstead>;
z.globalRegistry.add(ShorterInstead, { id: 'ShorterInstead' });

export const GiveInstead = z.object({ exerciseKey: line(40) });
export type GiveInstead = z.infer<typeof GiveInstead>;
z.globalRegistry.add(GiveInstead, { id: 'GiveInstead' });
