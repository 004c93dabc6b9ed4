import * as z from 'zod/mini';

/**
 * A person's own address that calendars follow; null while there is none. Whoever has it reads when they
 * have sessions, and nothing else.
 */
export const OwnFeed = z.object({
  address: z.nullable(z.string()),
  /** Whether sessions with a partner alone stand in it, too. */
  withAlone: z.boolean(),
  /** When a calendar last asked; null before. */
  readAt: z.nullable(z.string()),
});
export type OwnFeed = z.infer<typeof OwnFeed>;
z.globalRegistry.add(OwnFeed, { id: 'OwnFeed' });

export const MakeFeed = z.object({ withAlone: z.boolean() });
export type MakeFeed = z.infer<typeof MakeFeed>;
z.globalRegistry.add(MakeFeed, { id: 'MakeFeed' });

/** The last part of such an address: a signed token, named like a file, as calendars expect it. */
export const FeedFile = z.string().check(z.regex(/^[A-Za-z0-9_-]{20,200}\.ics$/, 'not-an-id'));
export type FeedFile = z.infer<typeof FeedFile>;
