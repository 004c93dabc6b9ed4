import { MEASURES } from '@closeknit/domain/outcomes/told-figures';
import * as z from 'zod/mini';

/** Which instrument is asked for, as `key/version`; the first that has figures where nothing is said. */
export const OutcomesAsked = z.object({
  instrument: z.optional(z.string().check(z.regex(/^[a-z0-9-]{1,40}\/\d{1,4}$/, 'not-an-id'))),
});
export type OutcomesAsked = z.infer<typeof OutcomesAsked>;

const figure = z.nullable(z.number());

/** Rounded to fives; null where it is of fewer than five couples, or would tell what another figure hides. */
export const ToldFigures = z.object(
  Object.fromEntries(MEASURES.map((measure) => [measure, figure])) as Record<
    (typeof MEASURES)[number],
    typeof figure
  >,
);
export type ToldFigures = z.infer<typeof ToldFigures>;

const Group = z.object({ key: z.string(), name: z.string(), figures: ToldFigures });

/**
 * What became of the couples of a practice whose work has ended, up to the end of the last whole quarter. A couple counts for
 * the therapist it had last, and for each programme it was given; quarters are those in which the work ended.
 */
export const PracticeOutcomes = z.object({
  /** The last day that is told of. */
  until: z.string(),
  instruments: z.array(z.object({ key: z.string(), version: z.number(), name: z.string() })),
  /** The one these figures are of, as `key/version`; null where there is none. */
  instrument: z.nullable(z.string()),
  all: ToldFigures,
  therapists: z.array(Group),
  programmes: z.array(Group),
  quarters: z.array(Group),
});
export type PracticeOutcomes = z.infer<typeof PracticeOutcomes>;
z.globalRegistry.add(PracticeOutcomes, { id: 'PracticeOutcomes' });
