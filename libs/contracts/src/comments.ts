import * as z from 'zod/mini';
import { Id, PromptKey } from './ids.ts';
import { storable } from './text.ts';

/** In UTF-16 units. */
export const LONGEST_COMMENT = 1000;

/**
 * A therapist's words beside an exercise that was given, or beside one answer to it. `to` names the one
 * partner who reads it; null is both, and refused where the other does not read the answer.
 */
export const WriteComment = z.object({
  id: Id,
  assignmentId: Id,
  answer: z.nullable(z.object({ partnerId: Id, promptKey: PromptKey })),
  to: z.nullable(Id),
  text: z
    .string()
    .check(z.regex(/\S/, 'missing'), z.maxLength(LONGEST_COMMENT, 'too-long'), storable),
});
export type WriteComment = z.infer<typeof WriteComment>;
z.globalRegistry.add(WriteComment, { id: 'WriteComment' });

export const Comment = z.object({
  id: Id,
  assignmentId: Id,
  answer: z.nullable(z.object({ partnerId: Id, promptKey: PromptKey })),
  to: z.nullable(Id),
  by: z.string(),
  isOwn: z.boolean(),
  text: z.string(),
  writtenAt: z.string(),
});
export type Comment = z.infer<typeof Comment>;

export const Comments = z.object({
  /** Whether the reader is who writes here. */
  mayWrite: z.boolean(),
  comments: z.array(Comment),
});
export type Comments = z.infer<typeof Comments>;
z.globalRegistry.add(Comments, { id: 'Comments' });

/** What a partner reads beside an exercise: on it as a whole, or on an answer. */
export const OwnComment = z.object({
  id: Id,
  by: z.string(),
  /** The prompt of the answer it is on; null on the exercise as a whole. */
  promptKey: z.nullable(PromptKey),
  /** Whether that answer is the reader's own. */
  isOnOwn: z.boolean(),
  /** Whether the other partner reads it too. */
  toBoth: z.boolean(),
  text: z.string(),
  writtenAt: z.string(),
});
export type OwnComment = z.infer<typeof OwnComment>;

export const OwnComments = z.object({ comments: z.array(OwnComment) });
export type OwnComments = z.infer<typeof OwnComments>;
z.globalRegistry.add(OwnComments, { id: 'OwnComments' });
