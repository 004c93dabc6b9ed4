import * as z from 'zod/mini';

/** Every id is a UUID; what kind of row it names is told by the route. */
export const Id = z.uuid('not-an-id');
export type Id = z.infer<typeof Id>;

/** The token of a signed link. Whether it is genuine is not told by its form. */
export const LinkToken = z.string().check(z.regex(/^[A-Za-z0-9_-]{20,200}$/, 'not-an-id'));
export type LinkToken = z.infer<typeof LinkToken>;

/** The key of an exercise on the shelf: of a practice's own it is the id. */
export const ExerciseKey = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/, 'not-an-id'));
export type ExerciseKey = z.infer<typeof ExerciseKey>;

/** The key of a prompt within its exercise. */
export const PromptKey = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/, 'not-an-id'));
export type PromptKey = z.infer<typeof PromptKey>;
