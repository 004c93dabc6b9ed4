import * as z from 'zod/mini';
import { AnswerValue } from './assignments.ts';
import { Nearness, SignScores, Word, WordKind } from './check-ins.ts';
import { Visibility } from './exercises.ts';
import { FileKind } from './files.ts';
import { Thread } from './messages.ts';
import { Origin, ScoreRange } from './questionnaires.ts';
import { OwnReach } from './reach.ts';

/**
 * What one partner takes along: their own words and facts, and what was shared with them. Nothing
 * else of the other partner, nothing of the therapist's.
 */
export const OwnData = z.object({
  madeAt: z.string(),
  practice: z.string(),
  account: z.object({
    firstName: z.string(),
    email: z.string(),
    zone: z.string(),
    locale: z.string(),
    joinedAt: z.nullable(z.string()),
  }),
  reach: OwnReach,
  answers: z.array(
    z.object({
      exercise: z.string(),
      question: z.string(),
      value: AnswerValue,
      visibility: Visibility,
      writtenAt: z.string(),
    }),
  ),
  sharedWithYou: z.array(
    z.object({ exercise: z.string(), question: z.string(), value: AnswerValue }),
  ),
  /** What the other partner shared beside their check-ins. */
  wordsForYou: z.array(z.object({ week: z.string(), kind: WordKind, text: z.string() })),
  /** Words between sessions, in both threads this partner reads. */
  messages: z.array(
    z.object({
      to: Thread,
      by: z.string(),
      isOwn: z.boolean(),
      text: z.string(),
      sentAt: z.string(),
    }),
  ),
  /** What this partner wants to talk about, and what they were let see of what others do. */
  toDiscuss: z.array(
    z.object({
      by: z.string(),
      isOwn: z.boolean(),
      toBoth: z.boolean(),
      /** The line, or the question whose answer was marked. */
      text: z.string(),
      addedAt: z.string(),
      discussedAt: z.nullable(z.string()),
    }),
  ),
  /** What the therapist wrote beside their exercises. */
  comments: z.array(z.object({ by: z.string(), text: z.string(), writtenAt: z.string() })),
  /** Pictures and documents beside the own answers, and where each is fetched by who is signed in. */
  files: z.array(
    z.object({
      kind: FileKind,
      size: z.number(),
      description: z.string(),
      addedAt: z.string(),
      address: z.string(),
    }),
  ),
  checkIns: z.array(
    z.object({
      week: z.string(),
      scores: SignScores,
      total: z.number(),
      nearness: z.nullable(Nearness),
      words: z.array(z.object({ kind: WordKind, ...Word.shape })),
    }),
  ),
  /** Questionnaires, with the answers where they are known. */
  questionnaires: z.array(
    z.object({
      name: z.string(),
      day: z.string(),
      total: z.number(),
      range: ScoreRange,
      origin: Origin,
      answers: z.array(z.object({ question: z.string(), answer: z.string() })),
    }),
  ),
  documents: z.array(
    z.object({
      title: z.string(),
      version: z.number(),
      text: z.string(),
      hash: z.string(),
      typedName: z.nullable(z.string()),
      signedAt: z.nullable(z.string()),
    }),
  ),
  sessions: z.array(z.object({ startsAt: z.string(), minutes: z.number() })),
});
export type OwnData = z.infer<typeof OwnData>;
z.globalRegistry.add(OwnData, { id: 'OwnData' });
