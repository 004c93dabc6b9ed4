import * as z from 'zod/mini';

/** Where somebody finds help at once, as the practice has it. */
export const CrisisHelp = z.object({
  resources: z.array(z.object({ label: z.string(), contact: z.string(), hours: z.string() })),
});
export type CrisisHelp = z.infer<typeof CrisisHelp>;
z.globalRegistry.add(CrisisHelp, { id: 'CrisisHelp' });
