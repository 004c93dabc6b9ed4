import * as z from 'zod/mini';
import { Use } from './agreements.ts';
import { Id } from './ids.ts';
import { storable } from './text.ts';

/** In UTF-16 units. A word between sessions is short; what is longer belongs into one. */
export const LONGEST_MESSAGE = 2000;

const words = z
  .string()
  .check(z.regex(/\S/, 'missing'), z.maxLength(LONGEST_MESSAGE, 'too-long'), storable);

/** What the two threads of a partner are called from their side. */
export const Thread = z.enum(['therapist', 'both']);
export type Thread = z.infer<typeof Thread>;

/** `id` is made by the page: the same message sent twice is kept once. `to` null is both partners. */
export const SendMessage = z.object({ id: Id, to: z.nullable(Id), text: words });
export type SendMessage = z.infer<typeof SendMessage>;
z.globalRegistry.add(SendMessage, { id: 'SendMessage' });

export const WriteToTherapist = z.object({ id: Id, to: Thread, text: words });
export type WriteToTherapist = z.infer<typeof WriteToTherapist>;
z.globalRegistry.add(WriteToTherapist, { id: 'WriteToTherapist' });

/** The reader has had a thread on screen up to this message. Nobody else is told. */
export const MarkRead = z.object({ to: z.nullable(Id), upTo: Id });
export type MarkRead = z.infer<typeof MarkRead>;
z.globalRegistry.add(MarkRead, { id: 'MarkRead' });

export const MarkOwnRead = z.object({ to: Thread, upTo: Id });
export type MarkOwnRead = z.infer<typeof MarkOwnRead>;
z.globalRegistry.add(MarkOwnRead, { id: 'MarkOwnRead' });

/** Whether messages can be written, in a practice or with one couple. What was written stays. */
export const AllowMessages = z.object({ on: z.boolean() });
export type AllowMessages = z.infer<typeof AllowMessages>;
z.globalRegistry.add(AllowMessages, { id: 'AllowMessages' });

export const SentMessage = z.object({ id: Id, sentAt: z.string() });
export type SentMessage = z.infer<typeof SentMessage>;
z.globalRegistry.add(SentMessage, { id: 'SentMessage' });

const message = {
  /** The id its sender's page gave it. */
  id: Id,
  by: z.string(),
  isOwn: z.boolean(),
  /** The reader has not had it on screen. */
  isNew: z.boolean(),
  text: z.string(),
  sentAt: z.string(),
};

/** A message as its therapist reads it, with what may be done with what a partner wrote alone. */
export const Message = z.object({ ...message, use: z.nullable(Use) });
export type Message = z.infer<typeof Message>;

/** Why nothing new can be written in a thread; null where it can. */
const Closed = z.enum(['off', 'practice-off', 'resting', 'over', 'agreement']);
export type Closed = z.infer<typeof Closed>;

/** A thread with one partner does not exist for the other; the one `with` null is read by both. */
export const CoupleThread = z.object({
  with: z.nullable(Id),
  firstName: z.nullable(z.string()),
  closed: z.nullable(Closed),
  messages: z.array(Message),
});
export type CoupleThread = z.infer<typeof CoupleThread>;

export const CoupleMessages = z.object({
  /** Whether the reader is who writes here. */
  mayWrite: z.boolean(),
  on: z.boolean(),
  practiceOn: z.boolean(),
  threads: z.array(CoupleThread),
});
export type CoupleMessages = z.infer<typeof CoupleMessages>;
z.globalRegistry.add(CoupleMessages, { id: 'CoupleMessages' });

export const OwnMessage = z.object(message);
export type OwnMessage = z.infer<typeof OwnMessage>;

export const OwnThread = z.object({
  to: Thread,
  closed: z.nullable(Closed),
  messages: z.array(OwnMessage),
});
export type OwnThread = z.infer<typeof OwnThread>;

/** One partner's threads: with their therapist alone, and with the other there too. */
export const OwnMessages = z.object({ threads: z.array(OwnThread) });
export type OwnMessages = z.infer<typeof OwnMessages>;
z.globalRegistry.add(OwnMessages, { id: 'OwnMessages' });

/** How many messages wait for their reader: for nobody else is it counted. */
export const Unread = z.object({ unread: z.number() });
export type Unread = z.infer<typeof Unread>;
z.globalRegistry.add(Unread, { id: 'Unread' });

export const UnreadByCouple = z.object({
  couples: z.array(z.object({ coupleId: Id, firstNames: z.array(z.string()), unread: z.number() })),
});
export type UnreadByCouple = z.infer<typeof UnreadByCouple>;
z.globalRegistry.add(UnreadByCouple, { id: 'UnreadByCouple' });
