import * as z from 'zod/mini';
import { Id } from './ids.ts';

/**
 * Answers that asked for help, for the couple's therapist alone. `sheet` is null where its author has taken
 * it back since, as answered in another's place.
 */
export const HelpSheets = z.object({
  signs: z.array(
    z.object({
      id: Id,
      firstName: z.string(),
      shownAt: z.string(),
      /** Nobody has said yet that they have looked at it. */
      isNew: z.boolean(),
      sheet: z.nullable(
        z.object({
          name: z.string(),
          day: z.string(),
          total: z.number(),
          items: z.array(
            z.object({
              key: z.string(),
              text: z.string(),
              /** The words that were chosen; null where it was left out. */
              answer: z.nullable(z.string()),
              asksForHelp: z.boolean(),
            }),
          ),
        }),
      ),
    }),
  ),
});
export type HelpSheets = z.infer<typeof HelpSheets>;
z.globalRegistry.add(HelpSheets, { id: 'HelpSheets' });
