import * as z from 'zod/mini';
import { Use } from './agreements.ts';
import { AnswerValue } from './assignments.ts';
import { Id, PromptKey } from './ids.ts';
import { storable } from './text.ts';

/** In UTF-16 units. What is to be talked about is named, and said in the session. */
export const LONGEST_POINT = 500;

const words = z
  .string()
  .check(z.regex(/\S/, 'missing'), z.maxLength(LONGEST_POINT, 'too-long'), storable);

// `id` is made by the page: the same line sent twice is kept once.
const added = { id: Id, toBoth: z.boolean() };

/** A line of what is to be talked about. `toBoth` lets both partners read it, or the other one too. */
export const AddPoint = z.object({ ...added, text: words });
export type AddPoint = z.infer<typeof AddPoint>;
z.globalRegistry.add(AddPoint, { id: 'AddPoint' });

const marked = { assignmentId: Id, promptKey: PromptKey };

/** One's own answer, marked to be talked about. */
export const MarkOwnAnswer = z.object({ ...added, ...marked });
export type MarkOwnAnswer = z.infer<typeof MarkOwnAnswer>;
z.globalRegistry.add(MarkOwnAnswer, { id: 'MarkOwnAnswer' });

/** An answer a therapist marks for themselves: neither partner sees that. */
export const MarkAnswer = z.object({ id: Id, partnerId: Id, ...marked });
export type MarkAnswer = z.infer<typeof MarkAnswer>;
z.globalRegistry.add(MarkAnswer, { id: 'MarkAnswer' });

export const TickPoint = z.object({ discussed: z.boolean() });
export type TickPoint = z.infer<typeof TickPoint>;
z.globalRegistry.add(TickPoint, { id: 'TickPoint' });

const point = {
  id: Id,
  by: z.string(),
  isOwn: z.boolean(),
  toBoth: z.boolean(),
  /** What was written; null where an answer was marked instead. */
  text: z.nullable(z.string()),
  addedAt: z.string(),
  discussedAt: z.nullable(z.string()),
};

const answer = { ...marked, title: z.string(), question: z.string() };

export const Point = z.object({
  ...point,
  /** The partner who added it; null for a therapist. */
  partnerId: z.nullable(Id),
  answer: z.nullable(
    z.object({ ...answer, value: AnswerValue, partnerId: Id, firstName: z.string() }),
  ),
  /** How what one partner said alone may be used; null for a therapist's own line. */
  use: z.nullable(Use),
});
export type Point = z.infer<typeof Point>;

/** What is to be talked about with a couple, as those in care of them read it. */
export const Discussion = z.object({
  /** Whether the reader is who adds here, and ticks off. */
  mayWrite: z.boolean(),
  closed: z.nullable(z.enum(['over'])),
  /** Whether something may pass to both partners now. */
  sharing: z.boolean(),
  points: z.array(Point),
});
export type Discussion = z.infer<typeof Discussion>;
z.globalRegistry.add(Discussion, { id: 'Discussion' });

export const OwnPoint = z.object({
  ...point,
  /** What the other wrote is read on the page of the exercise alone, where it counts as opened. */
  answer: z.nullable(z.object({ ...answer, value: z.nullable(AnswerValue), isOwn: z.boolean() })),
});
export type OwnPoint = z.infer<typeof OwnPoint>;

/** What one partner wants to talk about, and what the other or the therapist let them see. */
export const OwnDiscussion = z.object({
  closed: z.nullable(z.enum(['over', 'agreement'])),
  sharing: z.boolean(),
  points: z.array(OwnPoint),
});
export type OwnDiscussion = z.infer<typeof OwnDiscussion>;
z.globalRegistry.add(OwnDiscussion, { id: 'OwnDiscussion' });
