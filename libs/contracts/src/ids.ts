import * as z from 'zod/mini';

/** Every id is a UUID; what kind of row it names is told by the route. */
export const Id = z.uuid('not-an-id');
export type Id = z.infer<typeof Id>;
