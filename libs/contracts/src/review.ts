import * as z from 'zod/mini';
import { Assignment } from './assignments.ts';
import { Place } from './couples.ts';
import { Id } from './ids.ts';

const closeness = z.nullable(z.number());

/** How closeness changed, in points from -10 to 10, with the ends of its interval of 95 %. */
export const ClosenessChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('too-few'), answers: z.number() }),
  z.object({
    kind: z.literal('change'),
    answers: z.number(),
    sources: z.number(),
    mean: z.number(),
    from: z.number(),
    to: z.number(),
  }),
]);
export type ClosenessChange = z.infer<typeof ClosenessChange>;

const partner = { partnerId: Id, place: Place, firstName: z.string() };

/** An exercise that something was done of, without the two questions about closeness among its answers. */
export const Reviewed = z.object({
  assignment: Assignment,
  closeness: z.array(z.object({ partnerId: Id, before: closeness, after: closeness })),
});
export type Reviewed = z.infer<typeof Reviewed>;

const counted = { given: z.number(), done: z.number() };

/** Since when: the last session held in this episode, or the beginning of it. */
export const ReviewAsked = z.object({
  since: z._default(z.enum(['session', 'beginning']), 'session'),
});
export type ReviewAsked = z.infer<typeof ReviewAsked>;

export const Review = z.object({
  since: z.object({ at: z.string(), kind: z.enum(['session', 'beginning']) }),
  done: z.array(Reviewed),
  /** What is still to be done, by its title and day. */
  waiting: z.array(z.object({ id: Id, title: z.string(), dueOn: z.string() })),
  partners: z.array(z.object({ ...partner, change: ClosenessChange })),
  weeks: z.array(
    z.object({ from: z.string(), parts: z.array(z.object({ partnerId: Id, ...counted })) }),
  ),
  /** Of the exercises this couple has done: what they did for all couples the reader cares for. */
  exercises: z.array(
    z.object({ exerciseKey: z.string(), title: z.string(), change: ClosenessChange }),
  ),
});
export type Review = z.infer<typeof Review>;
z.globalRegistry.add(Review, { id: 'Review' });

/** What an exercise has done for the couples its reader cares for. */
export const ExerciseOutcome = z.object({
  /** How many couples it was given to. */
  couples: z.number(),
  months: z.array(z.object({ from: z.string(), ...counted })),
  change: ClosenessChange,
});
export type ExerciseOutcome = z.infer<typeof ExerciseOutcome>;
z.globalRegistry.add(ExerciseOutcome, { id: 'ExerciseOutcome' });
