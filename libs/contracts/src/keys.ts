import * as z from 'zod/mini';

/** The key that seals what people of a practice write, and how far its last change has come. */
export const Keys = z.object({
  /** 1 for the first key; every change makes the next. */
  version: z.number(),
  since: z.string(),
  /** When the keys were destroyed, and with them all that was sealed; null while they stand. */
  destroyedAt: z.nullable(z.string()),
  change: z.nullable(
    z.object({
      startedAt: z.string(),
      finishedAt: z.nullable(z.string()),
      done: z.number(),
      /** How many values are to be sealed anew; null until they have been counted. */
      total: z.nullable(z.number()),
    }),
  ),
});
export type Keys = z.infer<typeof Keys>;
z.globalRegistry.add(Keys, { id: 'Keys' });
